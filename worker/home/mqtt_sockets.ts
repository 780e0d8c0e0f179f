/** The Home's hibernating sockets: what each one has to know of itself is kept with it, the rest in SQLite. */
import type { DurableObjectState, WebSocket } from "@cloudflare/workers-types";
import { MQTT_PACKET_MAX_BYTES, MQTT_PACKETS_BURST, MQTT_PACKETS_PER_S } from "../domain/limits.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import type { Connection } from "../mqtt/broker_deps.ts";
import { PacketCutter } from "../mqtt/packet_cutter.ts";
import type { MqttIdentity } from "./home_rpc.ts";
import type { MqttStore } from "./mqtt_store.ts";

const TAG = "mqtt";
/** Of a packet that is not whole yet, so much is kept with the socket, which has room for 16 KiB in all. */
const TAIL_MAX_BYTES = 4 * 1024;

interface Attachment {
  connection: Connection<MqttIdentity>;
  /** Bytes of the unfinished packet that stand in rows, and those after them. */
  stored: number;
  tail: Uint8Array;
}

export interface Socket {
  id: number;
  ws: WebSocket;
  cutter: PacketCutter;
  bucket: TokenBucket;
  stored: number;
  connection: Connection<MqttIdentity> | null;
}

export class MqttSockets {
  readonly #byWs = new Map<WebSocket, Socket>();
  readonly #byId = new Map<number, Socket>();

  constructor(readonly context: DurableObjectState, readonly store: MqttStore) {
    let someStored = false;
    for (const ws of context.getWebSockets(TAG)) {
      const { connection, stored, tail } = ws.deserializeAttachment() as Attachment;
      someStored ||= stored > 0;
      const pieces = stored > 0 ? store.pieces(connection.id) : [];
      const cutter = new PacketCutter(MQTT_PACKET_MAX_BYTES);
      for (const piece of [...pieces, tail]) cutter.push(piece);
      this.#add({ id: connection.id, ws, cutter, bucket: newBucket(), stored, connection });
    }
    if (someStored) store.deletePiecesBut(this.#byId.keys());
  }

  #add(socket: Socket): void {
    this.#byWs.set(socket.ws, socket);
    this.#byId.set(socket.id, socket);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** As they were kept before this object slept. */
  *connections(): Generator<Connection<MqttIdentity>> {
    for (const { connection } of this.#byId.values()) if (connection !== null) yield connection;
  }

  /** Its id is no other's, also not of any before: sessions remember theirs. */
  accept(ws: WebSocket): Socket {
    this.context.acceptWebSocket(ws, [TAG]);
    const id = crypto.getRandomValues(new Uint32Array(1))[0] * 2 ** 20 + Date.now() % 2 ** 20;
    const socket: Socket = {
      id,
      ws,
      cutter: new PacketCutter(MQTT_PACKET_MAX_BYTES),
      bucket: newBucket(),
      stored: 0,
      connection: null,
    };
    this.#add(socket);
    return socket;
  }

  find(ws: WebSocket): Socket | undefined {
    return this.#byWs.get(ws);
  }

  send(id: number, bytes: Uint8Array): void {
    try {
      this.#byId.get(id)?.ws.send(bytes);
    } catch {
      // It closed, and its event is still to come.
    }
  }

  remove(id: number): WebSocket | null {
    const socket = this.#byId.get(id);
    if (socket === undefined) return null;
    if (socket.stored > 0) this.store.deletePieces(id);
    this.#byId.delete(id);
    this.#byWs.delete(socket.ws);
    return socket.ws;
  }

  /** Cuts what came; what is left of it is kept by the next `keep`. */
  push(socket: Socket, bytes: Uint8Array) {
    const cut = socket.cutter.push(bytes);
    if (socket.stored > 0 && (cut.packets.length > 0 || cut.fault !== null)) {
      this.store.deletePieces(socket.id);
      socket.stored = 0;
    }
    if (socket.cutter.length - socket.stored > TAIL_MAX_BYTES) {
      this.store.addPiece(socket.id, socket.cutter.leftover(socket.stored));
      socket.stored = socket.cutter.length;
    }
    return cut;
  }

  /** Keeps with the socket what a wake must find. */
  keep(connection: Connection<MqttIdentity>): void {
    const socket = this.#byId.get(connection.id);
    if (socket === undefined) return;
    socket.connection = connection;
    const { stored, cutter } = socket;
    socket.ws.serializeAttachment({ connection, stored, tail: cutter.leftover(stored) } satisfies Attachment);
  }
}

function newBucket(): TokenBucket {
  return new TokenBucket(MQTT_PACKETS_BURST, MQTT_PACKETS_PER_S, Date.now());
}
