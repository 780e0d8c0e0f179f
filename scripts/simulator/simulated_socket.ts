/** A smart socket over MQTT, as the device protocol has it: does each command once, and tells how it stands. */
import mqtt, { type MqttClient } from "mqtt";

export interface SocketWish {
  url: string;
  serial: string;
  token: string;
  on?: boolean;
  /** Comes back by itself when the connection is lost. */
  reconnects?: boolean;
  nowMs?(): number;
}

interface Command {
  id: string;
  on: boolean;
  channel: string;
  expires: number;
}

const IDS_KEPT = 100;

export class SimulatedSocket {
  /** Every command that came, also one that came again. */
  readonly heard: Command[] = [];
  /** Those that it carried out. */
  readonly done: Command[] = [];
  /** What it does with a command: "does", refuses it with a code, or says and does nothing. */
  manner: "does" | "says" | "keeps_silent" | { refuses: string } = "does";
  on: boolean;
  readonly #answered = new Map<string, boolean>();

  private constructor(readonly client: MqttClient, readonly wish: SocketWish) {
    this.on = wish.on ?? false;
    client.on("message", (_, payload) => void this.#take(JSON.parse(`${payload}`)).catch(() => {}));
    client.on("connect", () => void this.#begin().catch(() => {}));
    client.on("error", () => {});
  }

  /** Resolves once it listens and has told its state. */
  static async connect(wish: SocketWish): Promise<SimulatedSocket> {
    const { url, serial, token, reconnects = false } = wish;
    const will = { topic: `enecess/${serial}/online`, payload: "0", qos: 1, retain: true } as const;
    const client = mqtt.connect(url, {
      protocolVersion: 4,
      username: serial,
      password: token,
      clientId: serial,
      reconnectPeriod: reconnects ? 200 : 0,
      will: { ...will, payload: new TextEncoder().encode(will.payload) as never },
    });
    const socket = new SimulatedSocket(client, wish);
    await new Promise<void>((resolve, reject) => {
      socket.#begun = resolve;
      if (!reconnects) client.once("close", () => reject(new Error(`Cannot connect ${serial}`)));
    });
    return socket;
  }

  #begun: () => void = () => {};

  async #begin(): Promise<void> {
    const { serial } = this.wish;
    await this.client.subscribeAsync(`enecess/${serial}/command`, { qos: 1 });
    await this.#say("online", 1, true);
    await this.tell();
    this.#begun();
  }

  #say(leaf: string, document: unknown, retain = false): Promise<unknown> {
    const topic = `enecess/${this.wish.serial}/${leaf}`;
    return this.client.publishAsync(topic, JSON.stringify(document), { qos: 1, retain });
  }

  /** Tells how it stands. */
  async tell(): Promise<void> {
    await this.#say("state", { plug: { on: this.on }, t: this.#nowMs() / 1000 }, true);
  }

  /** Somebody presses its own button. */
  async press(on: boolean): Promise<void> {
    this.on = on;
    await this.tell();
  }

  #nowMs(): number {
    return this.wish.nowMs?.() ?? Date.now();
  }

  async #take(command: Command): Promise<void> {
    this.heard.push(command);
    const { id, on, expires } = command;
    if (this.manner === "keeps_silent") return;
    if (typeof this.manner === "object") {
      await this.#say("result", { id, ok: false, code: this.manner.refuses });
      return;
    }
    if (!this.#answered.has(id)) {
      const inTime = this.#nowMs() < expires * 1000;
      this.#answered.set(id, inTime);
      if (this.#answered.size > IDS_KEPT) this.#answered.delete(this.#answered.keys().next().value!);
      if (inTime) this.done.push(command);
      if (inTime && this.manner === "does") this.on = on;
    }
    const ok = this.#answered.get(id)!;
    await this.#say("result", { id, ok, ...(ok ? {} : { code: "expired" }) });
    if (this.manner === "does") await this.tell();
  }

  /** Readings over the socket, if it is connected just now. */
  post(document: object): void {
    if (this.client.connected) void this.#say("readings", document).catch(() => {});
  }

  async end(): Promise<void> {
    await this.client.endAsync();
  }
}
