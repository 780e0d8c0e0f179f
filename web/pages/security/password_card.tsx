import { useState } from "preact/hooks";
import type { Problem } from "../../api/ask.ts";
import { changePassword } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { PasswordField } from "../../ui/password_field.tsx";
import { frontProblem } from "../front_door/front_problem.ts";
import { NewPassword, useNewPassword } from "../front_door/new_password.tsx";

export function PasswordCard() {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  return (
    <Card title={t("passwordCard.title")}>
      <p class="security-text">{t("passwordCard.lead")}</p>
      {open
        ? (
          <PasswordForm
            onCancel={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              setSaid(t("passwordCard.changed"));
            }}
          />
        )
        : <Button onClick={() => setOpen(true)}>{t("passwordCard.change")}</Button>}
      <p class="security-said" role="status">{said}</p>
    </Card>
  );
}

function PasswordForm({ onCancel, onDone }: { onCancel(): void; onDone(): void }) {
  const [old, setOld] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const chosen = useNewPassword("");
  const shows = { showText: t("password.show"), hideText: t("password.hide") };

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (old === "" || chosen.trouble !== null || busy) return;
    setBusy(true);
    const answer = await changePassword(old, chosen.password);
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer);
  }

  const oldWrong = problem?.code === "wrong_credentials";
  const weak = problem?.field === "/password";
  return (
    <form class="security-form" onSubmit={onSubmit} noValidate>
      <PasswordField
        label={t("passwordCard.old")}
        error={tried && old === ""
          ? t("front.passwordMissing")
          : oldWrong
          ? t("passwordCard.oldWrong")
          : null}
        value={old}
        onValue={setOld}
        autocomplete="current-password"
        {...shows}
      />
      <NewPassword
        label={t("passwordCard.new")}
        state={chosen}
        tried={tried}
        serverError={weak ? t("password.too_common") : null}
      />
      <ErrorLine>{oldWrong || weak ? null : frontProblem(problem)}</ErrorLine>
      <div class="security-buttons">
        <Button look="primary" type="submit" busy={busy}>{t("passwordCard.save")}</Button>
        <Button onClick={onCancel}>{t("passwordCard.cancel")}</Button>
      </div>
    </form>
  );
}
