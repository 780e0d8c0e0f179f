/**
 * A broker of MQTT 3.1.1 and 5.0 as a state machine: packets and the passing of time go in, bytes for other
 * connections come out through its deps. Shared subscriptions are not offered, and said so in CONNACK.
 */
import type { IDisconnectPacket } from "mqtt-packet";
import type { BrokerDeps, Connection } from "./broker_deps.ts";
import { ClientPackets } from "./client_packets.ts";
import { decodeConnect, type DecodedConnect, decodePacket, encodePacket } from "./codec.ts";
import {
  acceptance,
  connectFault,
  newConnection,
  refusal,
  sessionExpiryS,
  signIn,
  willOf,
} from "./connect.ts";
import type { Message } from "./message.ts";
import { Outbox } from "./outbox.ts";
import { type Fault, fault } from "./reason.ts";
import { Retained } from "./retained.ts";
import { Routing } from "./routing.ts";
import { NEVER_S, Session } from "./session.ts";
import { type Interest, Sessions } from "./sessions.ts";

const KEEP_ALIVE_GRACE = 1.5;

export class Broker<I> {
  readonly #connections = new Map<number, Connection<I>>();
  readonly #sessions: Sessions;
  readonly #outbox: Outbox<I>;
  readonly #retained: Retained;
  readonly #routing: Routing<I>;
  readonly #packets: ClientPackets<I>;
  #loaded = false;
  /** Set when something may now be due earlier than before; the caller reads it and sets it back. */
  timesChanged = false;

  /** `connections`: those that were open before, as they were last kept. */
  constructor(readonly deps: BrokerDeps<I>, connections: Iterable<Connection<I>> = []) {
    this.#sessions = new Sessions(deps.store);
    this.#outbox = new Outbox(deps, ({ connection }) => this.#connections.get(connection ?? -1) ?? null);
    this.#retained = new Retained(deps);
    this.#routing = new Routing(deps, this.#sessions, this.#outbox, this.#retained);
    this.#packets = new ClientPackets(deps, this.#sessions, this.#outbox, this.#routing);
    for (const connection of connections) this.#connections.set(connection.id, connection);
  }

  /** What is stored is read at the first need of it: a PINGREQ has none. */
  #load(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    this.#sessions.load();
    this.#outbox.load(this.#sessions.byKey, this.#connections.values());
    this.#retained.load();
    // Connections that ended without a word to us, with the process that held them.
    for (const session of [...this.#sessions.byKey.values()]) {
      if (session.connection !== null && !this.#connections.has(session.connection)) {
        this.#detach(session, false);
      }
    }
  }

  get connections(): ReadonlyMap<number, Connection<I>> {
    return this.#connections;
  }

  *sessions(): Generator<Session> {
    this.#load();
    yield* this.#sessions.byKey.values();
  }

  open(id: number, identity: I): void {
    const connection = newConnection(id, identity, this.deps.nowMs());
    this.#connections.set(id, connection);
    this.deps.keep(connection);
    this.timesChanged = true;
  }

