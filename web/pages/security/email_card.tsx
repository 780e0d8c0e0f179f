import { useState } from "preact/hooks";
import { isEmail, normaliseEmail } from "../../../worker/domain/email_address.ts";
import type { Problem } from "../../api/ask.ts";
import { askEmailChange, resendEmailChange } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { frontProblem } from "../front_door/front_problem.ts";
import { ResendButton } from "../front_door/resend_button.tsx";
import { SideCode } from "./side_code.tsx";
import { useProof } from "./use_proof.tsx";

type Step = { is: "shown" } | { is: "asked" } | { is: "sent"; change: string };

export function EmailCard({ email }: { email: string | null }) {
  const [step, setStep] = useState<Step>({ is: "shown" });
  const [said, setSaid] = useState("");
  return (
    <Card title={t("email.title")}>
      <p class="security-value">{email ?? t("email.none")}</p>
      {email !== null && step.is === "shown" && (
        <Button onClick={() => setStep({ is: "asked" })}>{t("email.change")}</Button>
      )}
      {step.is === "asked" && (
        <NewAddress
          onCancel={() => setStep({ is: "shown" })}
          onSent={(change) => setStep({ is: "sent", change })}
        />
      )}
      {step.is === "sent" && (
        <BothCodes
          change={step.change}
          onDone={async () => {
            await loadSession();
            setSaid(t("email.changed"));
            setStep({ is: "shown" });
          }}
        />
      )}
      <p class="security-said" role="status">{said}</p>
    </Card>
  );
}

function NewAddress({ onCancel, onSent }: { onCancel(): void; onSent(change: string): void }) {
  const [newEmail, setNewEmail] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { proven, dialog } = useProof();
  const emailOk = isEmail(normaliseEmail(newEmail));

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!emailOk || busy) return;
    setBusy(true);
    const answer = await proven(() => askEmailChange(newEmail));
    setBusy(false);
    if (answer.ok) onSent(answer.value.change);
    else setProblem(answer.code === "proof_needed" ? null : answer);
  }
  const refused = problem?.field === "/newEmail";
  return (
    <>
      {dialog}
      <form class="security-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("email.new")}
          hint={t("email.lead")}
          error={tried && !emailOk ? t("front.emailWrong") : refused ? t("email.inUse") : null}
          value={newEmail}
          onValue={setNewEmail}
          input={{ type: "email", autocomplete: "email", autoCapitalize: "off", spellcheck: false }}
        />
        <ErrorLine>{refused ? null : frontProblem(problem)}</ErrorLine>
        <div class="security-buttons">
          <Button look="primary" type="submit" busy={busy}>{t("email.send")}</Button>
          <Button onClick={onCancel}>{t("email.cancel")}</Button>
        </div>
      </form>
    </>
  );
}

function BothCodes({ change, onDone }: { change: string; onDone(): void }) {
  return (
    <div class="security-old-new">
      {(["old", "new"] as const).map((side) => (
        <div key={side}>
          <SideCode change={change} side={side} onDone={onDone} />
          <ResendButton send={() => resendEmailChange(change, side)} />
        </div>
      ))}
    </div>
  );
}
