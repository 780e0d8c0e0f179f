import type { WebSocket } from "@cloudflare/workers-types";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import type { Env } from "../env.ts";
import { MQTT_IDENTITY_HEADER } from "../home/home_rpc.ts";
import type { IdentifiedClient } from "../middleware/mqtt_client.ts";
import { homeOf } from "./change_deps.ts";

declare const WebSocketPair: { new (): [WebSocket, WebSocket] };

/** Both ends of a socket: the one to answer with, and our own. */
export function socketPair(): { theirs: WebSocket; ours: WebSocket } {
  const [theirs, ours] = Object.values(new WebSocketPair());
  return { theirs, ours };
}

/** The answer that hands a socket to whoever asked for one. */
export function upgraded(webSocket: WebSocket): Response {
  const headers = { "sec-websocket-protocol": "mqtt" };
  return new Response(null, { status: 101, webSocket, headers } as ResponseInit);
}

/** A socket to the home of an identified client; its other end sleeps there. */
export async function socketOfHome(
  env: Env,
  { home, identity }: IdentifiedClient,
): Promise<Outcome<WebSocket>> {
  const headers = { upgrade: "websocket", [MQTT_IDENTITY_HEADER]: JSON.stringify(identity) };
  let answer: Response;
  try {
    answer = await homeOf(env, home).fetch(new Request("http://home/mqtt", { headers }));
  } catch {
    return refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 });
  }
  const { webSocket } = answer as Response & { webSocket?: WebSocket };
  return webSocket ? ok(webSocket) : await answer.json() as Refusal;
}
