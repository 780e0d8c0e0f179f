import assert from "node:assert/strict";
import * as v from "valibot";
import { SimulatedShelly } from "../../../scripts/simulated_shelly.ts";
import { waitUntil } from "../../../scripts/stack/wait_until.ts";
import { askAsMember, newHome, postAsMember, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { auditPage } from "../../protocol/audit.ts";
import { type CommandBody, commandBody, controlBody, type NewCommand } from "../../protocol/commands.ts";
import { doorMade } from "../../protocol/doors/door_bodies.ts";
import { problemBody } from "../../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

type Wish = Partial<NewCommand> & { do: NewCommand["do"] };

async function newRelays() {
  const home = await newHome(stack, cookie);
  const body = { kind: "shelly", name: "Boiler", shelly: "plug" };
  const answer = await askAsMember(stack, cookie, "POST", `/v1/homes/${home}/doors`, body);
  const { key, device } = v.parse(doorMade, await answer.json());
  const ask = (wish: Wish) =>
    postAsMember(stack, cookie, `/v1/homes/${home}/commands`, { id: crypto.randomUUID(), device, ...wish });
  const control = async () => {
    const told = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/control`);
    return v.parse(controlBody, await told.json());
  };
  return {
    home,
    device,
    dial: () => SimulatedShelly.dial(stack.url, key),
    control,
    async given(wish: Wish): Promise<CommandBody> {
      const asked = await ask(wish);
      assert.equal(asked.status, 202, await asked.clone().text());
      return v.parse(commandBody, await asked.json());
    },
    async refused(wish: Wish): Promise<string> {
      return v.parse(problemBody, await (await ask(wish)).json()).code;
    },
    becomes: (id: string, state: CommandBody["state"]) =>
      waitUntil(`${id} ${state}`, async () => {
        const { commands } = await control();
        return commands.find((command) => command.id === id && command.state === state) ?? null;
      }),
    /** How each place stands, and how it can be told. */
    stands: (places: unknown[]) =>
      waitUntil(JSON.stringify(places), async () => {
        const { switches } = await control();
        const seen = switches.map(({ channel, on, reach }) => [channel, on, reach]);
        return JSON.stringify(seen) === JSON.stringify(places) || null;
      }),
  };
}

const nowS = () => Date.now() / 1000;
const relay = (id: number, output: boolean, apower = output ? 1800.5 : 0) => ({
  [`switch:${id}`]: { id, source: "WS_in", output, apower, voltage: 230.4, aenergy: { total: 10.25 } },
});

Deno.test({
  name: "a Shelly's relays are switches of the home: asked, sent, done by what the relay itself shows",
  ...ANY,
  async fn() {
    const relays = await newRelays();
    assert.equal(await relays.refused({ do: "on" }), "not_found", "nobody knows yet that it has a relay");
    const shelly = await relays.dial();
    shelly.tell(nowS(), { ...relay(0, false), ...relay(1, true) }, "NotifyFullStatus");
    await relays.stands([["plug", false, "socket"], ["0.2", true, "socket"]]);

    const on = await relays.given({ do: "on" });
    assert.equal(on.state, "sent");
    const one = await shelly.request();
    assert.deepEqual([one.method, one.params], ["Switch.Set", { id: 0, on: true }]);
    shelly.answer(one.id, { was_on: false });
    shelly.tell(nowS(), relay(0, true));
    await relays.becomes(on.id, "done");

    const second = await relays.given({ do: "toggle", channel: "0.2" });
    const two = await shelly.request();
    assert.deepEqual(two.params, { id: 1, on: false });
    shelly.refuse(two.id, -114, "Overtemperature");
    const failed = await relays.becomes(second.id, "failed");
    assert.deepEqual([failed.end, failed.deviceCode], ["device_refused", "Overtemperature (-114)"]);

    const timed = await relays.given({ do: "timer", minutes: 5 });
    const three = await shelly.request();
    assert.deepEqual([three.params.on, three.params.toggle_after], [true, 310]);
    shelly.answer(three.id, { was_on: true });
    await relays.becomes(timed.id, "done");
    const { switches } = await relays.control();
    assert.ok(switches[0].offAtMs !== null);

    // Somebody pressed the button at the device.
    shelly.tell(nowS(), { "switch:0": { id: 0, source: "button", output: false } });
    await relays.stands([["plug", false, "socket"], ["0.2", true, "socket"]]);
    assert.equal((await relays.control()).switches[0].offAtMs, null);

    await askAsMember(stack, cookie, "PATCH", `/v1/homes/${relays.home}/switches/${relays.device}`, {
      confirmOff: true,
    });
    assert.equal(await relays.refused({ do: "off", channel: "0.2" }), "confirmation_needed");
    const trail = await askAsMember(stack, cookie, "GET", `/v1/audit?about=${relays.home}`);
    const { entries } = v.parse(auditPage, await trail.json());
    assert.ok(
      entries.some(({ action, result }) => action === "command.ended" && result === "device_refused"),
    );
    await shelly.hangUp();
  },
});

Deno.test({
  name: "what a Shelly that is away does not hear waits until it dials",
  ...ANY,
  async fn() {
    const relays = await newRelays();
    const first = await relays.dial();
    first.tell(nowS(), relay(0, true), "NotifyFullStatus");
    await relays.stands([["plug", true, "socket"]]);
    await first.hangUp();
    await relays.stands([["plug", true, "away"]]);

    const waits = await relays.given({ do: "off", expiresInS: 600 });
    const second = await relays.dial();
    second.tell(nowS(), relay(0, true), "NotifyFullStatus");
    const { id, params } = await second.request();
    assert.deepEqual(params, { id: 0, on: false });
    second.answer(id, { was_on: true });
    second.tell(nowS(), relay(0, false));
    await relays.becomes(waits.id, "done");
    await second.hangUp();
  },
});
