import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { ensureAccount } from "../../db/queries/accounts.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { startSession } from "../middleware/session.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { nothingHere, problem } from "./problem.ts";

/** The account that the development link signs in, and the beginning of those for its other people. */
const DEVELOPMENT_ACCOUNT = "development";

function accountOf(person: string | undefined): string | null {
  if (person === undefined) return DEVELOPMENT_ACCOUNT;
  return /^[a-z0-9-]{1,32}$/.test(person) ? `${DEVELOPMENT_ACCOUNT}-${person}` : null;
}

function digest(text: string) {
  return createHash("sha256").update(text).digest();
}

/** Where no key is set, as in production, these routes are not there. */
export const developmentRoutes = new Hono<AppEnv>()
  .get("/sign-in", async (c) => {
    const key = c.env.DEV_SIGN_IN_KEY;
    if (!key) return nothingHere(c);
    if (!timingSafeEqual(digest(c.req.query("key") ?? ""), digest(key))) {
      return problem(c, refuse("not_allowed", "Cannot sign in: another key", { field: "key" }));
    }
    const person = c.req.query("as");
    const account = accountOf(person);
    if (account === null) {
      return problem(c, refuse("bad_value", `Cannot sign in as: ${person}`, { field: "as" }));
    }
    await ensureAccount(databaseOf(c.env), account, nowS());
    await startSession(c, account);
    return c.redirect("/", 303);
  });
