import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { type Gate, gateOf } from "../domain/gate.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";

const REFUSALS: Record<Gate, Refusal> = {
  policy: refuse(
    "policy_not_accepted",
    `Cannot go on before the policy is accepted: ${POLICY_IN_FORCE.version}`,
  ),
  guardian: refuse("guardian_waiting", "Cannot go on before a guardian has agreed"),
};

/** What stands before the one who is signed in, as far as is known of them so far. */
export function knownGate(c: Context<AppEnv>): Gate | null {
  return gateOf(c.get("signedIn"), POLICY_IN_FORCE.version);
}

/**
 * Lets in for whom nothing is left to agree to; goes after `requireSignedIn`. A cookie may be older than the consent:
 * before it refuses, it asks for the session as it is now, which `refresh` does, answering false where it has ended.
 */
export function consentGate(
  refresh: (c: Context<AppEnv>) => Promise<boolean>,
  refuseNobody: (c: Context<AppEnv>) => Response,
): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (knownGate(c) !== null && !await refresh(c)) return refuseNobody(c);
    const gate = knownGate(c);
    if (gate !== null) return problem(c, REFUSALS[gate]);
    await next();
  });
}
