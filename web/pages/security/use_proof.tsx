import { useRef, useState } from "preact/hooks";
import type { Answer, Problem } from "../../api/ask.ts";
import { proveSession } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { PasswordField } from "../../ui/password_field.tsx";
import { frontProblem } from "../front_door/front_problem.ts";

type Settle = (proven: boolean) => void;

/** Does what the server may want the password for once more: `dialog` asks for it then, and it is done again. */
export function useProof() {
  const [settle, setSettle] = useState<{ with: Settle } | null>(null);
  async function proven<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await work();
    if (answer.ok || answer.code !== "proof_needed") return answer;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setSettle({ with: resolve });
    const shown = await promise;
    setSettle(null);
    return shown ? await work() : answer;
  }
  return { proven, dialog: settle && <ProofDialog onSettled={settle.with} /> };
}

function ProofDialog({ onSettled }: { onSettled: Settle }) {
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const asking = useRef(false);

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (password === "" || asking.current) return;
    setBusy(asking.current = true);
    const answer = await proveSession(password);
    setBusy(asking.current = false);
    if (answer.ok) onSettled(true);
    else setProblem(answer);
  }

  const wrong = problem?.code === "wrong_credentials";
  const fieldError = tried && password === "" ? t("front.passwordMissing") : wrong ? t("proof.wrong") : null;
  return (
    <Dialog open title={t("proof.title")} onClose={() => onSettled(false)}>
      <form class="security-form" onSubmit={onSubmit} noValidate>
        <p>{t("proof.lead")}</p>
        <PasswordField
          label={t("front.password")}
          error={fieldError}
          value={password}
          onValue={setPassword}
          autocomplete="current-password"
          showText={t("password.show")}
          hideText={t("password.hide")}
        />
        <ErrorLine>{wrong ? null : frontProblem(problem)}</ErrorLine>
        <div class="dialog-actions">
          <Button onClick={() => onSettled(false)}>{t("proof.cancel")}</Button>
          <Button look="primary" type="submit" busy={busy}>{t("proof.goOn")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
