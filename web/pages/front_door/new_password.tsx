import { useState } from "preact/hooks";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_CHARACTERS } from "../../../worker/domain/limits.ts";
import { type PasswordTrouble, passwordTrouble } from "../../../worker/domain/password_rules.ts";
import { t } from "../../i18n/translate.ts";
import { PasswordField } from "../../ui/password_field.tsx";

const guessing = () => import("./password_guess.ts");
type Guess = Awaited<ReturnType<typeof guessing>>;

/** Words that others know of the person, as the server takes them. */
export function ownWords(email: string): string[] {
  return [email, ...email.split("@"), "enecess"].filter((word) => word !== "");
}

export function troubleText(trouble: PasswordTrouble): string {
  if (trouble === "too_short") return t("password.too_short", { n: PASSWORD_MIN_CHARACTERS });
  if (trouble === "too_long") return t("password.too_long", { n: PASSWORD_MAX_LENGTH });
  return t("password.too_common");
}

/** Where the list of the commonest has not come yet, the server has the last word. */
export function useNewPassword(email: string) {
  const [password, setPassword] = useState("");
  const [guess, setGuess] = useState<Guess | null>(null);
  const own = ownWords(email);
  const trouble = guess ? guess.troubleOf(password, own) : passwordTrouble(password, () => false, own);
  const fetchGuess = () => {
    // Without it there is no meter, and nothing else is missing.
    if (guess === null) guessing().then(setGuess, () => {});
  };
  const strength = guess === null || password === "" ? null : guess.strengthOf(password, own);
  return { password, setPassword, trouble, strength, fetchGuess };
}

interface NewPasswordProps {
  label: string;
  state: ReturnType<typeof useNewPassword>;
  /** Once a try was made, what is wrong is shown. */
  tried: boolean;
  serverError?: string | null;
}

/** A password to be chosen, with how hard it is to guess. */
export function NewPassword({ label, state, tried, serverError }: NewPasswordProps) {
  const { password, setPassword, trouble, strength, fetchGuess } = state;
  const shown = trouble !== null ? (trouble === "too_common" ? 0 : null) : strength;
  return (
    <div class="new-password">
      <PasswordField
        label={label}
        hint={t("register.passwordHint", { n: PASSWORD_MIN_CHARACTERS })}
        error={tried && trouble !== null ? troubleText(trouble) : serverError}
        value={password}
        onValue={setPassword}
        onFocus={fetchGuess}
        autocomplete="new-password"
        name="new-password"
        showText={t("password.show")}
        hideText={t("password.hide")}
      />
      <p
        class={`strength ${
          shown === null || shown > 2 ? "" : shown < 2 ? "strength-low" : "strength-middle"
        }`}
        role="status"
      >
        {shown !== null && (
          <>
            <span class="strength-bar" aria-hidden="true">
              {[1, 2, 3, 4].map((n) => <i key={n} class={n <= Math.max(1, shown) ? "strength-on" : ""} />)}
            </span>
            <span>
              <span class="hidden-text">{t("password.strength")}</span>
              {t(`password.strength${shown}`)}
            </span>
          </>
        )}
      </p>
    </div>
  );
}
