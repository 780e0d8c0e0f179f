/** An MQTT 3.1.1 client of few bytes, for measurements with thousands of them. */
import { Buffer } from "node:buffer";
import { generate, type Packet, parser } from "mqtt-packet";

/** Deno's own, which the browser's types hide. */
const WebSocketWithHeaders = WebSocket as unknown as new (
  url: string,
  options: { protocols: string[]; headers: Record<string, string> },
) => WebSocket;

export interface Sign {
  url: string;
  headers?: Record<string, string>;
  userName?: string;
  password?: string;
  /** Promised and not kept: it never pings. Absent: none is promised. */
  keepAliveS?: number;
}

export class LightClient {
  readonly #ws: WebSocket;
  readonly #waiting: { wanted: (packet: Packet) => boolean; resolve: (packet: Packet) => void }[] = [];
  readonly #reader = parser({ protocolVersion: 4 });
  #acknowledges = false;
  #nextId = 0;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    this.#reader.on("packet", (packet) => {
      if (packet.cmd === "publish" && packet.qos === 1 && this.#acknowledges) {
        this.#send({ cmd: "puback", messageId: packet.messageId });
      }
      const at = this.#waiting.findIndex(({ wanted }) => wanted(packet));
      if (at >= 0) this.#waiting.splice(at, 1)[0].resolve(packet);
    });
    ws.onmessage = ({ data }) => void this.#reader.parse(Buffer.from(data));
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN;
  }

  #send(packet: Packet): void {
    this.#ws.send(new Uint8Array(generate(packet)));
  }

  /** The next packet that is wanted. */
  next(wanted: (packet: Packet) => boolean): Promise<Packet> {
    return new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }

  static async connect(
    clientId: string,
    { url, headers = {}, userName, password, keepAliveS = 0 }: Sign,
  ): Promise<LightClient> {
    const ws = new WebSocketWithHeaders(url, { protocols: ["mqtt"], headers });
    ws.binaryType = "arraybuffer";
    await new Promise<void>((resolve, reject) => {
      ws.onopen = () => resolve();
      ws.onerror = () => reject(new Error(`Cannot connect ${clientId}`));
    });
    const client = new LightClient(ws);
    const answered = client.next(({ cmd }) => cmd === "connack");
    client.#send({
      cmd: "connect",
      clientId,
      protocolId: "MQTT",
      protocolVersion: 4,
      clean: true,
      keepalive: keepAliveS,
      username: userName,
      password: password === undefined ? undefined : Buffer.from(password),
    });
    const connack = await answered;
    if (connack.cmd !== "connack" || connack.returnCode !== 0) throw new Error(`Cannot sign in ${clientId}`);
    client.#acknowledges = true;
    return client;
  }

  async subscribe(topic: string, qos: 0 | 1): Promise<void> {
    const done = this.next(({ cmd }) => cmd === "suback");
    this.#send({ cmd: "subscribe", messageId: ++this.#nextId, subscriptions: [{ topic, qos }] });
    await done;
  }

  async publish(topic: string, payload: string): Promise<void> {
    const messageId = ++this.#nextId;
    const done = this.next((packet) => packet.cmd === "puback" && packet.messageId === messageId);
    this.#send({ cmd: "publish", topic, payload, qos: 1, messageId, dup: false, retain: false });
    await done;
  }

  message(topic: string): Promise<Packet> {
    return this.next((packet) => packet.cmd === "publish" && packet.topic === topic);
  }

  close(): void {
    this.#ws.close();
  }
}
