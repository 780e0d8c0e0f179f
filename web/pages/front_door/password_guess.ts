/** How hard a password is to guess; with its lists about 250 kB, so fetched when somebody begins to choose one. */
import { zxcvbn, zxcvbnOptions } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { type PasswordTrouble, passwordTrouble } from "../../../worker/domain/password_rules.ts";

zxcvbnOptions.setOptions({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
const common = new Set(dictionary.passwords.map(String));

/** Guessing is judged by the first of them; more only add to it. */
const JUDGED_CHARACTERS = 64;

export type Strength = 0 | 1 | 2 | 3 | 4;

export function strengthOf(password: string, own: readonly string[]): Strength {
  return zxcvbn(password.slice(0, JUDGED_CHARACTERS), [...own]).score;
}

/** As the server judges it. */
export function troubleOf(password: string, own: readonly string[]): PasswordTrouble | null {
  return passwordTrouble(password, (form) => common.has(form), own);
}
