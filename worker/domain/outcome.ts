/** Expected failures are values with a closed code. Pure. */

/** Why something was refused; the one list, and `worker/protocol/problem.ts` gives each its HTTP status. */
export const CODES = [
  "bad_json",
  "bad_value",
  "not_signed_in",
  "wrong_credentials",
  "proof_needed",
  "wrong_code",
  "code_spent",
  "guardian_needed",
  "bad_token",
  "not_allowed",
  "policy_not_accepted",
  "guardian_waiting",
  "consent_missing",
  "not_found",
  "serial_not_yours",
  "serial_taken",
  "claim_unknown",
  "last_owner",
  "invitation_unknown",
  "invitation_not_yours",
  "too_large",
  "bad_encoding",
  "not_json",
  "not_acceptable",
  "too_many",
  "span_too_long",
  "limit_reached",
  "in_use",
  "confirmation_needed",
  "state_unknown",
  "place_unknown",
  "home_unavailable",
  "database_unavailable",
  "not_configured",
  "internal",
] as const;
export type Code = (typeof CODES)[number];

export interface Refusal {
  ok: false;
  code: Code;
  /** What happened, with the current value: "Cannot <action>: <current value>". */
  detail: string;
  /** JSON pointer into the request's body, or the query parameter's name, of what is at fault. */
  field?: string;
  retryAfterS?: number;
}
export type Outcome<T> = { ok: true; value: T } | Refusal;

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  code: Code,
  detail: string,
  more: { field?: string; retryAfterS?: number } = {},
): Refusal {
  return { ok: false, code, detail, ...more };
}
