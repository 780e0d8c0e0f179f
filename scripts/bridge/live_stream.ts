/** Live values over MQTT, while somebody looks and no longer. */
import type { MqttClient } from "mqtt";
import * as v from "valibot";
import type { ChannelName } from "../../worker/domain/channel.ts";
import type { Sample } from "./decode_sample.ts";

export interface LiveDeps {
  steadyMs(): number;
  /** The server's clock, Unix seconds, as far as it is known. */
  serverNowS(): number;
  say(line: string): void;
  /** Where to, and as whom. */
  to(): { url: string; serial: string; token: string };
}

interface LiveValues {
  t: number;
  channels: Record<ChannelName, { v?: number; a?: number; w?: number }>;
}

/** A sample as it goes out; what is unknown is absent. Pure. */
export function liveValues(sample: Sample): LiveValues {
  const channels: LiveValues["channels"] = {};
  for (const [name, { voltage, current, power }] of Object.entries(sample.channels)) {
    const values: LiveValues["channels"][string] = {};
    if (voltage !== null) values.v = voltage / 100;
    if (current !== null) values.a = current / 100;
    if (power !== null) values.w = power / 100;
    channels[name] = values;
  }
  return { t: sample.atMs / 1000, channels };
}

const watchSchema = v.pipe(v.string(), v.parseJson(), v.object({ until: v.number() }));

/** What the home says of who looks: until when, Unix seconds. Pure. */
export function watchedUntil(text: string): number | null {
  const parsed = v.safeParse(watchSchema, text);
  return parsed.success ? parsed.output.until : null;
}

const CONNECT_WITHIN_MS = 10_000;
const RECONNECT_AFTER_MS = 15_000;

export class LiveStream {
  #untilMs = -Infinity;
  #client: MqttClient | null = null;
  #connecting = false;
  #told = false;
  #over = false;

  constructor(readonly deps: LiveDeps) {}

  /** Somebody looks for so much longer; 0 or less: nobody does. */
  watchFor(seconds: number): void {
    this.#untilMs = this.deps.steadyMs() + seconds * 1000;
    if (!this.#watched) this.#end();
  }

  get #watched(): boolean {
    return !this.#over && this.deps.steadyMs() < this.#untilMs;
  }

  /** The minutes go their own way: whatever goes wrong here costs live values alone. */
  publish(sample: Sample): void {
    if (!this.#watched) return this.#end();
    if (this.#client === null) {
      if (!this.#connecting) void this.#connect();
      return;
    }
    if (!this.#client.connected) return;
    const topic = `enecess/${this.deps.to().serial}/live`;
    this.#client.publish(topic, JSON.stringify(liveValues(sample)), { qos: 0 });
  }

  async #connect(): Promise<void> {
    this.#connecting = true;
    try {
      // Loaded when first needed: most of the time nobody looks.
      const { connect } = await import("mqtt");
      if (!this.#watched) return;
      const { url, serial, token } = this.deps.to();
      const client = connect(url, {
        clientId: `bridge-${serial}`,
        username: serial,
        password: token,
        protocolVersion: 4,
        clean: true,
        keepalive: 60,
        connectTimeout: CONNECT_WITHIN_MS,
        reconnectPeriod: RECONNECT_AFTER_MS,
        queueQoSZero: false,
      });
      client.on("connect", () => {
        this.#told = false;
        client.subscribe(`enecess/${serial}/watch`, { qos: 1 });
        this.deps.say("Somebody looks: live values go out");
      });
      client.on("message", (_, payload) => {
        const untilS = watchedUntil(payload.toString());
        if (untilS !== null) this.watchFor(untilS - this.deps.serverNowS());
      });
      client.on("error", (error) => this.#failed(error.message));
      client.on("close", () => this.#client === client && this.#failed(""));
      this.#client = client;
    } finally {
      this.#connecting = false;
    }
  }

  #failed(why: string): void {
    if (!this.#told) this.deps.say(`Cannot send live values: ${why || "no connection"}; minutes go on`);
    this.#told = true;
  }

  #end(): void {
    const client = this.#client;
    this.#client = null;
    client?.end(true);
  }

  close(): void {
    this.#over = true;
    this.#end();
  }
}
