import assert from "node:assert/strict";
import fc from "fast-check";
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { EnergyAnswer, LiveAnswer, Per, PowerAnswer } from "../../worker/protocol/questions.ts";
import { demoDay } from "./demo_day.ts";
import { DemoServer } from "./demo_server.ts";

const NOW_MS = Date.UTC(2026, 5, 20, 10, 30, 20);
const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC");

async function ask<T>(server: DemoServer, path: string, method = "GET", body?: unknown): Promise<T> {
  const response = await server.answer(method, `/v1/homes/demo${path}`, body);
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return response.status === 204 ? undefined as T : await response.json();
}
const energy = (server: DemoServer, start: string, end: string, per: Per) =>
  ask<EnergyAnswer>(server, `/energy?start=${start}&end=${end}&per=${per}`);
const total = (column: readonly (number | null)[]) => column.reduce<number>((sum, wh) => sum + (wh ?? 0), 0);

Deno.test("a day is the same whoever asks, and no two days are", () => {
  assert.deepEqual(demoDay("2026-03-01", 1440), demoDay("2026-03-01", 1440));
  assert.notDeepEqual(demoDay("2026-03-01", 1440).mains, demoDay("2026-03-02", 1440).mains);
});

Deno.test("minutes sum to hours, hours to days, days to the month, over a change of the clock too", async () => {
  for (const zone of ["Europe/Berlin", "Asia/Kolkata"]) {
    const server = new DemoServer(zone, () => NOW_MS);
    const of = async (per: Per, end = "2026-04-01", start = "2026-03-01") => {
      const { mains, branches, unmetered } = await energy(server, start, end, per);
      return [...mains, ...branches].flatMap(({ importWh, exportWh }) => [total(importWh), total(exportWh)])
        .concat(total(unmetered[0].netWh));
    };
    const close = (a: number[], b: number[]) => a.forEach((wh, i) => assert.ok(Math.abs(wh - b[i]) < 0.01));
    const month = await of("month");
    for (const per of ["day", "hour"] as const) close(await of(per), month);
    close(await of("minute", "2026-03-30", "2026-03-29"), await of("day", "2026-03-30", "2026-03-29"));
  }
});

Deno.test("at every minute the mains are the branches and what none measures, and the house uses something", async () => {
  await fc.assert(
    fc.asyncProperty(zones, fc.integer({ min: 0, max: 300 }), async (zone, daysAgo) => {
      const server = new DemoServer(zone, () => NOW_MS - daysAgo * 86_400_000);
      const home = await ask<HomeBody>(server, "");
      const now = await ask<LiveAnswer>(server, "/live");
      const power = (id: string) => now.branches.find((branch) => branch.id === id)!.powerW!;
      const mains = now.mains.reduce((sum, { powerW }) => sum + powerW!, 0);
      const top = home.branches.filter(({ parent }) => parent === null);
      const taken = top.reduce((sum, { id }) => sum + power(id), 0);
      assert.ok(Math.abs(mains - taken - now.unmetered.powerW!) < 0.5);
      assert.ok(mains - power("solar") - power("battery") > 50);
      assert.ok(now.unmetered.powerW! > 0);
      assert.equal(now.at! % 60, 0);
      const day = await ask<PowerAnswer>(server, `/power?start=${now.at}&end=${now.at! + 60}&per=minute`);
      assert.ok(Math.abs(total(day.mains.map(({ meanW }) => meanW[0])) - mains) < 1);
    }),
    { numRuns: 20 },
  );
});

Deno.test("what has not come yet is not known, and a year lies behind", async () => {
  const server = new DemoServer("Europe/Berlin", () => NOW_MS);
  const { mains } = await energy(server, "2026-06-20", "2026-06-21", "hour");
  assert.equal(mains[0].importWh.filter((wh) => wh === null).length, 24 - 13);
  const year = await energy(server, "2025-06-20", "2026-06-20", "day");
  assert.ok(year.mains[0].importWh.every((wh) => wh !== null));
  const before = await energy(server, "2025-01-01", "2025-01-02", "day");
  assert.deepEqual(before.mains[0].importWh, [null]);
});

Deno.test("changes are there until the page is left, and the rest is refused", async () => {
  const server = new DemoServer("Europe/Berlin", () => NOW_MS);
  await ask(server, "/branches/hob", "PATCH", { name: "Cooker" });
  await ask(server, "/branches/garage", "DELETE");
  const added = await ask<{ id: string }>(server, "/branches", "POST", { name: "New" });
  await ask(server, "/commands", "POST", { id: "c", device: "demo-plug", do: "off" });
  const { branches } = await ask<HomeBody>(server, "");
  assert.equal(branches.find(({ id }) => id === "hob")!.name, "Cooker");
  assert.equal(branches.find(({ id }) => id === "freezer")!.parent, null);
  assert.ok(branches.some(({ id }) => id === added.id));
  assert.equal((await ask<{ switches: { on: boolean }[] }>(server, "/control")).switches[0].on, false);
  const fresh = await ask<HomeBody>(new DemoServer("Europe/Berlin", () => NOW_MS), "");
  assert.ok(fresh.branches.some(({ id }) => id === "garage"));
  for (
    const [method, path] of [["POST", "/v1/homes"], ["POST", "/v1/homes/demo/claims"], [
      "DELETE",
      "/v1/session",
    ]]
  ) {
    const refused = await server.answer(method, path, {});
    assert.equal((await refused.json()).code, "demo");
  }
});

Deno.test("the file has the answer's own values, a row an interval, and defuses what a table would reckon with", async () => {
  const server = new DemoServer("Europe/Berlin", () => NOW_MS);
  await ask(server, "/branches/hob", "PATCH", { name: '=Hob, "old"' });
  const question = "start=2026-03-29&end=2026-03-30&per=hour&branches=hob";
  const file = await server.answer("GET", `/v1/homes/demo/energy?${question}`, undefined, "text/csv");
  assert.match(file.headers.get("content-type")!, /^text\/csv/);
  const [header, ...rows] = (await file.text()).trimEnd().split("\r\n");
  assert.ok(header.startsWith("start,end,Mains L1 import Wh,Mains L1 export Wh,"), header);
  assert.ok(
    header.endsWith(
      `,"'=Hob, ""old"" import Wh","'=Hob, ""old"" export Wh",Unmetered all phases net Wh,measured min,recovered min,estimated min`,
    ),
    header,
  );
  assert.equal(rows.length, 23, "a day in which the clock jumps");
  assert.match(rows[1], /^2026-03-29T01:00\+01:00,2026-03-29T03:00\+02:00,/);
  const { branches } = await ask<EnergyAnswer>(server, `/energy?${question}`);
  const cells = rows[18].split(",");
  assert.equal(cells.length, 2 + 6 + 2 + 1 + 3);
  assert.ok(Math.abs(Number(cells[8]) - branches[0].importWh[18]!) < 0.001);
  const power = await server.answer(
    "GET",
    "/v1/homes/demo/power?start=2026-06-20&end=2026-06-21&per=minute",
    undefined,
    "text/csv",
  );
  const minutes = (await power.text()).trimEnd().split("\r\n").slice(1);
  assert.equal(minutes.length, 1440);
  assert.match(minutes.at(-1)!, /,,/, "what has not been yet is empty, not 0");
});
