/** As Home Assistant does it: connects with an access token, reads discovery, and follows the state topic. */
import assert from "node:assert/strict";
import mqtt from "mqtt";
import { waitUntil } from "../../../scripts/stack/wait_until.ts";
import { SimulatedSocket } from "../../../scripts/simulator/simulated_socket.ts";
import { controlBody } from "../../../worker/protocol/commands.ts";
import * as v from "valibot";
import { askAsMember, newDevice, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { asMember, lastMinuteS, postMinutes, storyHome } from "../../../scripts/web_story.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

interface Component {
  p: string;
  uniq_id?: string;
  name?: string;
  dev_cla?: string;
  stat_cla?: string;
  unit_of_meas?: string;
  val_tpl?: string;
  stat_t?: string;
  avty_t?: string;
  avty_tpl?: string;
  cmd_t?: string;
}
interface Discovery {
  dev: Record<string, unknown>;
  o: { name: string };
  stat_t: string;
  avty_t: string;
  cmps: Record<string, Component>;
}

/** Its templates, as far as ours go: `{{ value_json.a['b'].c }}`. */
function rendered(template: string, payload: string): unknown {
  const [, path] = /^\{\{ value_json\.(.+) \}\}$/.exec(template) ?? [];
  assert.ok(path, template);
  let value = JSON.parse(payload);
  for (const key of path.replaceAll(/\['([^']+)'\]/g, ".$1").split(".")) value = value[key];
  return value;
}

async function homeAssistant(home: string, scopes = ["mqtt"], protocolVersion: 4 | 5 = 4) {
  const wish = { name: "Home Assistant", home, scopes, days: 7 };
  const { token } = await (await askAsMember(stack, cookie, "POST", "/v1/tokens", wish)).json();
  const client = await mqtt.connectAsync(`${stack.url.replace("http", "ws")}/mqtt`, {
    protocolVersion,
    keepalive: 60,
    reconnectPeriod: 0,
    username: "token",
    password: token,
    will: { topic: "homeassistant/status", payload: Buffer.from("offline"), qos: 0, retain: false },
  }, false);
  const latest = new Map<string, string>();
  let states = 0;
  client.on("message", (topic, payload) => {
    latest.set(topic, payload.toString());
    if (topic === "enecess/home/state" && payload.length > 0) states++;
  });
  return {
    client,
    latest,
    states: () => states,
    discoveries: () =>
      [...latest].filter(([topic, text]) => /^homeassistant\/device\/.+\/config$/.test(topic) && text !== "")
        .map(([, text]) => JSON.parse(text) as Discovery),
  };
}

const turn = (home: string, on: boolean, of = cookie) =>
  askAsMember(stack, of, "PUT", `/v1/homes/${home}/home-assistant`, { on });
const settled = async (response: Promise<Response>) => {
  const answer = await response;
  assert.equal(answer.status, 200, await answer.clone().text());
  return await answer.json();
};

/** Keys and values of Home Assistant's MQTT documentation that we use. */
const SENSOR_KEYS = new Set([
  "p",
  "uniq_id",
  "name",
  "dev_cla",
  "stat_cla",
  "unit_of_meas",
  "sug_dsp_prc",
  "ent_cat",
  "val_tpl",
]);

Deno.test({
  name: "Home Assistant finds the home's entities, and its Energy dashboard's sums never dip",
  ...ANY,
  async fn() {
    const lastS = lastMinuteS();
    const home = await storyHome(stack, cookie, { lastS: lastS - 300, minutes: 30 });
    const on = await settled(turn(home.id, true));
    assert.equal(on.on, true);
    const ha = await homeAssistant(home.id);
    await ha.client.subscribeAsync(["homeassistant/#", "enecess/home/#"], { qos: 0 });
    await waitUntil("discovery of home and device", () => ha.discoveries().length === 2 || null);
    const found = ha.discoveries().find(({ dev }) => dev.mdl === "Home")!;
    const entities = ha.discoveries().flatMap(({ cmps }) => Object.values(cmps));
    assert.equal(entities.length, on.entities);
    assert.equal(new Set(entities.map(({ uniq_id }) => uniq_id)).size, entities.length);
    for (const entity of entities) {
      assert.deepEqual(Object.keys(entity).filter((key) => !SENSOR_KEYS.has(key)), []);
      if (entity.dev_cla === "energy") {
        assert.deepEqual([entity.stat_cla, entity.unit_of_meas], ["total_increasing", "kWh"]);
      }
      if (entity.dev_cla === "power") {
        assert.deepEqual([entity.stat_cla, entity.unit_of_meas], ["measurement", "W"]);
      }
    }
    await waitUntil(
      "the home's state and that it is there",
      () => (ha.latest.has(found.stat_t) && ha.latest.get(found.avty_t) === "online") || null,
    );
    const value = (key: string) => rendered(found.cmps[key].val_tpl!, ha.latest.get(found.stat_t)!);
    assert.equal(value(`${home.kitchen}_power`), 400);
    // The sun feeds the home: positive there, negative with us.
    assert.equal(value(`${home.solar}_power`), 1500);
    const kitchen = value(`${home.kitchen}_import`) as number;
    const solar = value(`${home.solar}_export`) as number;

    // It starts anew: everything is sent again.
    const before = ha.states();
    await ha.client.publishAsync("homeassistant/status", "online");
    await waitUntil("the states once more", () => ha.states() > before || null);

    await postMinutes(stack, home.device, { lastS, minutes: 35, gap: [0, 30] });
    await waitUntil("a newer minute", () => (value(`${home.kitchen}_import`) as number) > kitchen || null);
    const grown = value(`${home.kitchen}_import`) as number;
    assert.ok(Math.abs(grown - kitchen - 400 * 5 / 60_000) <= 0.002, `${kitchen} to ${grown}`);
    const car = value(`${home.car}_import`) as number;
    assert.ok((value(`${home.solar}_export`) as number) > solar);

    // A channel that goes to another branch takes its history along: neither sum may jump or dip.
    const told = { home: home.id, cookie, url: stack.url };
    const tellings = ha.states();
    await asMember(told, "PUT", `/devices/${home.deviceId}/channels/0.1`, {
      target: home.car,
      since: "start",
    });
    await waitUntil("the states of the new set-up", () => ha.states() > tellings + 1 || null);
    assert.deepEqual([value(`${home.kitchen}_import`), value(`${home.car}_import`)], [grown, car]);

    const parts = [{ of: home.kitchen, sign: 1 }, { of: home.car, sign: 1 }];
    const both = await (await asMember(told, "POST", "/branches", { name: "Both", parts })).json();
    const spare = await (await asMember(told, "POST", "/branches", { name: "Spare" })).json();
    const config = () => JSON.parse(ha.latest.get(`homeassistant/device/enecess_${home.id}/config`)!);
    await waitUntil("the new branch", () => config().cmps[`${spare.id}_power`] ?? null);
    const ofBoth = Object.keys(config().cmps).filter((key) => key.startsWith(both.id));
    assert.deepEqual(ofBoth, [`${both.id}_power`]);
    await asMember(told, "DELETE", `/branches/${spare.id}`);
    await waitUntil(
      "its end",
      () => Object.keys(config().cmps[`${spare.id}_power`]).length === 1 || null,
    );
    assert.deepEqual(config().cmps[`${spare.id}_import`], { p: "sensor" });

    assert.equal((await settled(turn(home.id, false))).on, false);
    await waitUntil("the end of the offer", () => ha.discoveries().length === 0 || null);
    const late = await homeAssistant(home.id);
    await late.client.subscribeAsync(["homeassistant/#", "enecess/home/#"]);
    await late.client.subscribeAsync("marker");
    await late.client.publishAsync("marker", "here", { qos: 1 });
    await waitUntil("the marker", () => late.latest.get("marker") ?? null);
    assert.deepEqual([...late.latest.keys()], ["marker"]);
    await Promise.all([ha.client.endAsync(), late.client.endAsync()]);
  },
});

Deno.test("the switch is for who configures the home; off, nothing is kept", async () => {
  const home = await newHome(stack, cookie);
  const body = await settled(askAsMember(stack, cookie, "GET", `/v1/homes/${home}/home-assistant`));
  assert.deepEqual(body, { on: false, devices: 0, entities: 0, toldAtS: null });
  const stranger = await signIn(stack, crypto.randomUUID().slice(0, 8));
  assert.equal((await turn(home, true, stranger)).status, 404);
});

Deno.test({
  name: "Home Assistant switches a socket with a token that may, and follows the socket's own state",
  ...ANY,
  async fn() {
    const home = await newHome(stack, cookie);
    const device = await newDevice(stack, cookie, home, { model: "ecoPlug" });
    const told = { home, cookie, url: stack.url };
    await settled(turn(home, true));
    const socket = await SimulatedSocket.connect({ url: device.mqtt, ...device });
    const ha = await homeAssistant(home, ["mqtt", "control"]);
    await ha.client.subscribeAsync(["homeassistant/#", "enecess/home/#"], { qos: 0 });
    const found = await waitUntil("the switch", () => {
      const parts = ha.discoveries().flatMap(({ cmps }) => Object.values(cmps));
      return parts.find(({ p }) => p === "switch") ?? null;
    });
    assert.equal(found.dev_cla, "outlet");
    const shown = (topic: string, template: string) =>
      ha.latest.has(topic) ? rendered(template, ha.latest.get(topic)!) : undefined;
    const becomes = (state: unknown, availability: unknown) =>
      waitUntil(`${state}, ${availability}`, () =>
        (shown(found.stat_t!, found.val_tpl!) === state &&
          shown(found.avty_t!, found.avty_tpl!) === availability) || null);
    await becomes("OFF", "online");
    await ha.client.publishAsync(found.cmd_t!, "ON", { qos: 1 });
    await becomes("ON", "online");
    assert.equal(socket.on, true);
    await socket.press(false);
    await becomes("OFF", "online");
    const { commands: [command], switches } = v.parse(
      controlBody,
      await (await asMember(told, "GET", "/control")).json(),
    );
    assert.deepEqual([command.by.kind, command.state, command.on], ["grant", "done", true]);

    // Without the scope it hears all of it, and switches nothing.
    const reads = await homeAssistant(home, ["mqtt"], 5);
    const old = await homeAssistant(home, ["mqtt"], 4);
    const may = await homeAssistant(home, ["mqtt", "control"], 5);
    const reason = (client: typeof ha, payload: string, topic = found.cmd_t!, retain = false) =>
      client.client.publishAsync(topic, payload, { qos: 1, retain }).then(
        () => 0,
        ({ code }: { code: number }) => code,
      );
    assert.equal(await reason(reads, "ON"), 0x87);
    await old.client.publishAsync(found.cmd_t!, "ON", { qos: 1 });
    assert.equal(await reason(may, "toggle"), 0x99);
    assert.equal(await reason(may, "ON", found.cmd_t!, true), 0x99);
    assert.equal(await reason(may, "ON", found.cmd_t!.replace("plug", "0.1")), 0x90);
    assert.equal(socket.heard.length, 1);

    // Nobody can be asked over MQTT: what is to be confirmed stays on.
    await socket.press(true);
    await becomes("ON", "online");
    const marked = await asMember(told, "PATCH", `/switches/${switches[0].device}`, { confirmOff: true });
    assert.equal(marked.status, 204);
    assert.equal(await reason(may, "OFF"), 0x83);
    assert.deepEqual([socket.on, socket.heard.length], [true, 1]);
    const audit = await waitUntil("the refusal in the trail", async () => {
      const { entries } = await (await askAsMember(stack, cookie, "GET", `/v1/audit?about=${home}`)).json();
      const asked = entries.filter(({ action }: { action: string }) => action === "command.asked");
      return asked.length >= 2 ? asked : null;
    });
    assert.deepEqual(
      audit.map((
        { result, isYou, detail }: { result: string; isYou: boolean; detail: { by: string; grant?: string } },
      ) => [result, isYou, detail.by, typeof detail.grant]),
      [
        ["confirmation_needed", true, "grant", "string"],
        ["ok", true, "grant", "string"],
      ],
    );
    await socket.end();
    await becomes("ON", "offline");
    await Promise.all([ha, reads, old, may].map(({ client }) => client.endAsync()));
  },
});