  /** One whole packet. Whatever is wrong with it ends its connection and nothing else. */
  receive(id: number, bytes: Uint8Array): void {
    const connection = this.#connections.get(id);
    if (connection === undefined) return;
    connection.seenAtMs = this.deps.nowMs();
    if (connection.session === null) this.#connect(connection, bytes);
    else this.#handle(connection, bytes);
    if (this.#connections.has(id)) this.deps.keep(connection);
    this.#sessions.flush();
  }

  /** The transport is gone. */
  closed(id: number): void {
    const connection = this.#connections.get(id);
    if (connection === undefined) return;
    this.#connections.delete(id);
    const session = this.#sessionOf(connection);
    if (session !== null) this.#detach(session, false);
    this.#sessions.flush();
  }

  /** Ends a connection from our side, and tells a 5.0 client why. */
  expel(id: number, problem: Fault): void {
    const connection = this.#connections.get(id);
    if (connection === undefined) return;
    this.#end(connection, problem);
    this.#sessions.flush();
  }

  /** Ends the sessions, and the connections, of whom `isGone` names. */
  forget(isGone: (owner: string) => boolean, problem: Fault): void {
    for (const session of [...this.sessions()]) {
      if (!isGone(session.owner)) continue;
      const connection = this.#connections.get(session.connection ?? -1);
      if (connection !== undefined) this.#end(connection, problem);
      if (this.#sessions.byKey.has(session.key)) this.#endSession(session);
    }
    this.#sessions.flush();
  }

  /** Whether a message to this topic would find anybody; of an owner: a client of theirs that is connected. */
  hasSubscriber(topic: string, isOne: ((owner: string) => boolean) | null = null): boolean {
    this.#load();
    const isFound = ({ session }: Interest) =>
      isOne === null || (isOne(session.owner) && session.connection !== null);
    return this.#sessions.interested(topic, null).some(isFound);
  }

  /** A message of our own. */
  publish(message: Message): void {
    this.#load();
    this.#routing.route(message, null);
    this.#sessions.flush();
  }

  /** Keep-alives, delayed wills, the ends of sessions: what is due by now. */
  tick(): void {
    this.#load();
    const nowMs = this.deps.nowMs();
    for (const connection of [...this.#connections.values()]) {
      const deadlineMs = this.#deadlineMs(connection);
      if (deadlineMs === null || deadlineMs > nowMs) continue;
      const text = "Cannot keep a connection that is silent for so long";
      this.#end(connection, fault("keepAliveTimeout", text));
    }
    for (const session of [...this.#sessions.byKey.values()]) {
      if (session.willAtMs !== null && session.willAtMs <= nowMs) this.#publishWill(session);
      if (session.endsAtMs !== null && session.endsAtMs <= nowMs) this.#endSession(session);
    }
    this.#sessions.flush();
  }

  /** When `tick` has something to do next; null when never. */
  nextTickMs(): number | null {
    this.#load();
    let next = Infinity;
    for (const connection of this.#connections.values()) {
      next = Math.min(next, this.#deadlineMs(connection) ?? Infinity);
    }
    for (const { willAtMs, endsAtMs } of this.#sessions.byKey.values()) {
      next = Math.min(next, willAtMs ?? Infinity, endsAtMs ?? Infinity);
    }
    return next === Infinity ? null : next;
  }

  #deadlineMs({ session, keepAliveS, seenAtMs }: Connection<I>): number | null {
    if (session === null) return seenAtMs + this.deps.limits.connectWithinS * 1000;
    return keepAliveS === 0 ? null : seenAtMs + keepAliveS * KEEP_ALIVE_GRACE * 1000;
  }

  #sessionOf({ id, session: key }: Connection<I>): Session | null {
    if (key === null) return null;
    this.#load();
    const session = this.#sessions.byKey.get(key);
    return session?.connection === id ? session : null;
  }

  #connect(connection: Connection<I>, bytes: Uint8Array): void {
    const decoded = decodeConnect(bytes);
    if ("fault" in decoded) return this.#refuse(connection, decoded.fault, decoded.version);
    const { packet, version } = decoded;
    const { deps } = this;
    const problem = connectFault(decoded, deps.limits) ?? deps.admit(connection.identity, packet) ??
      (packet.will !== undefined && !deps.mayPublish(connection.identity, packet.will.topic)
        ? fault("notAuthorized", `Cannot publish a will to: ${packet.will.topic.slice(0, 100)}`)
        : null);
    if (problem !== null) return this.#refuse(connection, problem, version);
    this.#load();
    const clientId = packet.clientId === "" ? deps.newClientId() : packet.clientId;
    const owner = deps.owner(connection.identity);
    const key = `${owner}\n${clientId}`;
    const before = this.#connections.get(this.#sessions.byKey.get(key)?.connection ?? -1);
    if (before !== undefined) {
      this.#end(before, fault("takenOver", "Cannot go on: the same client connected anew"));
    }
    let session = this.#sessions.byKey.get(key);
    if (session !== undefined && packet.clean) {
      this.#endSession(session);
      session = undefined;
    }
    const present = session !== undefined;
    if (session === undefined) {
      if (this.#sessions.byKey.size >= deps.limits.sessions) {
        const full = fault("quotaExceeded", `Cannot keep more sessions: ${this.#sessions.byKey.size}`);
        return this.#refuse(connection, full, version);
      }
      session = new Session(key, owner, clientId);
      this.#sessions.add(session);
    }
    this.#attach(connection, session, decoded);
    const state = { present, expiryS: session.expiryS, clientId };
    deps.send(connection.id, encodePacket(acceptance(packet, version, state, deps.limits), version));
    this.#outbox.pump(session);
  }

  #attach(connection: Connection<I>, session: Session, decoded: DecodedConnect): void {
    const { packet, version } = decoded;
    signIn(connection, session.key, decoded);
    session.connection = connection.id;
    session.expiryS = sessionExpiryS(packet, version, this.deps.limits);
    session.endsAtMs = null;
    session.will = willOf(decoded);
    session.willAtMs = null;
    this.#sessions.changed(session);
    this.timesChanged = true;
  }

  #refuse(connection: Connection<I>, problem: Fault, version: 4 | 5 | null): void {
    const packet = version === null ? null : refusal(problem, version);
    if (packet !== null) this.deps.send(connection.id, encodePacket(packet, version!));
    this.#connections.delete(connection.id);
    this.deps.close(connection.id, problem);
  }

