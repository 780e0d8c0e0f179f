import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../api/ask.ts";
import { askConsents, askGuardianAgain } from "../../api/consents.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { fieldError, formError } from "../shell/problem_text.ts";
import { AccountEnd } from "./account_end.tsx";
import "./gate.css";

/** For a minor whose guardian has not agreed, or not any more. */
export function WaitingForGuardian({ onErased }: { onErased(): void }) {
  const [withdrawn, setWithdrawn] = useState(false);
  useEffect(() => {
    void askConsents(languageShown()).then((answer) => {
      if (!answer.ok) return;
      const word = answer.value.history.find(({ way }) => way === "guardian");
      setWithdrawn(word?.given === false);
    });
  }, []);
  const title = t(withdrawn ? "waiting.withdrawnTitle" : "waiting.title");
  usePageTitle(title);
  return (
    <div class="gate">
      <h1>{title}</h1>
      <p class="gate-lead">{t(withdrawn ? "waiting.withdrawnLead" : "waiting.lead")}</p>
      <div class="gate-actions">
        <Button look="primary" onClick={() => void loadSession()}>{t("waiting.look")}</Button>
      </div>
      {!withdrawn && <AskAgain />}
      <AccountEnd onErased={onErased} />
    </div>
  );
}

function AskAgain() {
  const [email, setEmail] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState(false);
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setSent(false);
    setMissing(email.trim() === "");
    if (email.trim() === "") return;
    const answer = await askGuardianAgain(email);
    setProblem(answer.ok ? null : answer);
    setSent(answer.ok);
  }
  return (
    <Card title={t("waiting.again")}>
      <form class="gate" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("waiting.email")}
          hint={t("waiting.emailHint")}
          error={missing ? t("waiting.emailMissing") : fieldError(problem, "guardianEmail")}
          value={email}
          onValue={setEmail}
          input={{ type: "email", autocomplete: "off" }}
        />
        <FormActions failed={formError(problem, ["guardianEmail"])} message={sent ? t("waiting.sent") : ""}>
          <Button type="submit">{t("waiting.send")}</Button>
        </FormActions>
      </form>
    </Card>
  );
}
