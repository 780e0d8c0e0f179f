/** A line to the home's broker that comes back by itself, until it is put down. */
import mqtt, { type MqttClient } from "mqtt";
import { MINUTE_TOPIC } from "../../../worker/domain/topic_access.ts";
import { reconnectAfterMs } from "./reconnect_after.ts";

export interface HomeLinkEvents {
  /** Everything from now on will be heard. */
  opened(): void;
  lost(): void;
  live(serial: string, text: string): void;
  minute(): void;
}

const LIVE_TOPICS = "enecess/+/live";
const LIVE_TOPIC = /^enecess\/([^/]+)\/live$/;
const CONNECT_WITHIN_MS = 10_000;
const KEEP_ALIVE_S = 30;

export class HomeLink {
  #client: MqttClient | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #up = false;

  constructor(readonly home: string, readonly events: HomeLinkEvents) {}

  /** Takes the line up; nothing changes where it is up already. */
  up(): void {
    if (this.#up) return;
    this.#up = true;
    this.#tries = 0;
    this.#connect();
  }

  down(): void {
    this.#up = false;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    if (client) hangUp(client);
  }

  /** The line may be dead without anybody having said so: after sleep, in another network. */
  renew(): void {
    if (!this.#up) return;
    this.down();
    this.up();
  }

  #again(): void {
    this.#timer = setTimeout(() => this.#connect(), reconnectAfterMs(++this.#tries, Math.random()));
  }

  #connect(): void {
    if (!navigator.onLine) return this.#again();
    const client = mqtt.connect(
      `${location.origin.replace("http", "ws")}/mqtt?home=${encodeURIComponent(this.home)}`,
      {
        clientId: `app-${crypto.randomUUID().slice(0, 18)}`,
        username: "app",
        protocolVersion: 4,
        clean: true,
        keepalive: KEEP_ALIVE_S,
        connectTimeout: CONNECT_WITHIN_MS,
        reconnectPeriod: 0,
        // Its other timers are a worker made from a blob, which the content security policy does not allow.
        timerVariant: "native",
      },
    );
    this.#client = client;
    const mine = () => this.#client === client;
    client.on("connect", () => {
      client.subscribe([LIVE_TOPICS, MINUTE_TOPIC], { qos: 0 }, (error) => {
        if (!mine()) return;
        if (error) return void client.end(true);
        this.#tries = 0;
        this.events.opened();
      });
    });
    client.on("message", (topic, payload) => {
      if (!mine()) return;
      if (topic === MINUTE_TOPIC) return this.events.minute();
      const serial = LIVE_TOPIC.exec(topic)?.[1];
      if (serial !== undefined) this.events.live(serial, new TextDecoder().decode(payload));
    });
    // What is wrong is told by the close that follows.
    client.on("error", () => {});
    client.on("close", () => {
      if (!mine()) return;
      this.#client = null;
      client.end(true);
      this.events.lost();
      this.#again();
    });
  }
}

/** A socket that is closed while it opens is a complaint in the console. */
function hangUp(client: MqttClient): void {
  if (client.connected) client.end(true);
  else client.once("connect", () => client.end(true));
}
