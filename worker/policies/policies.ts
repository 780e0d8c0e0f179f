import { type Policy, type PolicyText, policyTextIn, policyWriting } from "../domain/policy.ts";
import { en as en20261001 } from "./2026-10-01/en.ts";
import { en as en20261120 } from "./2026-11-20/en.ts";
import { en as en20261122 } from "./2026-11-22/en.ts";

/** Every version that was ever in force, the oldest first. Its texts are never changed: people accepted them. */
export const POLICIES: readonly [Policy, ...Policy[]] = [
  { version: "2026-10-01", date: "2026-10-01", texts: [en20261001] },
  { version: "2026-11-20", date: "2026-11-20", texts: [en20261120] },
  { version: "2026-11-22", date: "2026-11-22", texts: [en20261122] },
];

export function policyOf(version: string): Policy | null {
  return POLICIES.find((policy) => policy.version === version) ?? null;
}

/** Null for a version that never was. A language without texts gets the first of the version's. */
export function policyText(version: string, language: string): PolicyText | null {
  const policy = policyOf(version);
  return policy && policyTextIn(policy, language);
}

/** SHA-256 of all that a person is shown of it, in hexadecimal: what the ledger keeps. */
export function policyTextHash({ version, date }: Policy, text: PolicyText): Promise<string> {
  return textHash(policyWriting(version, date, text));
}

export async function textHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
