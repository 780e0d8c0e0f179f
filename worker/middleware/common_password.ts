import { type PasswordTrouble, passwordTrouble } from "../domain/password_rules.ts";

let common: Promise<Set<string>> | null = null;

/** The list is read at the first need, and not by a Worker that only takes readings. */
function commonPasswords(): Promise<Set<string>> {
  common ??= import("@zxcvbn-ts/language-common")
    .then(({ dictionary }) => new Set(dictionary.passwords.map(String)));
  return common;
}

/** Null for a password that may be used. */
export async function troubleOfPassword(
  password: string,
  own: readonly string[],
): Promise<PasswordTrouble | null> {
  const list = await commonPasswords();
  return passwordTrouble(password, (form) => list.has(form), own);
}
