import assert from "node:assert/strict";
import mqtt, { type MqttClient } from "mqtt";
import * as v from "valibot";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { openDatabase } from "../../db/client.ts";
import { members } from "../../db/schema/members.ts";
import {
  askAsMember,
  type ClaimedDevice,
  newDevice,
  newHome,
  postAsMember,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { auditPage } from "../protocol/audit.ts";
import { type CommandBody, commandBody, controlBody, type NewCommand } from "../protocol/commands.ts";
import { homeBody, sessionBody } from "../protocol/config.ts";
import { readingsAnswer } from "../protocol/openapi_readings.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

interface Plug {
  home: string;
  device: ClaimedDevice;
  id: string;
}

async function plugOf(model = "ecoPlug"): Promise<Plug> {
  const home = await newHome(stack, cookie);
  const device = await newDevice(stack, cookie, home, { model });
  const answer = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`);
  return { home, device, id: v.parse(homeBody, await answer.json()).devices[0].id };
}

type Wish = Partial<NewCommand> & { do: NewCommand["do"] };
const newId = () => crypto.randomUUID();

function give({ home, id }: Plug, wish: Wish): Promise<Response> {
  return postAsMember(stack, cookie, `/v1/homes/${home}/commands`, { id: newId(), device: id, ...wish });
}
async function given(plug: Plug, wish: Wish): Promise<CommandBody> {
  const answer = await give(plug, wish);
  assert.equal(answer.status, 202, await answer.clone().text());
  return v.parse(commandBody, await answer.json());
}
async function refused(answer: Promise<Response>): Promise<string> {
  return v.parse(problemBody, await (await answer).json()).code;
}
async function control({ home }: Plug) {
  return v.parse(
    controlBody,
    await (await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/control`)).json(),
  );
}
function becomes(plug: Plug, id: string, state: CommandBody["state"]): Promise<CommandBody> {
  return waitUntil(`${id} ${state}`, async () => {
    const { commands } = await control(plug);
    return commands.find((command) => command.id === id && command.state === state) ?? null;
  });
}

/** A socket as the protocol has it: does what it is told, and says how it stands. */
async function socketOf(device: ClaimedDevice, options: { obeys?: boolean; clean?: boolean } = {}) {
  const { obeys = true, clean = true } = options;
  const { mqtt: url, serial, token } = device;
  const heard: { id: string; on: boolean; channel: string; expires: number }[] = [];
  const client: MqttClient = await mqtt.connectAsync(url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    username: serial,
    password: token,
    clientId: serial,
    clean,
  }, false);
  const say = (leaf: string, document: unknown, retain = false) =>
    client.publishAsync(`enecess/${serial}/${leaf}`, JSON.stringify(document), { qos: 1, retain });
  const state = (on: boolean) => say("state", { plug: { on }, t: Date.now() / 1000 }, true);
  client.on("message", async (_, payload) => {
    const command = JSON.parse(`${payload}`);
    heard.push(command);
    if (!obeys) return;
    await say("result", { id: command.id, ok: true });
    await state(command.on);
  });
  await client.subscribeAsync(`enecess/${serial}/command`, { qos: 1 });
  return { client, heard, say, state, end: () => client.endAsync() };
}

async function post({ device }: Plug, more: Record<string, unknown> = {}) {
  const answer = await postReadings(stack, device.token, { serial: device.serial, minutes: [], ...more });
  assert.equal(answer.status, 200);
  return v.parse(readingsAnswer, await answer.json());
}

Deno.test({
  name: "a command goes to a device with a socket at once, and is done when the device says so",
  ...ANY,
  async fn() {
    const plug = await plugOf();
    const socket = await socketOf(plug.device);
    await socket.state(false);
    const asked = await given(plug, { do: "on" });
    assert.equal(asked.state, "sent");
    const done = await becomes(plug, asked.id, "done");
    assert.ok(done.endedAtMs !== null && done.by.kind === "person");
    const { switches } = await control(plug);
    assert.deepEqual(switches.map(({ on, reach, open }) => [on, reach, open]), [[true, "socket", null]]);
    assert.deepEqual(socket.heard.map(({ on, channel }) => [on, channel]), [[true, "plug"]]);

    const again = await given(plug, { do: "on", id: asked.id });
    assert.equal(again.state, "done", "the same id is the same command");
    const back = await given(plug, { do: "toggle" });
    assert.equal(back.on, false);
    await becomes(plug, back.id, "done");
    assert.equal(socket.heard.length, 2);
    await socket.end();
  },
});

Deno.test({
  name: "a device's word without its state is not enough, and its refusal is told",
  ...ANY,
  async fn() {
    const plug = await plugOf();
    const socket = await socketOf(plug.device, { obeys: false });
    await socket.state(false);
    const first = await given(plug, { do: "on", expiresInS: 5 });
    await socket.say("result", { id: first.id, ok: true });
    const failed = await becomes(plug, first.id, "failed");
    assert.equal(failed.end, "not_confirmed");
    assert.equal((await control(plug)).switches[0].on, false);
    const second = await given(plug, { do: "on" });
    await socket.say("result", { id: second.id, ok: false, code: "overheated" });
    const refusal = await becomes(plug, second.id, "failed");
    assert.deepEqual([refusal.end, refusal.deviceCode], ["device_refused", "overheated"]);
    await socket.end();
  },
});