  /** Without DISCONNECT from the client: its will goes out. */
  #end(connection: Connection<I>, problem: Fault): void {
    const session = this.#sessionOf(connection);
    if (session !== null && connection.version === 5) {
      const packet: IDisconnectPacket = {
        cmd: "disconnect",
        reasonCode: problem.reason,
        properties: { reasonString: problem.text },
      };
      this.deps.send(connection.id, encodePacket(packet, 5));
    }
    this.#connections.delete(connection.id);
    this.deps.close(connection.id, problem);
    if (session !== null) this.#detach(session, false);
  }

  /** The session has no connection any more. */
  #detach(session: Session, willDropped: boolean): void {
    const nowMs = this.deps.nowMs();
    session.connection = null;
    if (willDropped) session.will = null;
    this.#sessions.changed(session);
    this.timesChanged = true;
    if (session.expiryS === 0) return this.#endSession(session);
    session.endsAtMs = session.expiryS === NEVER_S ? null : nowMs + session.expiryS * 1000;
    if (session.will === null) return;
    if (session.will.delayS === 0) this.#publishWill(session);
    else session.willAtMs = nowMs + Math.min(session.will.delayS, session.expiryS) * 1000;
  }

  #publishWill(session: Session): void {
    const { will } = session;
    session.will = null;
    session.willAtMs = null;
    this.#sessions.changed(session);
    if (will === null) return;
    const expiresAtMs = will.expiryS === null ? null : this.deps.nowMs() + will.expiryS * 1000;
    this.#routing.route({ ...will.message, expiresAtMs }, session);
  }

  #endSession(session: Session): void {
    this.#publishWill(session);
    this.#outbox.forget(session);
    this.#sessions.remove(session);
  }

  #handle(connection: Connection<I>, bytes: Uint8Array): void {
    const decoded = decodePacket(bytes, connection.version);
    if ("reason" in decoded) return this.#end(connection, decoded);
    if (decoded.packet.cmd === "pingreq") {
      return this.deps.send(connection.id, encodePacket({ cmd: "pingresp" }, connection.version));
    }
    const session = this.#sessionOf(connection);
    if (session === null) {
      return this.#end(connection, fault("unspecified", "Cannot find this connection's session"));
    }
    const after = this.#packets.handle(connection, session, decoded);
    if (after.kind === "ended") this.#end(connection, after.problem);
    if (after.kind !== "left") return;
    this.#connections.delete(connection.id);
    this.deps.close(connection.id, null);
    this.#detach(session, after.willDropped);
  }
}
