import assert from "node:assert/strict";
import mqtt, { type IClientOptions, type MqttClient } from "mqtt";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { newDevice, newHome, signIn, temporaryStack } from "../../scripts/test_stack.ts";

const ROUNDS = 4;
const AT_ONCE = 40;

Deno.test({
  name: "no acknowledged message is lost when the Worker is killed at any moment, nor one at QoS 2 doubled",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const stack = await temporaryStack();
    const open: MqttClient[] = [];
    try {
      const cookie = await signIn(stack);
      const home = await newHome(stack, cookie);
      const { mqtt: url } = await newDevice(stack, cookie, home);
      const headers = { cookie, origin: stack.url };
      const options: IClientOptions = {
        protocolVersion: 4,
        clean: false,
        reconnectPeriod: 50,
        username: "app",
        wsOptions: { headers },
      };
      const connect = async (clientId: string) => {
        const client = mqtt.connect(`${url}?home=${home}`, { ...options, clientId });
        client.on("error", () => {});
        open.push(client);
        await waitUntil(`${clientId} connected`, () => client.connected ? true : null);
        return client;
      };
      const hears = await connect("hears"), says = await connect("says");
      const heard = new Map<string, number>();
      hears.on("message", (_, payload) => {
        heard.set(`${payload}`, (heard.get(`${payload}`) ?? 0) + 1);
      });
      await hears.subscribeAsync("kept/#", { qos: 2 });

      const acknowledged: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const all = Array.from({ length: AT_ONCE }, async (_, i) => {
          const qos = i % 2 === 0 ? 1 : 2;
          const text = `${round}:${i}:${qos}`;
          await says.publishAsync(`kept/${qos}`, text, { qos });
          acknowledged.push(text);
        });
        const killAfter = (round * 7) % AT_ONCE;
        const before = acknowledged.length;
        await waitUntil(
          "some acknowledgements",
          () => acknowledged.length >= before + killAfter ? true : null,
        );
        await stack.killWorker();
        await stack.restartWorker();
        await Promise.all(all);
      }
      await waitUntil(
        "all that was acknowledged",
        () => acknowledged.every((text) => heard.has(text)) || null,
      );
      assert.equal(acknowledged.length, ROUNDS * AT_ONCE);
      assert.deepEqual([...heard].filter(([text, times]) => text.endsWith(":2") && times > 1), []);
    } finally {
      for (const client of open) client.end(true);
      await stack.stop();
    }
  },
});
