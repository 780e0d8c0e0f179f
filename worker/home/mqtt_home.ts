/** The home's broker: joins sockets, sessions, rights and readings. */
import type { WebSocket } from "@cloudflare/workers-types";
import * as limits from "../domain/limits.ts";
import { MINUTE_TOPIC, topicOfDevice } from "../domain/topic_access.ts";
import { Broker } from "../mqtt/broker.ts";
import type { BrokerDeps, Taken } from "../mqtt/broker_deps.ts";
import type { Message } from "../mqtt/message.ts";
import { type Fault, fault, REASON } from "../mqtt/reason.ts";
import { topicMatches } from "../mqtt/topic.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import type { MqttIdentity } from "./home_rpc.ts";
import { HA_STATUS_TOPIC, isBirth } from "./ha_discovery.ts";
import { isHeardLive } from "./is_heard_live.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";
import { MQTT_LIMITS } from "./mqtt_limits.ts";
import {
  answerMessage,
  type CommandDocument,
  commandMessage,
  eventMessage,
  jsonMessage,
  watchMessage,
} from "./mqtt_messages.ts";
import { MinutesOut } from "./mqtt_minutes_out.ts";
import { partyOf, partyOfOwner } from "./mqtt_party.ts";
import type { DeviceIdentity } from "./mqtt_readings.ts";
import { takeReadings } from "./mqtt_take_readings.ts";
import { mqttRights } from "./mqtt_rights.ts";
import { takeFromDevice } from "./mqtt_device_says.ts";
import { MqttSockets } from "./mqtt_sockets.ts";
import { switchSet } from "./mqtt_switch_set.ts";
import { MqttStore } from "./mqtt_store.ts";

const POLICY_VIOLATION = 1008;
const NO_LONGER = fault("notAuthorized", "Cannot go on: this home knows this client no longer");
const TOO_OLD = fault("maximumConnectTime", "Cannot go on: sign in anew");

export class MqttHome {
  readonly #store: MqttStore;
  readonly #sockets: MqttSockets;
  readonly #minutes: MinutesOut;
  #broker: Broker<MqttIdentity>;
  readonly #dropped = new Set<string>();
  /** What a packet led to, once the broker is through with it. */
  readonly #after: (() => void)[] = [];
  /** Somebody is connected no longer. */
  #left = false;
  /** Whether a person heard live values when it was last looked; null: look before what comes next. */
  #heard: boolean | null = null;

  constructor(readonly deps: MqttHomeDeps) {
    this.#store = new MqttStore(deps.state.deps.sql);
    this.#sockets = new MqttSockets(deps.context, this.#store);
    this.#broker = this.#newBroker();
    this.#minutes = new MinutesOut(deps.state);
  }

  #newBroker(): Broker<MqttIdentity> {
    return new Broker(this.#brokerDeps(), this.#sockets.connections());
  }

