import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { generate, type Packet } from "mqtt-packet";
import { LightClient } from "../../scripts/mqtt/light_client.ts";
import { newDevice, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";

/** More of them for a long run by hand. */
const SOCKETS = Number(Deno.env.get("FUZZ_SOCKETS") ?? 150);
const AT_ONCE = 10;
const PACKETS = 12;
const ENDED_WITHIN_MS = 60_000;

/** The same numbers below one in every run. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

const connectAs = (userName: string, password: string): Packet => ({
  cmd: "connect",
  clientId: `fuzz-${userName}`,
  protocolId: "MQTT",
  protocolVersion: 5,
  clean: false,
  username: userName,
  password: Buffer.from(password),
  properties: { sessionExpiryInterval: 5, topicAliasMaximum: 3 },
  will: { topic: "fuzz/will", payload: Buffer.from("w"), qos: 1, retain: true },
});
const at = { qos: 1, messageId: 3, dup: false, retain: false } as const;
const SEEDS: Packet[] = [
  { cmd: "publish", topic: "fuzz/a", payload: "x".repeat(40), ...at },
  { cmd: "publish", topic: "fuzz/b", payload: "", ...at, qos: 2, properties: { topicAlias: 2 } },
  { cmd: "subscribe", messageId: 4, subscriptions: [{ topic: "fuzz/#", qos: 2, rh: 1 }] },
  { cmd: "unsubscribe", messageId: 5, unsubscriptions: ["fuzz/#"] },
  { cmd: "pubrel", messageId: 3, reasonCode: 0 },
  { cmd: "pubrec", messageId: 1, reasonCode: 0 },
  { cmd: "pingreq" },
];

const WebSocketWithHeaders = WebSocket as unknown as new (
  url: string,
  options: { protocols: string[]; headers: Record<string, string> },
) => WebSocket;

Deno.test({
  name: "sockets that send random and mutated packets disturb no other client, nor the home",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const stack = await sharedStack();
    const cookie = await signIn(stack);
    const home = await newHome(stack, cookie);
    const device = await newDevice(stack, cookie, home);
    const headers = { cookie, origin: stack.url };
    const app = { url: `${device.mqtt}?home=${home}`, headers, userName: "app" };
    const hears = await LightClient.connect("hears", app), says = await LightClient.connect("says", app);
    await hears.subscribe("quiet", 1);
    const random = seeded(20261122);
    const below = (n: number) => Math.floor(random() * n);
    const mutated = (packet: Packet) => {
      const bytes = new Uint8Array(generate(packet, { protocolVersion: 5 }));
      for (let i = below(4); i > 0; i--) bytes[below(bytes.length)] = below(256);
      return bytes;
    };

    const fuzz = async (i: number) => {
      const isApp = i % 2 === 0;
      const sign = isApp ? connectAs("app", "") : connectAs(device.serial, device.token);
      const ws = new WebSocketWithHeaders(isApp ? app.url : device.mqtt, {
        protocols: ["mqtt"],
        headers: isApp ? headers : {},
      });
      await new Promise((resolve) => {
        ws.onopen = resolve;
        ws.onerror = resolve;
      });
      const over = new Promise((resolve) => ws.onclose = resolve);
      const open = () => ws.readyState === WebSocket.OPEN;
      const first = i % 5 === 0 ? mutated(sign) : generate(sign);
      if (open()) ws.send(new Uint8Array(first));
      for (let p = 0; p < PACKETS && open(); p++) {
        if (i % 7 === 0) ws.send(crypto.getRandomValues(new Uint8Array(below(80))));
        else ws.send(mutated(SEEDS[below(SEEDS.length)]));
      }
      if (open()) ws.close();
      await over;
    };

    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error("Cannot see the sockets end")),
        ENDED_WITHIN_MS + SOCKETS * 100,
      );
    });
    for (let from = 0; from < SOCKETS; from += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, SOCKETS - from) }, (_, i) => fuzz(from + i));
      await Promise.race([Promise.all(batch), late]);
      const heard = hears.message("quiet");
      await Promise.race([says.publish("quiet", String(from)), late]);
      const message = await Promise.race([heard, late]);
      assert.equal(message.cmd === "publish" && message.payload.toString(), String(from));
    }
    clearTimeout(timer);
    assert.ok(hears.isOpen && says.isOpen);
    const log = await Deno.readTextFile(`${stack.dataDir}/logs/worker.log`);
    assert.deepEqual(log.split("\n").filter((line) => line.includes("mqtt_failed")), []);
    hears.close();
    says.close();
  },
});
