import type { WebSocket } from "@cloudflare/workers-types";
import { Hono } from "hono";
import { type Refusal, refuse } from "../../domain/outcome.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { DOOR_VISIT_HEADER } from "../../home/home_rpc.ts";
import { problem } from "../problem.ts";
import { doorOfKey } from "./visit.ts";

/** A Shelly dials with the key in its address, which is all that it can be told; its socket sleeps in the home. */
export const shellyRoutes = new Hono<AppEnv>().get("/shelly/:key", async (c) => {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
    return problem(c, refuse("bad_value", "Cannot speak here but JSON-RPC over WebSocket"));
  }
  const door = await doorOfKey(c, "shelly", c.req.param("key"));
  if (!door.ok) return problem(c, door);
  const { home, visit } = door.value;
  const headers = { upgrade: "websocket", [DOOR_VISIT_HEADER]: JSON.stringify(visit) };
  let answer: Response;
  try {
    answer = await home.fetch(new Request("http://home/shelly", { headers }));
  } catch {
    return problem(c, refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
  }
  const { webSocket } = answer as Response & { webSocket?: WebSocket };
  if (!webSocket) return problem(c, await answer.json() as Refusal);
  return new Response(null, { status: 101, webSocket } as ResponseInit);
});
