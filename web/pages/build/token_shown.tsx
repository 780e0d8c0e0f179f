import type { TokenMade } from "../../../worker/protocol/access_tokens.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CopyText } from "./copy_text.tsx";

/** The one time that a token is seen, with the lines to type. */
export function TokenShown({ made, onDone }: { made: TokenMade; onDone(): void }) {
  const { token, scopes, name } = made;
  const curl = `curl -H "Authorization: Bearer ${token}" \\\n  ${location.origin}/v1/homes`;
  return (
    <Card title={t("tokens.shownTitle")} aside={name}>
      <div class="build-form">
        <p>{t("tokens.shownHelp")}</p>
        <CopyText label={t("tokens.token")} text={token} />
        {scopes.includes("read:home") && <CopyText label={t("tokens.tryRest")} text={curl} />}
        {scopes.includes("mqtt") && (
          <>
            <CopyText label={t("tokens.tryMqtt")} text={`${location.origin.replace("http", "ws")}/mqtt`} />
            <p class="field-hint">{t("tokens.mqttHelp")}</p>
          </>
        )}
        <div>
          <Button look="primary" onClick={onDone}>{t("tokens.shownDone")}</Button>
        </div>
      </div>
    </Card>
  );
}