  #brokerDeps(): BrokerDeps<MqttIdentity> {
    return {
      ...mqttRights(() => this.deps.state.config),
      store: this.#store,
      limits: MQTT_LIMITS,
      nowMs: () => Date.now(),
      send: (id, bytes) => this.#sockets.send(id, bytes),
      keep: (connection) => this.#sockets.keep(connection),
      close: (id, why) => {
        this.#left = true;
        this.#sockets.remove(id)?.close(why === null ? 1000 : POLICY_VIOLATION);
      },
      newClientId: () => crypto.randomUUID(),
      admit: (identity, connect) => this.#admit(identity, connect.username),
      take: (identity, message) => this.#take(identity, message),
      subscribed: (identity, filters) => {
        this.#heard = null;
        this.#tellDevice(identity, filters);
      },
    };
  }

  #admit(identity: MqttIdentity, userName: string | undefined): Fault | null {
    const { config } = this.deps.state;
    if (config === null) {
      return fault("serverUnavailable", "Cannot find the home's configuration yet");
    }
    if (identity.kind === "person" && this.#dropped.has(identity.grant ?? "")) return NO_LONGER;
    if (partyOf(config, identity) === null) {
      return fault("notAuthorized", "Cannot find this client in the home");
    }
    if (identity.kind === "device" && userName !== undefined && userName !== identity.serial) {
      return fault("badCredentials", "Cannot accept a user name that is not the token's serial");
    }
    return null;
  }

  get isFull(): boolean {
    return this.#sockets.size >= limits.MQTT_CONNECTIONS_MAX;
  }

  get hasSockets(): boolean {
    return this.#sockets.size > 0;
  }

  open(ws: WebSocket, identity: MqttIdentity): void {
    const { id } = this.#sockets.accept(ws);
    this.#broker.open(id, identity);
    this.#arm();
  }

  message(ws: WebSocket, data: string | ArrayBuffer): void {
    const socket = this.#sockets.find(ws);
    if (socket === undefined) return;
    const { id } = socket;
    if (typeof data === "string") {
      return this.#run(
        id,
        () => this.#broker.expel(id, fault("malformed", "Cannot read text: MQTT is binary")),
      );
    }
    const { packets, fault: problem } = this.#sockets.push(socket, new Uint8Array(data));
    for (let i = -1; i < packets.length; i++) {
      if (socket.bucket.take(Date.now()) > 0) {
        const text = `Cannot take more than ${limits.MQTT_PACKETS_PER_S} packets a second`;
        return this.#run(id, () => this.#broker.expel(id, fault("messageRateTooHigh", text)));
      }
      if (i >= 0) this.#run(id, () => this.#broker.receive(id, packets[i]));
    }
    if (problem !== null) this.#run(id, () => this.#broker.expel(id, problem));
    else if (socket.connection !== null) this.#sockets.keep(socket.connection);
  }

  closed(ws: WebSocket): void {
    const socket = this.#sockets.find(ws);
    // It may have been a device that speaks something else.
    if (socket === undefined) return this.deps.moved();
    this.#sockets.remove(socket.id);
    this.#left = true;
    this.#run(socket.id, () => this.#broker.closed(socket.id));
  }

  /** The alarm rang. */
  tick(): void {
    const nowS = Date.now() / 1000;
    this.#run(null, () => {
      for (const { id, identity } of [...this.#broker.connections.values()]) {
        if (identity.expiresAtS <= nowS) this.#broker.expel(id, TOO_OLD);
      }
      this.#broker.tick();
    });
    this.#broker.timesChanged = true;
    this.#arm();
  }

  /** Whoever the home knows no longer goes; the others are told. */
  configured(version: number): void {
    const { config } = this.deps.state;
    if (config === null) return;
    this.#run(null, () => {
      for (const { id, identity } of [...this.#broker.connections.values()]) {
        if (partyOf(config, identity) === null) this.#broker.expel(id, NO_LONGER);
      }
      this.#broker.forget((owner) => partyOfOwner(config, owner) === null, NO_LONGER);
    });
    this.event({ kind: "configuration_changed", version });
  }

  /** Also for a socket that is on its way here just now. */
  dropGrant(grant: string): void {
    this.#dropped.add(grant);
    this.#run(null, () => {
      for (const { id, identity } of [...this.#broker.connections.values()]) {
        if (identity.kind === "person" && identity.grant === grant) this.#broker.expel(id, NO_LONGER);
      }
      this.#broker.forget((owner) => owner.startsWith(`grant:${grant}:`), NO_LONGER);
    });
  }

  /** To all who listen to the home's events. */
  event(document: { kind: string } & Record<string, unknown>): void {
    this.#publish(eventMessage({ t: Math.floor(Date.now() / 1000), ...document }));
  }

  /** Asks every device for live values until then; when that is over, for none. */
  watch(untilS: number, everyS: number): void {
    for (const { serial } of this.deps.state.config?.devices ?? []) {
      this.#publish(watchMessage(serial, untilS, everyS));
    }
  }

  /** Whether the device would get a command at once. */
  hearsCommands({ id, serial }: { id: string; serial: string }): boolean {
    return this.hasSockets &&
      this.#broker.hasSubscriber(topicOfDevice(serial, "command"), (owner) => owner === `device:${id}`);
  }
  command(serial: string, document: CommandDocument): void {
    this.#publish(commandMessage(serial, document));
  }

  /** Minutes were stored, however they came. */
  stored(batch: ReadingsBatch, receipt: ReadingsReceipt): void {
    if (receipt.accepted === 0 || !this.hasSockets) return;
    this.deps.stored();
    if (!this.#broker.hasSubscriber(MINUTE_TOPIC)) return;
    this.#run(null, () => {
      for (const document of this.#minutes.of(batch)) {
        this.#broker.publish(jsonMessage(MINUTE_TOPIC, document));
      }
    });
  }

  publish(messages: readonly Message[]): void {
    this.#run(null, () => messages.forEach((message) => this.#broker.publish(message)));
  }

  #publish(message: Message): void {
    this.publish([message]);
  }

  /** One step of the broker: whole or not at all. A mistake of ours ends the connection that it was made for. */
  #run(id: number | null, step: () => void): void {
    try {
      this.deps.context.storage.transactionSync(() => {
        if (id !== null) this.#heard ??= isHeardLive(this.#broker, this.deps.state.config);
        step();
      });
    } catch (error) {
      this.#after.length = 0;
      this.deps.report(error);
      const ws = id === null ? null : this.#sockets.remove(id);
      ws?.close(1011);
      this.#broker = this.#newBroker();
    }
    for (const then of this.#after.splice(0)) then();
    if (this.#left) this.#goOnWithout();
    this.#arm();
  }

  /** Devices that nobody hears any more need not send live values; who only asks over REST is heard of nowhere. */
  #goOnWithout(): void {
    this.#left = false;
    this.deps.moved();
    const wasHeard = this.#heard;
    this.#heard = isHeardLive(this.#broker, this.deps.state.config);
    if (!wasHeard || this.#heard) return;
    const ended = this.deps.state.hub.end(Math.floor(Date.now() / 1000));
    if (ended !== null) this.watch(ended.untilS, ended.everyS);
  }

  #arm(): void {
    if (!this.#broker.timesChanged) return;
    this.#broker.timesChanged = false;
    let nextMs = this.#broker.nextTickMs() ?? Infinity;
    for (const { identity } of this.#broker.connections.values()) {
      nextMs = Math.min(nextMs, identity.expiresAtS * 1000);
    }
    if (nextMs !== Infinity) this.deps.context.waitUntil(this.deps.clock.wakeBy(nextMs));
  }

  #take(identity: MqttIdentity, message: Message): Taken {
    if (identity.kind !== "device") {
      const set = switchSet(this.deps.desk, identity, message, crypto.randomUUID());
      if (set !== null) this.#after.push(set.then);
      if (set !== null) return set.taken;
      if (message.topic === HA_STATUS_TOPIC && isBirth(message)) this.#after.push(() => this.deps.greeted());
      return { reason: REASON.success, deliver: true };
    }
    const said = takeFromDevice(identity.serial, message);
    if (said === "readings") return this.#takeReadings(identity, message.payload);
    const { told, flows, ...taken } = said;
    if (flows) this.#after.push(() => this.deps.rules.flowed(identity.device, message.payload));
    if (told !== undefined) this.#after.push(() => this.deps.desk.told(identity.device, told));
    return taken;
  }

  #takeReadings(device: DeviceIdentity, payload: Uint8Array): Taken {
    const { taken, then } = takeReadings(this.deps, device, payload, {
      answer: (document) => this.#publish(answerMessage(device.serial, document)),
      stored: (batch, receipt) => this.stored(batch, receipt),
    });
    this.#after.push(then);
    return taken;
  }

  /** A device that listens only now learns of a lease that runs already, and of commands. */
  #tellDevice(identity: MqttIdentity, filters: readonly string[]): void {
    if (identity.kind !== "device") return;
    this.#after.push(() => this.deps.moved());
    const commands = topicOfDevice(identity.serial, "command");
    const hearsCommands = filters.some((filter) => topicMatches(filter, commands));
    if (hearsCommands) this.#after.push(() => this.deps.desk.listens(identity.device));
    const topic = topicOfDevice(identity.serial, "watch");
    const { untilS, everyS } = this.deps.state.hub.lease(Math.floor(Date.now() / 1000));
    if (untilS === 0 || !filters.some((filter) => topicMatches(filter, topic))) return;
    this.#after.push(() => this.#publish(watchMessage(identity.serial, untilS, everyS)));
  }
}
