import type { WebSocket } from "@cloudflare/workers-types";
import type { HomeConfig } from "../domain/branch.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { MQTT_IDENTITY_HEADER, type MqttIdentity } from "./home_rpc.ts";
import type { MqttHome } from "./mqtt_home.ts";
import { partyOf } from "./mqtt_party.ts";

declare const WebSocketPair: { new (): [WebSocket, WebSocket] };

function refused(refusal: Refusal): Response {
  return Response.json(refusal, { headers: { "x-refusal": "1" } });
}

/** 101 with the socket of whom the Worker identified, or a JSON `Refusal`. */
export function openSocket(
  request: Request,
  config: HomeConfig | null,
  home: string,
  broker: () => MqttHome,
): Response {
  const identity = JSON.parse(request.headers.get(MQTT_IDENTITY_HEADER) ?? "") as MqttIdentity;
  if (config === null || partyOf(config, identity) === null) {
    return refused(
      identity.kind === "device"
        ? refuse("bad_token", "Cannot accept device token: revoked")
        : refuse("not_found", `Cannot find home: ${config?.id ?? home}`),
    );
  }
  const mqtt = broker();
  if (mqtt.isFull) {
    return refused(refuse("too_many", "Cannot hold more connections of one home", { retryAfterS: 60 }));
  }
  const [client, server] = Object.values(new WebSocketPair());
  mqtt.open(server, identity);
  return new Response(null, { status: 101, webSocket: client } as ResponseInit);
}
