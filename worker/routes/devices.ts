import { Hono } from "hono";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { channelChange, deviceChange } from "../protocol/config.ts";
import { moveChannel } from "../usecases/move_channel.ts";
import { removeDevice } from "../usecases/remove_device.ts";
import { renameDevice } from "../usecases/rename_device.ts";
import { changeDeps, homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

export const deviceRoutes = new Hono<AppEnv>()
  .get("/homes/:home/devices/health", requireSession, async (c) => {
    const home = c.req.param("home");
    const answer = await homeOf(c.env, home).health(c.get("account"))
      .catch(() => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
    if (answer.ok) return c.json(answer.value);
    const unknown = answer.code === "not_found";
    return problem(c, unknown ? { ...answer, detail: `Cannot find home: ${home}` } : answer);
  })
  .patch("/homes/:home/devices/:device", requireSession, jsonBody(deviceChange), async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const renamed = await renameDevice(changeDeps(c), asked, c.req.valid("json").name);
    return renamed.ok ? c.json(renamed.value) : problem(c, renamed);
  })
  .delete("/homes/:home/devices/:device", requireSession, async (c) => {
    const removed = await removeDevice(changeDeps(c), { account: c.get("account"), ...c.req.param() });
    return removed.ok ? c.body(null, 204) : problem(c, removed);
  })
  .put(
    "/homes/:home/devices/:device/channels/:channel",
    requireSession,
    jsonBody(channelChange),
    async (c) => {
      const asked = { account: c.get("account"), ...c.req.param() };
      const moved = await moveChannel(changeDeps(c), asked, c.req.valid("json"));
      return moved.ok ? c.json(moved.value) : problem(c, moved);
    },
  );