Deno.test({
  name: "a device that was away gets what is still good when it comes, and never what expired",
  ...ANY,
  async fn() {
    const plug = await plugOf();
    const late = await given(plug, { do: "off", expiresInS: 5 });
    assert.equal(late.state, "asked");
    const expired = await becomes(plug, late.id, "expired");
    assert.equal(expired.end, "not_reached");
    const good = await given(plug, { do: "on", expiresInS: 600 });
    const socket = await socketOf(plug.device);
    await becomes(plug, good.id, "done");
    assert.deepEqual(socket.heard.map(({ id }) => id), [good.id]);
    await socket.end();
  },
});

Deno.test("a device without a socket gets commands with its posts, and its results close them", async () => {
  const plug = await plugOf("switch");
  const first = await given(plug, { do: "on" });
  const second = await given(plug, { do: "off" });
  const { commands } = await post(plug);
  const expires = Math.floor(second.expiresAtMs / 1000);
  assert.deepEqual(commands, [{ id: second.id, do: "switch.set", channel: "plug", on: false, expires }]);
  assert.equal((await becomes(plug, first.id, "failed")).end, "superseded");
  await becomes(plug, second.id, "sent");
  assert.equal((await post(plug)).commands.length, 1, "it may have missed the answer");
  assert.deepEqual((await post(plug, { results: [{ id: second.id, ok: true }] })).commands, []);
  await becomes(plug, second.id, "done");
  assert.equal((await control(plug)).switches[0].on, false);
  await post(plug, { state: { plug: { on: true } } });
  assert.equal((await control(plug)).switches[0].on, true);
  const bad = { serial: plug.device.serial, minutes: [], results: [{ id: 1 }] };
  assert.equal(await refused(postReadings(stack, plug.device.token, bad)), "bad_value");
});

Deno.test("a freezer is not switched off unconfirmed, nor by a timer", async () => {
  const plug = await plugOf();
  const path = `/v1/homes/${plug.home}/switches/${plug.id}`;
  const set = await askAsMember(stack, cookie, "PATCH", path, { confirmOff: true });
  assert.equal(set.status, 204);
  assert.equal((await control(plug)).switches[0].confirmOff, true);
  assert.equal(await refused(give(plug, { do: "off" })), "confirmation_needed");
  assert.equal(await refused(give(plug, { do: "timer", minutes: 5 })), "confirmation_needed");
  assert.equal((await given(plug, { do: "on" })).on, true);
  assert.equal((await given(plug, { do: "off", confirmed: true })).on, false);
});

Deno.test("what cannot be switched is refused", async () => {
  const plug = await plugOf("ecoMain");
  assert.equal(await refused(give(plug, { do: "on" })), "not_found");
  const socket = await plugOf();
  assert.equal(await refused(give(socket, { do: "toggle" })), "state_unknown");
  assert.equal(await refused(give(socket, { do: "timer" })), "bad_value");
  assert.equal(await refused(give(socket, { do: "on", device: "0000000000000000" })), "not_found");
  assert.equal(await refused(give(socket, { do: "on", id: "short" })), "bad_value");
  const first = await given(socket, { do: "on" });
  const other = await plugOf();
  assert.equal(
    (await given(other, { do: "on", id: first.id })).state,
    "asked",
    "homes know nothing of others",
  );
  await post(socket, { state: { "0.1": { on: true } } });
  assert.equal(await refused(give(socket, { do: "off", channel: "0.1", id: first.id })), "in_use");
});

Deno.test("each command is in the audit trail, with who asked and what came of it", async () => {
  const plug = await plugOf();
  const { id } = await given(plug, { do: "on" });
  await post(plug, { results: [{ id, ok: true }] });
  const timed = await given(plug, { do: "timer", minutes: 10 });
  await post(plug, { results: [{ id: timed.id, ok: false, code: "stuck" }] });

  const viewer = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const session = await askAsMember(stack, viewer, "GET", "/v1/session");
  const { account } = v.parse(sessionBody, await session.json());
  await openDatabase(stack.databaseUrl).insert(members)
    .values({ home: plug.home, account: account.id, role: "viewer", joinedAtS: 1 });
  // The Home learns of its people with the next change.
  await askAsMember(stack, cookie, "PATCH", `/v1/homes/${plug.home}`, { name: "Other" });
  const seen = await askAsMember(stack, viewer, "GET", `/v1/homes/${plug.home}/control`);
  assert.equal(seen.status, 200);
  const wish = { id: newId(), device: plug.id, do: "off" };
  assert.equal(
    await refused(postAsMember(stack, viewer, `/v1/homes/${plug.home}/commands`, wish)),
    "not_allowed",
  );

  const told = await waitUntil("five entries", async () => {
    const answer = await askAsMember(stack, cookie, "GET", `/v1/audit?about=${plug.home}`);
    const { entries } = v.parse(auditPage, await answer.json());
    const commands = entries.filter(({ action }) => action.startsWith("command."));
    return commands.length >= 5 ? commands.reverse() : null;
  });
  assert.deepEqual(
    told.map(({ action, result, isYou, detail }) => [action, result, isYou, detail?.do, detail?.by]),
    [
      ["command.asked", "ok", true, "on", "person"],
      ["command.ended", "ok", true, "on", "person"],
      ["command.asked", "ok", true, "on", "person"],
      ["command.ended", "device_refused", true, "on", "person"],
      ["command.asked", "not_allowed", false, "off", "person"],
    ],
  );
});
