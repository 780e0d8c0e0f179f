import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CopyText } from "./copy_text.tsx";

export interface ShownSecret {
  label: string;
  secret: string;
}

/** The one time that a signing secret is seen, with the lines that check calls. */
export function WebhookShown({ shown, onDone }: { shown: ShownSecret; onDone(): void }) {
  const { label, secret } = shown;
  const lines = [
    'import { Webhook } from "standardwebhooks";',
    `const receiver = new Webhook("${secret}");`,
    "const call = receiver.verify(body, headers);",
  ];
  return (
    <Card title={t("webhooks.shownTitle")} aside={label}>
      <div class="build-form">
        <p>{t("webhooks.shownHelp")}</p>
        <CopyText label={t("webhooks.secret")} text={secret} />
        <CopyText label={t("webhooks.verify")} text={lines.join("\n")} />
        <div>
          <Button look="primary" onClick={onDone}>{t("webhooks.shownDone")}</Button>
        </div>
      </div>
    </Card>
  );
}
