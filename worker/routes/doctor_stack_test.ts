import assert from "node:assert/strict";
import * as v from "valibot";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { branchBody, homeBody } from "../protocol/config.ts";
import { doctorAnswer } from "../protocol/doctor.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const MINUTES = 240;
const lastS = Math.floor(Date.now() / 60_000) * 60 - 60;
const T = lastS - (MINUTES - 1) * 60;

/** A kettle that boils now and then, and a mains that sees it. */
const kettleW = (i: number) => (i % 20 < 3 ? 2000 : 5);

async function furnished(channelsOf: (i: number) => Record<string, number>) {
  const home = await newHome(stack, cookie, { service: "single" });
  const { serial, token } = await newDevice(stack, cookie, home);
  const ask = (method: string, path: string, body?: unknown, as = cookie) =>
    askAsMember(stack, as, method, `/v1/homes/${home}${path}`, body);
  const { devices } = v.parse(homeBody, await (await ask("GET", "")).json());
  const feed = async (channel: string, body: Record<string, unknown>) => {
    const answer = await ask("PUT", `/devices/${devices[0].id}/channels/${channel}`, body);
    assert.equal(answer.status, 200, await answer.text());
  };
  const branch = async (name: string) =>
    v.parse(branchBody, await (await ask("POST", "/branches", { name })).json()).id;
  const cell = (w: number, i: number) => ({ w, fwd: 1000 + i * 40, rev: 3 });
  const minutes = Array.from({ length: MINUTES }, (_, i) => ({
    t: T + i * 60,
    channels: Object.fromEntries(Object.entries(channelsOf(i)).map(([name, w]) => [name, cell(w, i)])),
  }));
  const posted = await postReadings(stack, token, { serial, minutes }, { gzip: true });
  assert.equal(posted.status, 200, await posted.text());
  const examine = async () => v.parse(doctorAnswer, await (await ask("GET", "/doctor")).json());
  const tell = async (health: Record<string, unknown>) => {
    const told = await postReadings(stack, token, { serial, minutes: [], health });
    assert.equal(told.status, 200, await told.text());
  };
  return { home, ask, feed, branch, examine, tell };
}

Deno.test("the doctor finds a clamp that is turned, and its own change mends it", async () => {
  const { feed, branch, examine } = await furnished((i) => ({ L1: kettleW(i) + 80, "0.1": -kettleW(i) }));
  assert.deepEqual((await examine()).findings, [], "what feeds nothing cannot be wrong");
  const kettle = await branch("Kettle");
  await feed("0.1", { target: kettle, phase: 1 });
  const { findings, startS, endS } = await examine();
  assert.deepEqual([startS, endS], [lastS + 60 - 3 * 86_400, lastS + 60]);
  assert.deepEqual(findings.map(({ kind, place }) => [kind, place?.branch]), [["backwards", kettle]]);
  const [{ mend: [change], chart }] = findings;
  assert.ok(chart?.lines.every(({ powerW }) => powerW.length === 120 && powerW.some((w) => w !== null)));
  assert.ok(change.kind === "channel");
  await feed(change.channel, { ...change.change, since: change.sinceS === 0 ? "start" : change.sinceS });
  assert.deepEqual((await examine()).findings, []);
});

Deno.test("the doctor believes a device that says its clock is off, and is done when it is right", async () => {
  const { examine, tell } = await furnished((i) => ({ L1: kettleW(i) + 80 }));
  await tell({ clock_s: Math.floor(Date.now() / 1000) + 600 });
  const { findings: [finding, ...others] } = await examine();
  assert.deepEqual([finding.kind, others], ["clock_off", []]);
  const [{ name, value }] = finding.evidence;
  assert.ok(name === "offsetS" && value > 500 && value <= 600, `${value}`);
  await tell({ clock_s: Math.floor(Date.now() / 1000) });
  assert.deepEqual((await examine()).findings, []);
});

Deno.test("a home without a device, and one that never sent, have no findings", async () => {
  const home = await newHome(stack, cookie);
  const answer = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/doctor`);
  const { findings, startS } = v.parse(doctorAnswer, await answer.json());
  assert.deepEqual([findings, startS], [[], null]);
});

Deno.test("nobody else is told", async () => {
  const { ask } = await furnished((i) => ({ L1: kettleW(i) }));
  const stranger = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const answer = await ask("GET", "/doctor", undefined, stranger);
  assert.equal(answer.status, 404);
  await answer.body?.cancel();
});
