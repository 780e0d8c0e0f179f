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
import { problemBody } from "../protocol/problem.ts";
import {
  type EnergyAnswer,
  energyAnswer,
  liveAnswer,
  powerAnswer,
  voltageAnswer,
} from "../protocol/questions.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const utc = (text: string) => Date.parse(text) / 1000;
const T = utc("2025-03-03T10:00Z");

type Cell = Record<string, number>;
interface Asking {
  start: number | string;
  end: number | string;
  per: string;
}

async function furnished() {
  const home = await newHome(stack, cookie);
  const { serial, token } = await newDevice(stack, cookie, home);
  const post = async (minutes: { t: number; channels: Record<string, Cell> }[]) => {
    const response = await postReadings(stack, token, { serial, minutes }, { gzip: true });
    assert.equal(response.status, 200);
    await response.body?.cancel();
  };
  /** Minutes whose register rises by `step` from `from` to `to`, both minute starts, `to` left out. */
  const run = (from: number, to: number, first: number, step: number, channel = "L1") =>
    post(Array.from({ length: (to - from) / 60 }, (_, i) => ({
      t: from + i * 60,
      channels: { [channel]: { w: step * 60, fwd: first + i * step, rev: 0 } },
    })));
  const ask = (kind: string, asking: Asking, accept = "application/json", as = cookie) => {
    const query = new URLSearchParams({ ...asking, start: `${asking.start}`, end: `${asking.end}` });
    return fetch(`${stack.url}/v1/homes/${home}/${kind}?${query}`, { headers: { cookie: as, accept } });
  };
  const energy = async (start: number | string, end: number | string, per: string) =>
    v.parse(energyAnswer, await (await ask("energy", { start, end, per })).json());
  const power = async (start: number, end: number, per: string) =>
    v.parse(powerAnswer, await (await ask("power", { start, end, per })).json());
  return { home, post, run, ask, energy, power };
}

const sum = (column: (number | null)[]) => column.reduce<number>((total, x) => total + (x ?? 0), 0);
function mainsMinutes(answer: EnergyAnswer) {
  const quality = answer.quality[answer.mains[0].quality];
  return [quality.measuredMin, quality.recoveredMin, quality.estimatedMin];
}

async function refused(response: Response, status: number, code: string, field?: string) {
  const body = v.parse(problemBody, await response.json());
  assert.deepEqual([response.status, body.code, body.field], [status, code, field]);
}

Deno.test("energy by minute, quarter, hour, day, month and year adds up to the register", async () => {
  const { run, energy } = await furnished();
  const from = utc("2024-12-31T20:00Z"), to = from + 7 * 3600;
  await run(from, to, 1000, 1.125);
  const total = (7 * 60 - 1) * 1.125;
  const lengths: number[] = [];
  for (const per of ["minute", "15min", "hour", "day", "month", "year"]) {
    const answer = await energy(from, to, per);
    lengths.push(answer.start.length);
    assert.equal(sum(answer.mains[0].importWh), total, per);
    assert.equal(sum(answer.mains[0].exportWh), 0, per);
    assert.equal(sum(mainsMinutes(answer).flat()), 7 * 60 - 1, per);
  }
  assert.deepEqual(lengths, [420, 28, 7, 2, 2, 2]);
});

Deno.test("what was never measured is null, in energy and in power", async () => {
  const { run, energy, power } = await furnished();
  await run(T, T + 180, 0, 2);
  const answer = await energy(T - 60, T + 240, "minute");
  assert.deepEqual(answer.mains.map((m) => m.importWh), [
    [null, null, 2, 2, null],
    Array(5).fill(null),
    Array(5).fill(null),
  ]);
  assert.deepEqual((await power(T - 60, T + 240, "minute")).mains[0].meanW, [null, 120, 120, 120, null]);
  assert.deepEqual((await energy(T - 86_400, T - 86_340, "minute")).mains[0].importWh, [null]);
});

Deno.test("a gap is estimated from the registers until late minutes tell the truth", async () => {
  const { run, post, energy, power } = await furnished();
  await run(T, T + 120, 0, 1);
  await run(T + 360, T + 420, 51, 1);
  const span = [T, T + 420, "minute"] as const;
  const guessed = await energy(...span);
  assert.deepEqual(guessed.mains[0].importWh, [null, 1, 10, 10, 10, 10, 10]);
  assert.deepEqual(mainsMinutes(guessed)[2], [0, 0, 1, 1, 1, 1, 1]);
  assert.deepEqual((await power(...span)).mains[0].meanW, [60, 60, null, null, null, null, 60]);

  const truth = [2, 5, 50, 50].map((fwd, i) => ({ t: T + (2 + i) * 60, channels: { L1: { w: i, fwd } } }));
  await post(truth.toReversed());
  const known = await energy(...span);
  assert.deepEqual(known.mains[0].importWh, [null, 1, 1, 3, 45, 0, 1]);
  assert.deepEqual(mainsMinutes(known), [Array(7).fill(0), [0, 1, 1, 1, 1, 1, 1], Array(7).fill(0)]);
  assert.deepEqual((await power(...span)).mains[0].meanW, [60, 60, 0, 1, 2, 3, 60]);
  assert.equal(sum((await energy(T, T + 3600, "hour")).mains[0].importWh), 51);
});

