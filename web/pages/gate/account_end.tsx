import { Download, Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { ErasureBody } from "../../../worker/protocol/guardians.ts";
import type { Problem } from "../../api/ask.ts";
import { ACCOUNT_EXPORT, askErasurePlan, eraseAccount } from "../../api/consents.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { problemTitle, serverSentence } from "../shell/problem_text.ts";
import { ErasurePreview } from "./erasure_preview.tsx";
import "./gate.css";

/** What is always left to a person: to take along what is kept, and to have it erased. */
export function AccountEnd({ onErased }: { onErased(): void }) {
  const [plan, setPlan] = useState<ErasureBody | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function preview() {
    const answer = await askErasurePlan();
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setPlan(answer.value);
  }
  async function erase() {
    setBusy(true);
    const answer = await eraseAccount();
    setBusy(false);
    if (answer.ok) return onErased();
    setProblem(answer);
    setPlan(null);
  }
  return (
    <Card class="account-end">
      <section class="account-end-row">
        <div>
          <strong>{t("end.export")}</strong>
          <p class="field-hint">{t("end.exportHint")}</p>
        </div>
        <a class="button button-plain" href={ACCOUNT_EXPORT} download target="_top">
          <Download size={16} aria-hidden="true" />
          {t("end.exportButton")}
        </a>
      </section>
      <section class="account-end-row">
        <div>
          <strong>{t("end.erase")}</strong>
          <p class="field-hint">{t("end.eraseHint")}</p>
        </div>
        <Button look="danger" icon={<Trash2 size={16} />} onClick={() => void preview()}>
          {t("end.eraseButton")}
        </Button>
      </section>
      {problem && (
        <ErrorLine>
          {(problem.code === "in_use" && serverSentence(problem)) || problemTitle(problem)}
        </ErrorLine>
      )}
      <Dialog
        open={plan !== null}
        title={t("end.eraseTitle")}
        onClose={() => setPlan(null)}
        actions={
          <>
            <Button onClick={() => setPlan(null)}>{t("end.cancel")}</Button>
            <Button
              look="danger"
              busy={busy}
              disabled={plan !== null && plan.blocking.length > 0}
              onClick={() => void erase()}
            >
              {t("end.eraseNow")}
            </Button>
          </>
        }
      >
        {plan && <ErasurePreview plan={plan} />}
      </Dialog>
    </Card>
  );
}
