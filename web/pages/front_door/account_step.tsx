import { useState } from "preact/hooks";
import { isEmail, normaliseEmail } from "../../../worker/domain/email_address.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { NewPassword, type useNewPassword } from "./new_password.tsx";

interface AccountStepProps {
  email: string;
  setEmail(email: string): void;
  chosen: ReturnType<typeof useNewPassword>;
  /** What the server did not accept, when it was asked at the end. */
  emailError: string | null;
  passwordError: string | null;
  onNext(): void;
}

export function AccountStep(
  { email, setEmail, chosen, emailError, passwordError, onNext }: AccountStepProps,
) {
  const [tried, setTried] = useState(false);
  const emailOk = isEmail(normaliseEmail(email));
  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (emailOk && chosen.trouble === null) onNext();
  }
  return (
    <>
      <form class="front-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("front.email")}
          error={tried && !emailOk ? t("front.emailWrong") : emailError}
          value={email}
          onValue={setEmail}
          input={{
            type: "email",
            name: "email",
            autocomplete: "username",
            autoCapitalize: "off",
            spellcheck: false,
          }}
        />
        <NewPassword label={t("front.password")} state={chosen} tried={tried} serverError={passwordError} />
        <Button look="primary" type="submit">{t("front.next")}</Button>
      </form>
      <div class="front-links">
        <span>
          {t("register.haveOne")} <a href="/">{t("signIn.button")}</a>
        </span>
      </div>
    </>
  );
}
