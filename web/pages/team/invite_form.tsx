import { useState } from "preact/hooks";
import { EMAIL_MAX_LENGTH } from "../../../worker/domain/limits.ts";
import { type GivenRole, rolesToGive } from "../../../worker/domain/team.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { invitePerson } from "../../api/team.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { RadioList } from "../../ui/radio_list.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";
import { ABOUT_ROLE } from "./about_role.ts";

export function InviteForm({ home, reload }: { home: HomeBody; reload(): Promise<void> }) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<GivenRole>("member");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sentTo, setSentTo] = useState("");
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = tried && email.trim() === "" ? t("team.inviteEmpty") : null;

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    setSentTo("");
    if (email.trim() === "" || busy) return;
    setBusy(true);
    const answer = await invitePerson(home.id, { email, role });
    if (answer.ok) await reload();
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setSentTo(answer.value.email);
    setEmail("");
    setTried(false);
  }

  return (
    <form class="team-form" onSubmit={onSubmit} noValidate>
      <p class="field-hint">{t("team.inviteLead")}</p>
      <TextField
        label={t("team.inviteEmail")}
        value={email}
        onValue={setEmail}
        error={missing ?? fieldError(problem, "email")}
        input={{
          type: "email",
          maxLength: EMAIL_MAX_LENGTH,
          autocomplete: "off",
          spellcheck: false,
          autoCapitalize: "off",
        }}
      />
      <RadioList
        label={t("team.inviteRole")}
        value={role}
        options={rolesToGive(home.role).map((value) => ({
          value,
          label: t(`memberRole.${value}`),
          hint: t(ABOUT_ROLE[value]),
        }))}
        onValue={(value: GivenRole) => setRole(value)}
      />
      <FormActions
        failed={formError(problem, ["email", "role"])}
        message={sentTo === "" ? "" : t("team.inviteSent", { email: sentTo })}
      >
        <Button look="primary" type="submit" busy={busy}>{t("team.inviteSend")}</Button>
      </FormActions>
    </form>
  );
}
