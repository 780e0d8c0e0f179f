import assert from "node:assert/strict";
import * as v from "valibot";
import { SimulatedSocket } from "../../scripts/simulator/simulated_socket.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { askAsMember, newDevice, newHome, signIn, temporaryStack } from "../../scripts/test_stack.ts";
import { controlBody } from "../protocol/commands.ts";
import { homeBody } from "../protocol/config.ts";

const ROUNDS = 4;

Deno.test({
  name: "a command outlives the death of the Worker: it is carried out once, and comes to one end",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const stack = await temporaryStack();
    try {
      const cookie = await signIn(stack);
      const home = await newHome(stack, cookie);
      const device = await newDevice(stack, cookie, home, { model: "ecoPlug" });
      const found = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`);
      const { id } = v.parse(homeBody, await found.json()).devices[0];
      const socket = await SimulatedSocket.connect({ url: device.mqtt, ...device, reconnects: true });
      const ids: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const command = `round-${round}-${crypto.randomUUID()}`;
        ids.push(command);
        const body = { id: command, device: id, do: round % 2 === 0 ? "on" : "off", expiresInS: 600 };
        const ask = () =>
          askAsMember(stack, cookie, "POST", `/v1/homes/${home}/commands`, body)
            .then(async (answer) => {
              await answer.body?.cancel();
              return answer.status === 202 || null;
            }).catch(() => null);
        // In turn: before the device could do it, right after it did, and while nobody knows.
        if (round % 2 === 0) socket.manner = "keeps_silent";
        const asked = ask();
        if (round < 2) await waitUntil("the device heard", () => socket.heard.length > round || null);
        await stack.killWorker();
        socket.manner = "does";
        await stack.restartWorker();
        await asked;
        await waitUntil("the command is taken", ask);
        await waitUntil(`${command} done`, async () => {
          const answer = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/control`);
          const { commands } = v.parse(controlBody, await answer.json());
          return commands.find((one) => one.id === command)?.state === "done" || null;
        });
        assert.equal(socket.on, round % 2 === 0);
      }
      assert.deepEqual(socket.done.map((command) => command.id), ids, "each once, in order");
      const answer = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/control`);
      const { commands } = v.parse(controlBody, await answer.json());
      assert.deepEqual(commands.map((command) => command.id).reverse(), ids);
      socket.client.end(true);
    } finally {
      await stack.stop();
    }
  },
});
