import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { isEmail, normaliseEmail } from "../../../worker/domain/email_address.ts";
import { CODE_LIFE_S } from "../../../worker/domain/limits.ts";
import { readOneTimeCode } from "../../../worker/domain/one_time_code.ts";
import type { Problem } from "../../api/ask.ts";
import { askReset, resendReset, resetPassword } from "../../api/identity.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { CodeField } from "../../ui/code_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { codeProblem } from "./code_problem.ts";
import { FrontFrame } from "./front_frame.tsx";
import { frontProblem } from "./front_problem.ts";
import { NewPassword, useNewPassword } from "./new_password.tsx";
import { ResendButton } from "./resend_button.tsx";

export default function ResetPage() {
  usePageTitle(t("reset.title"));
  const [email, setEmail] = useState("");
  const [reset, setReset] = useState<string | null>(null);
  return reset === null
    ? <AskStep email={email} setEmail={setEmail} onSent={setReset} />
    : <NewStep email={email} reset={reset} />;
}

function AskStep(
  { email, setEmail, onSent }: { email: string; setEmail(email: string): void; onSent(reset: string): void },
) {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const emailOk = isEmail(normaliseEmail(email));

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!emailOk || busy) return;
    setBusy(true);
    const answer = await askReset(email, languageShown());
    setBusy(false);
    if (answer.ok) onSent(answer.value.reset);
    else setProblem(answer);
  }

  return (
    <FrontFrame title={t("reset.title")} lead={t("reset.lead")} step={t("register.step", { n: 1, all: 2 })}>
      <form class="front-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("front.email")}
          error={tried && !emailOk ? t("front.emailWrong") : null}
          value={email}
          onValue={setEmail}
          input={{ type: "email", autocomplete: "username", autoCapitalize: "off", spellcheck: false }}
        />
        <p class="front-failed" role="alert">{frontProblem(problem)}</p>
        <Button look="primary" type="submit" busy={busy}>{t("reset.send")}</Button>
      </form>
      <div class="front-links">
        <a href="/">{t("front.toSignIn")}</a>
      </div>
    </FrontFrame>
  );
}

function NewStep({ email, reset }: { email: string; reset: string }) {
  const { route } = useLocation();
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const chosen = useNewPassword(email);
  const codeOk = readOneTimeCode(code) !== null;
  const isPassword = problem?.field === "/password";

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!codeOk || chosen.trouble !== null || busy) return;
    setBusy(true);
    const answer = await resetPassword(reset, code, chosen.password);
    if (answer.ok) {
      await loadSession();
      route("/");
    } else {
      setProblem(answer);
      setBusy(false);
    }
  }

  return (
    <FrontFrame
      title={t("code.title")}
      lead={t("code.lead", { email, minutes: CODE_LIFE_S / 60 })}
      step={t("register.step", { n: 2, all: 2 })}
    >
      <form class="front-form" onSubmit={onSubmit} noValidate>
        <CodeField
          label={t("code.label")}
          error={tried && !codeOk ? t("code.missing") : isPassword ? null : codeProblem(problem)}
          value={code}
          onValue={setCode}
        />
        <NewPassword
          label={t("front.newPassword")}
          state={chosen}
          tried={tried}
          serverError={isPassword ? t("password.too_common") : null}
        />
        <Button look="primary" type="submit" busy={busy}>{t("reset.save")}</Button>
      </form>
      <div class="front-more">
        <ResendButton send={() => resendReset(reset)} />
      </div>
      <div class="front-links">
        <a href="/">{t("front.toSignIn")}</a>
      </div>
    </FrontFrame>
  );
}
