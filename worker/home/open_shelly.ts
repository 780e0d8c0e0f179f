import type { WebSocket } from "@cloudflare/workers-types";
import { DOOR_VISIT_HEADER, type DoorVisit } from "./home_rpc.ts";
import type { ShellyDoor } from "./shelly_door.ts";

declare const WebSocketPair: { new (): [WebSocket, WebSocket] };

/** 101 with the socket of a Shelly that dials, or a JSON `Refusal`; null for everybody else. */
export function openShelly(request: Request, shelly: ShellyDoor): Response | null {
  const header = request.headers.get(DOOR_VISIT_HEADER);
  if (header === null) return null;
  const visit = JSON.parse(header) as DoorVisit;
  const admitted = shelly.admit(visit, Date.now());
  if (!admitted.ok) return Response.json(admitted, { headers: { "x-refusal": "1" } });
  const [client, server] = Object.values(new WebSocketPair());
  shelly.open(server, admitted.value, visit);
  return new Response(null, { status: 101, webSocket: client } as ResponseInit);
}
