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
import { energyAnswer, liveAnswer, powerAnswer } from "../protocol/questions.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const T = Date.parse("2026-03-03T10:00Z") / 1000;

async function furnished() {
  const home = await newHome(stack, cookie, { service: "single" });
  const { serial, token } = await newDevice(stack, cookie, home);
  const ask = (method: string, path: string, body?: unknown) =>
    askAsMember(stack, cookie, method, `/v1/homes/${home}${path}`, body);
  const branch = async (body: Record<string, unknown>) =>
    v.parse(branchBody, await (await ask("POST", "/branches", body)).json());
  const { devices } = v.parse(homeBody, await (await ask("GET", "")).json());
  const car = await branch({ name: "Car" });
  await (await ask("PUT", `/devices/${devices[0].id}/channels/0.1`, { target: car.id })).body?.cancel();
  const cell = (w: number, i: number) => ({ w, fwd: 1000 + (i * w) / 60, rev: 5 });
  const minutes = Array.from({ length: 61 }, (_, i) => ({
    t: T + (i - 1) * 60,
    // The car's clamp is silent for the last minute.
    channels: { L1: cell(3000, i), ...(i === 60 ? {} : { "0.1": cell(1800, i) }) },
  }));
  const posted = await postReadings(stack, token, { serial, minutes });
  assert.equal(posted.status, 200);
  await posted.body?.cancel();
  return { home, ask, branch, car };
}

async function refused(response: Response, status: number, code: string, field?: string) {
  const body = v.parse(problemBody, await response.json());
  assert.deepEqual([response.status, body.code, body.field], [status, code, field]);
}

Deno.test("a house without its car: in energy, power, live values and CSV, and never stored", async () => {
  const { ask, branch, car } = await furnished();
  const parts = [{ of: "mains", sign: 1 }, { of: car.id, sign: -1 }];
  const rest = await branch({ name: "House without car", parts });
  assert.deepEqual(rest.parts, parts);
  const span = (per: string) => `start=${T}&end=${T + 3600}&per=${per}`;
  const energy = v.parse(energyAnswer, await (await ask("GET", `/energy?${span("hour")}`)).json());
  const one = energy.branches.find(({ id }) => id === rest.id)!;
  const [mains] = energy.mains, measured = energy.branches.find(({ id }) => id === car.id)!;
  assert.deepEqual(one.importWh, [mains.importWh[0]! + measured.exportWh[0]!]);
  assert.deepEqual(one.exportWh, [mains.exportWh[0]! + measured.importWh[0]!]);
  assert.ok(Math.abs(one.importWh[0]! - one.exportWh[0]! - (3000 - measured.importWh[0]!)) < 0.01);

  const power = v.parse(powerAnswer, await (await ask("GET", `/power?${span("minute")}`)).json());
  const watts = power.branches.find(({ id }) => id === rest.id)!.meanW;
  assert.deepEqual([watts[0], watts[58], watts[59]], [1200, 1200, null]);
  const live = v.parse(liveAnswer, await (await ask("GET", "/live")).json());
  assert.equal(live.branches.find(({ id }) => id === rest.id)?.powerW, null);
  const unmetered = power.unmetered.find(({ phase }) => phase === null)!.meanW;
  assert.equal(unmetered[0], 1200, "a virtual branch takes nothing from the mains");

  const csv = await askAsMember(stack, cookie, "GET", `/v1/homes/${energy.home}/power?${span("hour")}`);
  await csv.body?.cancel();
  const typed = await fetch(`${stack.url}/v1/homes/${energy.home}/power?${span("15min")}`, {
    headers: { cookie, accept: "text/csv" },
  });
  assert.match((await typed.text()).split("\n")[0], /House without car/);
});

Deno.test("its parts are checked, kept while they are parts, and can be changed", async () => {
  const { ask, branch, car } = await furnished();
  await refused(await ask("POST", "/branches", { name: "x", parts: [] }), 400, "bad_value", "/parts");
  await refused(
    await ask("POST", "/branches", { name: "x", parts: [{ of: "nobody", sign: 1 }] }),
    400,
    "bad_value",
    "/parts",
  );
  const plain = await branch({ name: "Plain" });
  assert.equal(plain.parts, null);
  const sum = await branch({ name: "Sum", parts: [{ of: plain.id, sign: 1 }] });
  await refused(await ask("DELETE", `/branches/${plain.id}`), 409, "in_use");
  await refused(
    await ask("PATCH", `/branches/${car.id}`, { parts: [{ of: plain.id, sign: 1 }] }),
    409,
    "in_use",
    "/parts",
  );
  const changed = await ask("PATCH", `/branches/${sum.id}`, { parts: [{ of: car.id, sign: 1 }] });
  assert.deepEqual(v.parse(branchBody, await changed.json()).parts, [{ of: car.id, sign: 1 }]);
  assert.equal((await ask("DELETE", `/branches/${plain.id}`)).status, 204);
  assert.equal((await ask("DELETE", `/branches/${sum.id}`)).status, 204);
});
