import { Hono } from "hono";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { mintDeviceToken, requireDevice } from "../middleware/device_token.ts";
import { readJsonBytes } from "../middleware/readings_body.ts";
import { batchOf, parseReadings } from "../protocol/parse_readings.ts";
import { rowsTiming } from "../protocol/rows_timing.ts";
import { homeOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";

/** The device protocol's readings. Never asks the central database: the token names the home, the Home knows its devices. */
export const readingsRoutes = new Hono<AppEnv>().post("/readings", requireDevice, async (c) => {
  const device = c.get("device");
  const now = nowS();
  const body = await readJsonBytes(c.req.raw);
  const parsed = body.ok ? parseReadings(body.value, now) : body;
  if (!parsed.ok) return problem(c, parsed);
  if (parsed.value.serial !== device.serial) {
    return problem(
      c,
      refuse("serial_not_yours", "Cannot take readings of another device", { field: "/serial" }),
    );
  }
  const stored = await homeOf(c.env, device.home).ingest(batchOf(parsed.value, device, now))
    .catch(() => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
  if (!stored.ok) return problem(c, stored);
  const {
    accepted,
    duplicate,
    conflict,
    watchUntilS,
    offerTokenGeneration: generation,
    rows,
    commands = [],
  } = stored.value;
  const token = generation === null
    ? null
    : await mintDeviceToken(c.env.DEVICE_TOKEN_SECRET, { ...device, generation }, now);
  c.header("server-timing", rowsTiming(rows));
  return c.json({
    accepted,
    duplicate,
    conflict,
    rejected: parsed.value.rejected,
    now,
    commands,
    watch_until: watchUntilS,
    token,
  });
});
