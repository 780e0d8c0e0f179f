import { useState } from "preact/hooks";
import { readOneTimeCode } from "../../../worker/domain/one_time_code.ts";
import type { Problem } from "../../api/ask.ts";
import { type AddressSide, confirmEmailChange } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code_field.tsx";
import { codeProblem } from "../front_door/code_problem.ts";

interface SideCodeProps {
  change: string;
  side: AddressSide;
  /** Both addresses are confirmed. */
  onDone(): void;
}

/** The code of one of the two addresses. */
export function SideCode({ change, side, onDone }: SideCodeProps) {
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const codeOk = readOneTimeCode(code) !== null;
  const label = t(side === "old" ? "email.oldCode" : "email.newCode");

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!codeOk || busy) return;
    setBusy(true);
    const answer = await confirmEmailChange(change, side, code);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    setConfirmed(answer.ok);
    if (answer.ok && answer.value.email !== null) onDone();
  }

  if (confirmed) return <p role="status">{label}: {t("email.confirmed")}</p>;
  return (
    <form class="security-form" onSubmit={onSubmit} noValidate>
      <CodeField
        label={label}
        error={tried && !codeOk ? t("code.missing") : codeProblem(problem)}
        value={code}
        onValue={setCode}
      />
      <div class="security-buttons">
        <Button type="submit" busy={busy}>{t("code.confirm")}</Button>
      </div>
    </form>
  );
}
