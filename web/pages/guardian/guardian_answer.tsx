import { useState } from "preact/hooks";
import type { GuardianBody, GuardianDecisionBody } from "../../../worker/protocol/guardians.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { momentText } from "../policy/moment_text.ts";

interface GuardianAnswerProps {
  minor: GuardianBody;
  onDecide(decision: GuardianDecisionBody["decision"]): Promise<void>;
}

/** How it stands, and what a guardian may do about it. */
export function GuardianAnswer({ minor: { state, askedAtS, decidedAtS }, onDecide }: GuardianAnswerProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const date = momentText(decidedAtS ?? askedAtS);
  const say = async (decision: GuardianDecisionBody["decision"]) => {
    setBusy(true);
    await onDecide(decision);
    setBusy(false);
    setAsking(false);
  };
  return (
    <Card>
      <div class="guardian-answer">
        <p role="status">{t(`guardian.state.${state}`, { date })}</p>
        <div class="guardian-buttons">
          {state === "confirmed"
            ? <Button busy={busy} onClick={() => void say("withdraw")}>{t("guardian.withdraw")}</Button>
            : (
              <Button look="primary" busy={busy} onClick={() => void say("confirm")}>
                {t(state === "waiting" ? "guardian.confirm" : "guardian.confirmAgain")}
              </Button>
            )}
          <Button look="danger" disabled={busy} onClick={() => setAsking(true)}>
            {t(state === "waiting" ? "guardian.refuse" : "guardian.erase")}
          </Button>
        </div>
        <p class="field-hint">{t("guardian.keepLink")}</p>
      </div>
      <Dialog
        open={asking}
        title={t("guardian.eraseTitle")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("end.cancel")}</Button>
            <Button look="danger" busy={busy} onClick={() => void say("erase")}>{t("end.eraseNow")}</Button>
          </>
        }
      >
        <p>{t("guardian.eraseText")}</p>
      </Dialog>
    </Card>
  );
}
