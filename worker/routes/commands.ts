import { type Context, Hono } from "hono";
import type { ControlChange } from "../domain/control_change.ts";
import { networkOf } from "../domain/mask.ts";
import { type Outcome, refuse } from "../domain/outcome.ts";
import type { HomeRpc } from "../home/home_rpc.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { commandBodyOf, newCommand, switchChange } from "../protocol/commands.ts";
import { ruleWish } from "../protocol/power_rules.ts";
import { scheduleWish } from "../protocol/schedules.ts";
import { sunPlaceChange } from "../protocol/sun_place.ts";
import { homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

/** A home that is not theirs and one that does not exist read the same. */
async function asked<T>(
  c: Context<AppEnv>,
  home: string,
  ask: (home: HomeRpc) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const answer = await ask(homeOf(c.env, home))
    .catch(() => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
  const stranger = !answer.ok && answer.code === "not_found" && answer.detail.startsWith("Cannot find home");
  return stranger ? { ...answer, detail: `Cannot find home: ${home}` } : answer;
}

function wisher(c: Context<AppEnv>) {
  const network = networkOf(c.req.header("cf-connecting-ip") ?? "");
  return { account: c.get("account"), grant: c.get("token")?.id, network };
}

async function change(c: Context<AppEnv>, change: ControlChange): Promise<Response> {
  const changed = await asked(c, c.req.param("home")!, (home) => home.changeControl(wisher(c), change));
  return changed.ok ? c.body(null, 204) : problem(c, changed);
}

export const commandRoutes = new Hono<AppEnv>()
  .get("/homes/:home/control", requireSession, async (c) => {
    const answer = await asked(c, c.req.param("home"), (home) => home.control(c.get("account")));
    return answer.ok ? c.json(answer.value) : problem(c, answer);
  })
  .post("/homes/:home/commands", requireSession, jsonBody(newCommand), async (c) => {
    const wish = c.req.valid("json");
    const command = await asked(c, c.req.param("home"), (home) => home.command(wisher(c), wish));
    return command.ok ? c.json(commandBodyOf(command.value), 202) : problem(c, command);
  })
  .patch("/homes/:home/switches/:device", requireSession, jsonBody(switchChange), (c) => {
    const { device } = c.req.param();
    return change(c, { kind: "confirm_off", device, confirm: c.req.valid("json").confirmOff });
  })
  .put("/homes/:home/schedules/:schedule", requireSession, jsonBody(scheduleWish), (c) => {
    const id = c.req.param("schedule");
    const schedule = { ...c.req.valid("json"), id, by: c.get("account") };
    return change(c, { kind: "schedule", schedule });
  })
  .delete(
    "/homes/:home/schedules/:schedule",
    requireSession,
    (c) => change(c, { kind: "no_schedule", id: c.req.param("schedule") }),
  )
  .put(
    "/homes/:home/sun-place",
    requireSession,
    jsonBody(sunPlaceChange),
    (c) => change(c, { kind: "place", place: c.req.valid("json").place }),
  )
  .put("/homes/:home/rules/:rule", requireSession, jsonBody(ruleWish), (c) => {
    const rule = { ...c.req.valid("json"), id: c.req.param("rule"), by: c.get("account") };
    return change(c, { kind: "rule", rule });
  })
  .delete(
    "/homes/:home/rules/:rule",
    requireSession,
    (c) => change(c, { kind: "no_rule", id: c.req.param("rule") }),
  );
