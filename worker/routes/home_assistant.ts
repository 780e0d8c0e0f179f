import { type Context, Hono } from "hono";
import { auditWrite } from "../../db/queries/audit.ts";
import { readHome } from "../../db/queries/homes.ts";
import type { HomeAction } from "../domain/access.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { haChange } from "../protocol/home_assistant.ts";
import { allowed, changeEntry } from "../usecases/change_home.ts";
import { changeDeps, homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

/** Null: leave it as it is. */
async function turn(c: Context<AppEnv>, home: string, action: HomeAction, on: boolean | null) {
  const deps = changeDeps(c);
  const asked = { account: c.get("account"), home };
  const member: Outcome<unknown> = allowed(await readHome(deps.db, home), asked, action);
  if (!member.ok) return problem(c, member);
  const turned = await homeOf(c.env, home).homeAssistant(on).then(
    ok,
    () => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }),
  );
  if (turned.ok && on !== null) {
    const told = { action: "home.changed", target: home, detail: { fields: "homeAssistant" } } as const;
    await auditWrite(deps.db, changeEntry(deps, asked, told, "ok"));
  }
  return turned.ok ? c.json(turned.value) : problem(c, turned);
}

export const homeAssistantRoutes = new Hono<AppEnv>()
  .get("/homes/:home/home-assistant", requireSession, (c) => turn(c, c.req.param("home"), "view", null))
  .put(
    "/homes/:home/home-assistant",
    requireSession,
    jsonBody(haChange),
    (c) => turn(c, c.req.param("home"), "configure", c.req.valid("json").on),
  );
