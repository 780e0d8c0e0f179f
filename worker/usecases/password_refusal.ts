import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_CHARACTERS } from "../domain/limits.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import type { PasswordTrouble } from "../domain/password_rules.ts";
import type { IdentityDeps } from "./identity_deps.ts";

const WHY: Record<PasswordTrouble, string> = {
  too_short: `Cannot use a password shorter than ${PASSWORD_MIN_CHARACTERS} characters`,
  too_long: `Cannot use a password longer than ${PASSWORD_MAX_LENGTH} characters`,
  too_common: "Cannot use a password that is among the commonest",
};

/** Null for a password that may be used. `own` are the person's addresses and names. */
export async function passwordRefusal(
  { troubleOfPassword }: Pick<IdentityDeps, "troubleOfPassword">,
  password: string,
  own: readonly string[],
): Promise<Refusal | null> {
  const words = own.flatMap((text) => [text, ...text.split("@")]);
  const trouble = await troubleOfPassword(password, [...words, "enecess"]);
  return trouble === null ? null : refuse("bad_value", WHY[trouble], { field: "/password" });
}
