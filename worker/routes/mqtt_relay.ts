/**
 * For clients that say who they are in CONNECT alone: reads that first packet here, then passes all bytes on to the
 * home that it names. Nobody who is not known reaches a home, so that no stranger can wake one or fill one.
 */
import type { MessageEvent, WebSocket } from "@cloudflare/workers-types";
import { MQTT_CONNECT_MAX_BYTES, MQTT_CONNECT_WITHIN_S } from "../domain/limits.ts";
import type { Code, Outcome, Refusal } from "../domain/outcome.ts";
import { decodeConnect, encodePacket } from "../mqtt/codec.ts";
import { refusal } from "../mqtt/connect.ts";
import { PacketCutter } from "../mqtt/packet_cutter.ts";
import { type Fault, fault, REASON } from "../mqtt/reason.ts";
import type { ClientCredentials } from "../middleware/mqtt_client.ts";

const OPEN = 1;
const POLICY_VIOLATION = 1008, GOING_AWAY = 1001;

const REASONS: Partial<Record<Code, Fault["reason"]>> = {
  bad_token: REASON.badCredentials,
  not_signed_in: REASON.badCredentials,
  not_found: REASON.notAuthorized,
  not_allowed: REASON.notAuthorized,
  too_many: REASON.quotaExceeded,
};
function faultOf({ code, detail }: Refusal): Fault {
  return { reason: REASONS[code] ?? REASON.serverUnavailable, text: detail };
}

/** Bytes come as they are: the runtime's own choice is a Blob, which is read later than it comes. */
function accept(socket: WebSocket): void {
  socket.binaryType = "arraybuffer";
  socket.accept();
}

export interface RelayDeps {
  /** A socket to the home of whom these credentials are of. */
  reach(given: ClientCredentials): Promise<Outcome<WebSocket>>;
}

function pass(from: WebSocket, to: WebSocket): void {
  from.addEventListener("message", ({ data }: MessageEvent) => {
    if (to.readyState === OPEN) to.send(data);
  });
  const end = () => {
    if (to.readyState === OPEN) to.close(GOING_AWAY);
  };
  from.addEventListener("close", end);
  from.addEventListener("error", end);
}

/** Takes over an accepted socket. */
export function relay(client: WebSocket, deps: RelayDeps): void {
  const cutter = new PacketCutter(MQTT_CONNECT_MAX_BYTES);
  const early: ArrayBuffer[] = [];
  let state: "reading" | "reaching" | "passing" | "over" = "reading";
  const timer = setTimeout(() => end(null, null), MQTT_CONNECT_WITHIN_S * 1000);

  function end(problem: Fault | null, version: 4 | 5 | null): void {
    if (state === "over") return;
    state = "over";
    clearTimeout(timer);
    if (client.readyState !== OPEN) return;
    const packet = problem === null || version === null ? null : refusal(problem, version);
    if (packet !== null) client.send(encodePacket(packet, version!));
    client.close(POLICY_VIOLATION);
  }

  async function begin(first: Uint8Array): Promise<void> {
    const decoded = decodeConnect(first);
    if ("fault" in decoded) return end(decoded.fault, decoded.version);
    state = "reaching";
    const { username = "", password } = decoded.packet;
    const reached = await deps.reach({ userName: username, password: password?.toString("utf8") ?? "" });
    if (!reached.ok) return end(faultOf(reached), decoded.version);
    const home = reached.value;
    accept(home);
    if ((state as string) === "over" || client.readyState !== OPEN) return home.close(GOING_AWAY);
    state = "passing";
    clearTimeout(timer);
    pass(home, client);
    for (const bytes of early) home.send(bytes);
    early.length = 0;
    pass(client, home);
  }

  client.addEventListener("message", ({ data }: MessageEvent) => {
    if (state === "passing" || state === "over") return;
    if (typeof data === "string") return end(fault("malformed", "Cannot read text"), null);
    const bytes = data as ArrayBuffer;
    early.push(bytes);
    if (state === "reaching") {
      if (early.reduce((sum, { byteLength }) => sum + byteLength, 0) > MQTT_CONNECT_MAX_BYTES * 4) {
        end(null, null);
      }
      return;
    }
    const { packets, fault: problem } = cutter.push(new Uint8Array(bytes));
    if (packets.length > 0) begin(packets[0]).catch(() => end(null, null));
    else if (problem !== null) end(problem, null);
  });
  client.addEventListener("close", () => end(null, null));
  accept(client);
}
