import { Hono } from "hono";
import { networkOf } from "../domain/mask.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { mintDeviceToken } from "../middleware/device_token.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import { requireSession } from "../middleware/session.ts";
import { claimRequest } from "../protocol/config.ts";
import { claimDevice } from "../usecases/claim_device.ts";
import { issueClaim } from "../usecases/issue_claim.ts";
import { changeDeps, homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

export const claimRoutes = new Hono<AppEnv>()
  .post("/homes/:home/claims", requireSession, async (c) => {
    const hashCode = (code: string) => keyedHash(c.env.SESSION_SECRET, "claim", code);
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const issued = await issueClaim({ ...changeDeps(c), hashCode }, asked);
    return issued.ok ? c.json(issued.value, 201) : problem(c, issued);
  })
  .post("/devices/claim", jsonBody(claimRequest), async (c) => {
    const deps = changeDeps(c);
    const { SESSION_SECRET, DEVICE_TOKEN_SECRET } = c.env;
    const address = networkOf(c.req.header("cf-connecting-ip") ?? "");
    const network = await keyedHash(SESSION_SECRET, "network", address);
    const { firmware = null, ...introduction } = c.req.valid("json");
    const claimed = await claimDevice({
      ...deps,
      hashCode: (code) => keyedHash(SESSION_SECRET, "claim", code),
      lastHeard: (home, device) => homeOf(c.env, home).lastHeard(device),
      mintToken: (token) => mintDeviceToken(DEVICE_TOKEN_SECRET, token, deps.nowS),
    }, { ...introduction, firmware, network });
    if (!claimed.ok) return problem(c, claimed);
    const here = new URL(c.req.url);
    const mqtt = new URL("/mqtt", here);
    mqtt.protocol = here.protocol === "https:" ? "wss:" : "ws:";
    return c.json({
      ...claimed.value,
      readings: new URL("/v1/readings", here).href,
      mqtt: mqtt.href,
      now: deps.nowS,
    }, 201);
  });
