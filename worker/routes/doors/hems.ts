import { type Context, Hono, type MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import type { CommandWish } from "../../domain/command_wish.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { mintHemsToken, readHemsToken } from "../../middleware/hems_token.ts";
import { ID_BYTES, idFrom } from "../../domain/id.ts";
import { networkOf } from "../../domain/mask.ts";
import { channelInfo, plugData } from "../../protocol/doors/hems/channel_info.ts";
import { findHardware, listHardware } from "../../protocol/doors/hems/hardware.ts";
import { PROBLEMS } from "../../protocol/problem.ts";
import { checkAppPassword, devicesReached, type Reached } from "../../usecases/app_passwords.ts";
import { appPasswordDeps } from "../app_passwords.ts";
import { homeOf, nowS } from "../change_deps.ts";

/** An answer of the enecess cloud: always HTTP 200, but where nobody is known. */
function done(c: Context, data: unknown): Response {
  return c.json({ status: 200, msg: "success", data });
}

function failed(c: Context, status: number, msg: string): Response {
  return c.json({ status, msg, data: null }, status === 401 ? 401 : 200);
}

type HemsEnv = AppEnv & { Variables: { reached: Reached; grant: string } };

/** Lets in who shows a token, and sets what it reaches. */
const requireToken: MiddlewareHandler<HemsEnv> = createMiddleware<HemsEnv>(async (c, next) => {
  const token = c.req.header("access-token") ?? "";
  const id = await readHemsToken(c.env.SESSION_SECRET, token, nowS());
  if (id === null) return failed(c, 401, "Cannot accept this token: not one, or expired");
  const reached = await devicesReached(appPasswordDeps(c as unknown as Context<AppEnv>), id);
  if (!reached.ok) return failed(c, 401, reached.detail);
  c.set("reached", reached.value);
  c.set("grant", id);
  await next();
});

const credentials = v.object({ username: v.pipe(v.string(), v.trim()), password: v.string() });
const control = v.variant("instruction", [
  v.object({ instruction: v.literal("plug_conf"), query_conf: v.string(), hardware_number: v.string() }),
  v.object({
    instruction: v.literal("on_off"),
    is_on_off: v.picklist([0, 1]),
    hardware_number: v.string(),
  }),
]);

async function bodyOf<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S> | null> {
  const parsed = v.safeParse(schema, await c.req.json().catch(() => null));
  return parsed.success ? parsed.output : null;
}

function hardwareOf(c: Context<HemsEnv>, number: string | undefined) {
  return findHardware(c.get("reached").devices, number ?? "");
}

const UNKNOWN = "Cannot find this hardware_number";

/** The enecess cloud's API, as its Home Assistant integration speaks it. */
export const hemsRoutes = new Hono<HemsEnv>()
  .post("/pb/generate/token/", async (c) => {
    const given = await bodyOf(c, credentials);
    if (given === null) return failed(c, 400, "Cannot read username and password");
    const deps = appPasswordDeps(c as unknown as Context<AppEnv>);
    const checked = await checkAppPassword(deps, given.username, given.password);
    // The original says so in the body, with HTTP 200.
    if (!checked.ok) return c.json({ status: 401, msg: checked.detail, data: null });
    return done(c, { token: await mintHemsToken(c.env.SESSION_SECRET, given.username, deps.nowS) });
  })
  .get("/api/v1/hardware/", requireToken, (c) => {
    const { hardware_type, parent_id } = c.req.query();
    const list = listHardware(c.get("reached").devices, hardware_type, parent_id);
    return list === null ? failed(c, 400, "Cannot list this hardware_type") : done(c, list);
  })
  .get("/api/v1/passageway/get_channel_info/", requireToken, async (c) => {
    const found = hardwareOf(c, c.req.query("hardware_number"));
    if (found === null || found.isPlug) return failed(c, 404, UNKNOWN);
    const { device: { home, serial }, unit } = found;
    return done(c, channelInfo(await homeOf(c.env, home).lastMinute(serial), unit));
  })
  .get("/api/v1/other/plug/data/", requireToken, async (c) => {
    const found = hardwareOf(c, c.req.query("hardware_number"));
    if (found === null || !found.isPlug) return failed(c, 404, UNKNOWN);
    const { home, serial } = found.device;
    return done(c, plugData(await homeOf(c.env, home).lastMinute(serial)));
  })
  .post("/api/v1/other/plug/control/", requireToken, async (c) => {
    const asked = await bodyOf(c, control);
    if (asked === null) return failed(c, 400, "Cannot read the instruction");
    const found = hardwareOf(c, asked.hardware_number);
    if (found === null || !found.isPlug) return failed(c, 404, UNKNOWN);
    const { id: device, home } = found.device;
    const { account } = c.get("reached");
    if (asked.instruction === "plug_conf") {
      const control = await homeOf(c.env, home).control(account);
      const on = control.ok ? control.value.switches.find((its) => its.device === device)?.on : null;
      if (on == null) return failed(c, 503, "Cannot tell whether it is on: it never said");
      return done(c, { response: { data: { p: [{ id: 106, val: on ? 1 : 0 }] } } });
    }
    const wisher = {
      account,
      grant: c.get("grant"),
      network: networkOf(c.req.header("cf-connecting-ip") ?? ""),
    };
    const id = idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES)));
    const wish: CommandWish = {
      id,
      device,
      channel: "plug",
      do: asked.is_on_off === 1 ? "on" : "off",
      confirmed: false,
    };
    const command = await homeOf(c.env, home).command(wisher, wish);
    return command.ok ? done(c, { command: id }) : failed(c, PROBLEMS[command.code].status, command.detail);
  });
