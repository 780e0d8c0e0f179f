import { Eye, KeyRound } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { isEmail, normaliseEmail } from "../../../worker/domain/email_address.ts";
import type { Problem } from "../../api/ask.ts";
import { signIn } from "../../api/identity.ts";
import { passkeysWork, usePasskey } from "../../api/passkey_device.ts";
import { t } from "../../i18n/translate.ts";
import { DEMO_HOME } from "../../live/demo_home.ts";
import { endedHere, loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { PasswordField } from "../../ui/password_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { FrontFrame } from "./front_frame.tsx";
import { frontProblem } from "./front_problem.ts";
import { signInByPasskey } from "./sign_in_by_passkey.ts";
import { useListedPasskey } from "./use_listed_passkey.ts";

function signInProblem(problem: Problem): string | null {
  if (problem.code === "wrong_credentials") return t("signIn.wrong");
  if (problem.code === "too_many") return t("signIn.wait", { seconds: problem.retryAfterS ?? 60 });
  return frontProblem(problem);
}

export default function SignInPage() {
  usePageTitle(t("signIn.title"));
  const { query } = useLocation();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState<"password" | "passkey" | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const emailOk = isEmail(normaliseEmail(email));
  useListedPasskey(setFailed);

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!emailOk || password === "" || busy) return;
    setBusy("password");
    const answer = await signIn(email, password);
    if (answer.ok) await loadSession();
    else setFailed(signInProblem(answer));
    setBusy(null);
  }

  async function onPasskey() {
    if (busy) return;
    setBusy("passkey");
    setFailed(await signInByPasskey(usePasskey));
    setBusy(null);
  }

  return (
    <FrontFrame title={t("signIn.title")}>
      {endedHere.value && <p class="front-ended" role="status">{t("front.signedOut")}</p>}
      <form class="front-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("front.email")}
          error={tried && !emailOk ? t("front.emailWrong") : null}
          value={email}
          onValue={setEmail}
          input={{
            type: "email",
            name: "email",
            autocomplete: "username webauthn",
            autoCapitalize: "off",
            spellcheck: false,
          }}
        />
        <PasswordField
          label={t("front.password")}
          error={tried && password === "" ? t("front.passwordMissing") : null}
          value={password}
          onValue={setPassword}
          autocomplete="current-password"
          name="password"
          showText={t("password.show")}
          hideText={t("password.hide")}
        />
        <p class="front-failed" role="alert">{failed}</p>
        <Button look="primary" type="submit" busy={busy === "password"}>{t("signIn.button")}</Button>
      </form>
      <div class="front-more">
        {passkeysWork() && (
          <Button icon={<KeyRound size={16} />} busy={busy === "passkey"} onClick={onPasskey}>
            {t("signIn.passkey")}
          </Button>
        )}
        {query.key && (
          // No page of the app: a link would be kept inside of it.
          <Button onClick={() => location.assign(`/dev/sign-in?key=${encodeURIComponent(query.key)}`)}>
            {t("signIn.development")}
          </Button>
        )}
        <a class="button button-plain" href={`/h/${DEMO_HOME}/now`} target="_top">
          <Eye size={16} aria-hidden="true" />
          <span>{t("signIn.lookAround")}</span>
        </a>
        <div class="front-links">
          <a href="/reset">{t("signIn.forgot")}</a>
          <span>
            {t("signIn.noAccount")} <a href="/register">{t("signIn.register")}</a>
          </span>
        </div>
      </div>
    </FrontFrame>
  );
}
