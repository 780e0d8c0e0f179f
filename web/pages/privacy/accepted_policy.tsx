import { useState } from "preact/hooks";
import type { ConsentsBody } from "../../../worker/protocol/consents.ts";
import { answerPolicy } from "../../api/consents.ts";
import { t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { momentText } from "../policy/moment_text.ts";

/** Which policy was accepted, when and how; and the way back. */
export function AcceptedPolicy({ policy: { inForce, accepted } }: { policy: ConsentsBody["policy"] }) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  async function decline() {
    if (accepted === null) return;
    const { textHash, language } = accepted;
    const answer = await answerPolicy(inForce, { given: false, textHash, language });
    if (!answer.ok) return setFailed(problemTitle(answer));
    setAsking(false);
    await loadSession();
  }
  return (
    <Card title={t("policy.title")}>
      {accepted === null ? <p>{t("privacy.notAccepted")}</p> : (
        <>
          <p>
            {t("privacy.accepted", {
              version: accepted.item,
              date: momentText(accepted.atS),
            })}
          </p>
          <p class="field-hint">{t("privacy.way", { way: t(`privacy.way.${accepted.way}`) })}</p>
        </>
      )}
      <div class="privacy-actions">
        <a class="button button-plain" href="/policy">{t("privacy.read")}</a>
        {accepted?.item === inForce && (
          <Button onClick={() => setAsking(true)}>{t("privacy.takeBack")}</Button>
        )}
      </div>
      <Dialog
        open={asking}
        title={t("privacy.takeBackTitle")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("end.cancel")}</Button>
            <Button look="danger" onClick={() => void decline()}>{t("policy.decline")}</Button>
          </>
        }
      >
        <p>{t("privacy.takeBackText")}</p>
        {failed && <ErrorLine>{failed}</ErrorLine>}
      </Dialog>
    </Card>
  );
}
