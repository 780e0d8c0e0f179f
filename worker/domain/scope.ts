/**
 * What an access token may do: the closed list. Which operations each opens stands in their rows
 * (`worker/protocol/openapi_*_rows.ts`); `mqtt` is the home's own broker. A token never does more than its person may.
 * Pure.
 */
import { type Refusal, refuse } from "./outcome.ts";

export const SCOPES = ["read:home", "read:energy", "read:live", "control", "configure", "mqtt"] as const;
export type Scope = (typeof SCOPES)[number];

/** How long a token may be good, in days. */
export const TOKEN_LIVES_DAYS = [7, 30, 90, 365] as const;

/** A token, as far as it decides. */
export interface ScopedToken {
  scopes: readonly Scope[];
  /** Null: every home of its account. */
  home: string | null;
}

/** Why a token does not open an operation: `scope` is the operation's own, and one without is closed to all tokens. */
export function refusalOfToken(
  token: ScopedToken,
  scope: Scope | undefined,
  home: string | undefined,
): Refusal | null {
  if (scope === undefined) return refuse("not_allowed", "Cannot do this with an access token: sign in");
  if (!token.scopes.includes(scope)) {
    return refuse("not_allowed", `Cannot do this with an access token that lacks the scope: ${scope}`);
  }
  // Another home than the token's is as if it were not there.
  if (home !== undefined && token.home !== null && token.home !== home) {
    return refuse("not_found", `Cannot find home: ${home}`);
  }
  return null;
}
