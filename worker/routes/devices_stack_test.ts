import assert from "node:assert/strict";
import * as v from "valibot";
import { askAsMember, newDevice, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { feedAt } from "../domain/feed_history.ts";
import { branchBody, deviceBody, feedBody, homeBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);

const ask = (method: string, path: string, body?: unknown) => askAsMember(stack, cookie, method, path, body);

async function homeOf(home: string) {
  return v.parse(homeBody, await (await ask("GET", `/v1/homes/${home}`)).json());
}

async function problemOf(response: Response) {
  return v.parse(problemBody, await response.json());
}

async function furnished() {
  const home = await newHome(stack, cookie);
  const { serial } = await newDevice(stack, cookie, home, { subs: [1] });
  const branchOf = async (name: string) =>
    v.parse(branchBody, await (await ask("POST", `/v1/homes/${home}/branches`, { name })).json()).id;
  const [oven, hall] = [await branchOf("Oven"), await branchOf("Hall")];
  const [device] = (await homeOf(home)).devices;
  const move = (channel: string, change: unknown) =>
    ask("PUT", `/v1/homes/${home}/devices/${device.id}/channels/${channel}`, change);
  const moved = async (channel: string, change: unknown) =>
    v.parse(v.array(feedBody), await (await move(channel, change)).json());
  return { home, serial, device: device.id, oven, hall, move, moved };
}

Deno.test("a new monitor feeds the mains, and lists the channels of its units", async () => {
  const { home, serial } = await furnished();
  const { devices, feeds } = await homeOf(home);
  assert.deepEqual(devices.map((device) => [device.serial, device.name, device.subs]), [[serial, "EcoMain", [
    1,
  ]]]);
  assert.deepEqual(
    feeds.filter(({ target }) => target === "mains").map((
      { channel, phase, sinceS },
    ) => [channel, phase, sinceS]),
    [["L1", 1, 0], ["L2", 2, 0], ["L3", 3, 0]],
  );
  assert.equal(feeds.length, 23);
});

Deno.test("a clamp that moves to another branch leaves history where it was", async () => {
  const { home, device, oven, hall, moved } = await furnished();
  const startedAtS = Math.floor(Date.now() / 1000);
  assert.deepEqual(
    (await moved("0.3", { target: oven, multiplier: 2.5 })).map(({ sinceS, target }) => [sinceS, target]),
    [
      [0, oven],
    ],
  );
  const history = await moved("0.3", { target: hall });
  assert.deepEqual(history.map(({ target, multiplier }) => [target, multiplier]), [[oven, 2.5], [hall, 2.5]]);
  const { sinceS } = history[1];
  assert.ok(sinceS % 60 === 0 && sinceS >= startedAtS - 60 && sinceS <= Date.now() / 1000);
  assert.equal(feedAt(history, sinceS - 1)?.target, oven);
  const kept = (await homeOf(home)).feeds.filter((feed) => feed.device === device && feed.channel === "0.3");
  assert.deepEqual(kept, history);
});

Deno.test("a clamp can have moved last week, and its settings be corrected from the start", async () => {
  const { oven, hall, moved } = await furnished();
  const lastWeekS = Math.floor(Date.now() / 60_000) * 60 - 7 * 86_400;
  await moved("1.10", { target: oven });
  await moved("1.10", { target: hall, since: lastWeekS });
  const corrected = await moved("1.10", { reversed: true, phase: 2, since: "start" });
  assert.deepEqual(
    corrected.map(({ sinceS, target, reversed, phase }) => [sinceS, target, reversed, phase]),
    [[0, oven, true, 2], [lastWeekS, hall, true, 2]],
  );
});

Deno.test("a branch that measured something stays until its history was moved", async () => {
  const { home, oven, hall, moved } = await furnished();
  await moved("0.1", { target: oven });
  await moved("0.1", { target: hall });
  const refused = await problemOf(await ask("DELETE", `/v1/homes/${home}/branches/${oven}`));
  assert.equal(refused.code, "in_use");
  assert.match(refused.detail, /0\.1/);
  await moved("0.1", { target: hall, since: "start" });
  assert.equal((await ask("DELETE", `/v1/homes/${home}/branches/${oven}`)).status, 204);
});

Deno.test("a channel that makes no sense is refused", async () => {
  const { oven, move } = await furnished();
  const other = await furnished();
  const cases: [string, unknown, string, string | undefined][] = [
    ["0.11", { target: oven }, "not_found", undefined],
    ["0.1", { target: other.oven }, "bad_value", "/target"],
    ["0.1", { target: "mains" }, "bad_value", "/phase"],
    ["0.1", { phase: 4 }, "bad_value", "/phase"],
    ["0.1", { multiplier: 0 }, "bad_value", "/multiplier"],
    ["0.1", { since: 61 }, "bad_value", "/since"],
    ["0.1", { since: Math.ceil(Date.now() / 60_000) * 60 + 3_600 }, "bad_value", "/since"],
  ];
  for (const [channel, change, code, field] of cases) {
    const problem = await problemOf(await move(channel, change));
    assert.deepEqual([problem.code, problem.field], [code, field], JSON.stringify(change));
  }
});

Deno.test("another home's device is not found", async () => {
  const one = await furnished();
  const other = await furnished();
  for (const [method, body] of [["PATCH", { name: "Mine" }], ["DELETE", undefined]] as const) {
    const problem = await problemOf(await ask(method, `/v1/homes/${one.home}/devices/${other.device}`, body));
    assert.equal(problem.code, "not_found");
  }
});

Deno.test("a device gets a name, and leaves with its history kept", async () => {
  const { home, device, oven, moved } = await furnished();
  const renamed = await ask("PATCH", `/v1/homes/${home}/devices/${device}`, { name: "Keller 🔌" });
  assert.equal(v.parse(deviceBody, await renamed.json()).name, "Keller 🔌");
  const history = await moved("0.5", { target: oven });
  assert.equal((await ask("DELETE", `/v1/homes/${home}/devices/${device}`)).status, 204);
  const { devices, feeds } = await homeOf(home);
  assert.deepEqual(devices, []);
  assert.deepEqual(feeds.filter(({ channel }) => channel === "0.5"), history);
});

Deno.test("a service loses no phase that is fed, and gains those that the monitor has", async () => {
  const { home, device, move } = await furnished();
  const refused = await problemOf(await ask("PATCH", `/v1/homes/${home}`, { service: "split" }));
  assert.deepEqual([refused.code, refused.field], ["in_use", "/service"]);
  assert.equal((await move("L3", { target: null, since: "start" })).status, 200);
  const split = v.parse(
    homeBody,
    await (await ask("PATCH", `/v1/homes/${home}`, { service: "split" })).json(),
  );
  assert.equal(split.service, "split");
  const three = v.parse(
    homeBody,
    await (await ask("PATCH", `/v1/homes/${home}`, { service: "three" })).json(),
  );
  const third = three.feeds.find((feed) => feed.device === device && feed.channel === "L3");
  assert.deepEqual([third?.target, third?.phase, third?.sinceS], ["mains", 3, 0]);
});
