import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { latestConsent } from "../../db/queries/consents.ts";
import { refuse } from "../domain/outcome.ts";
import type { PurposeId } from "../domain/purpose.ts";
import { databaseOf } from "../routes/change_deps.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";

/** Before every use of personal data that needs a consent of its own; goes after `requireSession`. */
export function requireConsent(purpose: PurposeId): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const asked = { account: c.get("account"), kind: "purpose", item: purpose } as const;
    const [latest] = await latestConsent(databaseOf(c.env), asked);
    if (!latest?.given) {
      return problem(c, refuse("consent_missing", `Cannot do this without consent: ${purpose}`));
    }
    await next();
  });
}