Deno.test("a minute read just now counts as measured", async () => {
  const { run, energy } = await furnished();
  const now = Math.floor(Date.now() / 60_000) * 60;
  await run(now - 180, now, 10, 1);
  assert.deepEqual(mainsMinutes(await energy(now - 180, now, "minute"))[0], [0, 1, 1]);
});

Deno.test("the days on which clocks change have 23 and 25 hours", async () => {
  const { run, energy } = await furnished();
  for (
    const [day, next, hours] of [["2024-03-31", "2024-04-01", 23], ["2024-10-27", "2024-10-28", 25]] as const
  ) {
    const from = (await energy(day, next, "hour")).start[0];
    await run(from - 60, from + hours * 3600, hours * 1e6, 1);
    const byHour = await energy(day, next, "hour");
    assert.deepEqual(byHour.mains[0].importWh, Array(hours).fill(60));
    assert.equal(byHour.end - byHour.start[0], hours * 3600);
    const byDay = await energy(day, next, "day");
    assert.deepEqual([byDay.start, byDay.end], [[from], from + hours * 3600]);
    assert.deepEqual(byDay.mains[0].importWh, [hours * 60]);
  }
  assert.equal((await energy("2024-03-31", "2024-04-01", "hour")).start[0], utc("2024-03-30T23:00Z"));
});

Deno.test("volts and amperes are answered as they were read, with the extremes of minutes", async () => {
  const { post, ask } = await furnished();
  const volts = [229.1, 230.55, null, 231.02];
  await post(volts.map((v, i) => ({
    t: T + i * 60,
    channels: { L1: { ...(v === null ? {} : { v }), a: 1.25 + i, w: 100, fwd: 10 + i, rev: 0 } },
  })));
  const voltage = async (per: string, end: number) =>
    v.parse(voltageAnswer, await (await ask("voltage", { start: T, end, per })).json()).mains[0];
  const minutes = await voltage("minute", T + 240);
  assert.deepEqual(minutes.meanV, volts);
  assert.deepEqual(minutes.meanA, [1.25, 2.25, 3.25, 4.25]);
  const hour = await voltage("hour", T + 3600);
  assert.deepEqual([hour.minV, hour.maxV, hour.maxA], [[229.1], [231.02], [4.25]]);
  assert.deepEqual([hour.meanV, hour.meanA], [[230.22], [2.75]]);
});

Deno.test("live is the newest minute, and unknown where a channel never read", async () => {
  const { home, post, ask } = await furnished();
  const t = Math.floor(Date.now() / 60_000) * 60 - 60;
  await post([t - 60, t].map((at, i) => ({
    t: at,
    channels: { L1: { v: 231.5, a: 2, w: 400.25 + i, pf: 0.91, fwd: 5 + i, rev: 0.5 }, "0.1": { a: 0.5 } },
  })));
  const live = v.parse(liveAnswer, await (await ask("live", { start: "", end: "", per: "" })).json());
  assert.equal(live.at, t, home);
  assert.deepEqual(live.mains, [{ phase: 1, powerW: 401.25, voltageV: 231.5, currentA: 2 }, {
    phase: 2,
    powerW: null,
    voltageV: null,
    currentA: null,
  }, { phase: 3, powerW: null, voltageV: null, currentA: null }]);
  const read = live.channels.find(({ channel }) => channel === "L1");
  assert.deepEqual([read?.powerFactor, read?.importWh, read?.exportWh], [0.91, 6, 0.5]);
  const silent = live.channels.find(({ channel }) => channel === "0.1");
  assert.deepEqual([silent?.currentA, silent?.powerW, silent?.importWh], [0.5, null, null]);
});

