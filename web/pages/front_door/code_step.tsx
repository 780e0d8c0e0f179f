import { useState } from "preact/hooks";
import { readOneTimeCode } from "../../../worker/domain/one_time_code.ts";
import type { Problem } from "../../api/ask.ts";
import { activate, resendActivation } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code_field.tsx";
import { codeProblem } from "./code_problem.ts";
import { ResendButton } from "./resend_button.tsx";

export function CodeStep({ registration, onDone }: { registration: string; onDone(): Promise<void> }) {
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const codeOk = readOneTimeCode(code) !== null;

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!codeOk || busy) return;
    setBusy(true);
    const answer = await activate(registration, code);
    if (answer.ok) return await onDone();
    setProblem(answer);
    setBusy(false);
  }

  return (
    <>
      <form class="front-form" onSubmit={onSubmit} noValidate>
        <CodeField
          label={t("code.label")}
          error={tried && !codeOk ? t("code.missing") : codeProblem(problem)}
          value={code}
          onValue={setCode}
        />
        <Button look="primary" type="submit" busy={busy}>{t("code.confirm")}</Button>
      </form>
      <div class="front-more">
        <ResendButton send={() => resendActivation(registration)} />
      </div>
    </>
  );
}