Deno.test("a clamp that moved leaves what it measured where it was", async () => {
  const { home, run, energy } = await furnished();
  const ask = (method: string, path: string, body?: unknown) =>
    askAsMember(stack, cookie, method, `/v1/homes/${home}${path}`, body);
  const branch = async (name: string) =>
    v.parse(branchBody, await (await ask("POST", "/branches", { name })).json()).id;
  const [oven, hall] = [await branch("Oven"), await branch("Hall")];
  const [device] = v.parse(homeBody, await (await ask("GET", "")).json()).devices;
  const feed = async (change: unknown) => {
    const moved = await ask("PUT", `/devices/${device.id}/channels/0.3`, change);
    assert.equal(moved.status, 200);
    await moved.body?.cancel();
  };
  await feed({ target: oven, phase: 1 });
  await feed({ target: hall, since: T + 600 });
  await run(T, T + 1200, 0, 4, "0.3");
  const byMinute = await energy(T, T + 1200, "minute");
  const of = (answer: EnergyAnswer, id: string) => answer.branches.find((b) => b.id === id)!.importWh;
  const half = (x: number | null) => Array<number | null>(10).fill(x);
  assert.deepEqual(of(byMinute, oven), [null, ...half(4).slice(1), ...half(null)]);
  assert.deepEqual(of(byMinute, hall), [...half(null), ...half(4)]);
  const byHour = await energy(T, T + 3600, "hour");
  assert.deepEqual([of(byHour, oven), of(byHour, hall)], [[36], [40]]);
});

Deno.test("CSV has a header and a line for each interval, NDJSON whole documents", async () => {
  const { run, ask, energy } = await furnished();
  await run(T, T + 3 * 3600, 0, 1);
  const asking = { start: T, end: T + 3 * 86_400, per: "hour" };
  const csv = await ask("energy", asking, "text/csv");
  assert.match(csv.headers.get("content-type") ?? "", /^text\/csv/);
  const lines = (await csv.text()).split("\r\n");
  assert.equal(lines.pop(), "");
  assert.equal(lines.length, 1 + 72);
  const header = lines[0].split(",");
  assert.deepEqual(header.slice(0, 4), ["start", "end", "Mains L1 import Wh", "Mains L1 export Wh"]);
  for (const line of lines) assert.equal(line.split(",").length, header.length);
  assert.equal(utc(lines[1].split(",")[0]), T);
  assert.deepEqual(lines.slice(1, 5).map((line) => line.split(",")[2]), ["59", "60", "60", ""]);

  const ndjson = await ask("energy", { ...asking, per: "minute" }, "application/x-ndjson");
  assert.equal(ndjson.headers.get("content-type"), "application/x-ndjson");
  const documents = (await ndjson.text()).trimEnd().split("\n").map((line) =>
    v.parse(energyAnswer, JSON.parse(line))
  );
  assert.ok(documents.length > 1);
  const whole = await energy(T, T + 3 * 86_400, "minute");
  assert.deepEqual(documents.flatMap((d) => d.start), whole.start);
  assert.deepEqual(documents.flatMap((d) => d.mains[0].importWh), whole.mains[0].importWh);
  const other = await ask("energy", asking, "image/png");
  assert.match(other.headers.get("content-type") ?? "", /^application\/json/);
  await other.body?.cancel();
});

Deno.test("a span too long for one document is refused as JSON and streams as CSV", async () => {
  const { run, ask } = await furnished();
  await run(T, T + 120, 0, 1);
  const asking = { start: "2024-10-15", end: "2025-07-01", per: "minute" };
  await refused(await ask("energy", asking), 400, "span_too_long", "end");
  const csv = await ask("energy", asking, "text/csv");
  assert.equal(csv.status, 200);
  const lines = (await csv.text()).split("\r\n");
  const minutes = (utc("2025-06-30T22:00Z") - utc("2024-10-14T22:00Z")) / 60;
  assert.equal(lines.length - 2, minutes);
  assert.deepEqual(lines.slice(1).map((line) => line.split(",")[2]).filter((wh) => wh), ["1"]);
});

Deno.test("a question that cannot be read names what is at fault", async () => {
  const { ask } = await furnished();
  const good = { start: `${T}`, end: `${T + 60}`, per: "minute" };
  const cases: [Asking, string][] = [
    [{ ...good, per: "week" }, "per"],
    [{ ...good, start: "yesterday" }, "start"],
    [{ ...good, end: "2025-02-30" }, "end"],
    [{ ...good, end: good.start }, "end"],
  ];
  for (const [asking, field] of cases) await refused(await ask("energy", asking), 400, "bad_value", field);
});

Deno.test("somebody else's home is not found, and one who is not signed in is told so", async () => {
  const { ask } = await furnished();
  const stranger = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const asking = { start: T, end: T + 60, per: "minute" };
  for (const kind of ["energy", "power", "voltage", "live"]) {
    await refused(await ask(kind, asking, "application/json", stranger), 404, "not_found");
    await refused(await ask(kind, asking, "application/json", ""), 401, "not_signed_in");
  }
});
