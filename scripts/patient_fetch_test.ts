import assert from "node:assert/strict";
import { type Failure, type PatienceDeps, patientFetch, retryAfterMs, wait } from "./patient_fetch.ts";

type Step = Response | Error;

function fake(steps: Step[]) {
  const waits: number[] = [];
  const told: Failure[] = [];
  let atMs = 1_000_000;
  const deps: Partial<PatienceDeps> = {
    fetch: () => {
      const step = steps.shift();
      if (step === undefined) throw new Error("Cannot answer: nothing left");
      return step instanceof Error ? Promise.reject(step) : Promise.resolve(step);
    },
    wait: (ms) => {
      waits.push(ms);
      atMs += ms;
      return Promise.resolve();
    },
    nowMs: () => atMs,
    random: () => 1,
  };
  return { waits, told, patience: { forMs: 60_000, deps, onWait: (failure: Failure) => told.push(failure) } };
}

const busy = (retryAfter?: string) =>
  new Response(JSON.stringify({ code: "home_unavailable", detail: "Cannot reach home: busy" }), {
    status: 503,
    headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
  });
const refused = () => new TypeError("error sending request: Connection refused (os error 111)");

Deno.test("an answer that asks to wait is obeyed", async () => {
  const { waits, told, patience } = fake([busy("7"), new Response("ok")]);
  const reply = await patientFetch("http://localhost:1/x", {}, true, patience);
  assert.ok(reply.ok);
  assert.deepEqual(waits, [7_000]);
  assert.equal(told[0].detail, "Cannot reach home: busy");
});

Deno.test("without being told how long, it waits longer every time", async () => {
  const { waits, patience } = fake([busy(), refused(), busy(), new Response("ok")]);
  assert.ok((await patientFetch("http://localhost:1/x", {}, true, patience)).ok);
  assert.deepEqual(waits, [500, 1_000, 2_000]);
});

Deno.test("what cannot become better is not tried again", async () => {
  const { waits, patience } = fake([
    Response.json({ code: "bad_token", detail: "Cannot accept" }, { status: 401 }),
  ]);
  const reply = await patientFetch("http://localhost:1/x", {}, true, patience);
  assert.deepEqual(reply, { ok: false, status: 401, code: "bad_token", detail: "Cannot accept" });
  assert.deepEqual(waits, []);
});

Deno.test("a request that may not be repeated is not sent again after a lost connection", async () => {
  const { waits, patience } = fake([refused(), new Response("ok")]);
  const reply = await patientFetch("http://localhost:1/x", {}, false, patience);
  assert.deepEqual(reply, {
    ok: false,
    status: 0,
    code: "unreachable",
    detail: "Cannot reach http://localhost:1: no answer",
  });
  assert.deepEqual(waits, []);
});

Deno.test("patience ends", async () => {
  const { waits, patience } = fake([busy("50"), busy("50"), new Response("ok")]);
  const reply = await patientFetch("http://localhost:1/x", {}, true, patience);
  assert.ok(!reply.ok && reply.status === 503);
  assert.deepEqual(waits, [50_000]);
});

Deno.test("an answer that is no problem document is told as it came", async () => {
  const { patience } = fake([new Response("<h1>Bad</h1>", { status: 500 })]);
  const reply = await patientFetch("http://localhost:1/x", {}, true, patience);
  assert.deepEqual(reply, { ok: false, status: 500, code: "internal", detail: "<h1>Bad</h1>" });
});

Deno.test("Retry-After is seconds or a date", () => {
  const nowMs = Date.parse("2026-01-01T00:00:00Z");
  assert.equal(retryAfterMs("3", nowMs), 3_000);
  assert.equal(retryAfterMs("Thu, 01 Jan 2026 00:00:10 GMT", nowMs), 10_000);
  assert.equal(retryAfterMs("Thu, 01 Jan 2025 00:00:10 GMT", nowMs), 0);
  assert.equal(retryAfterMs("soon", nowMs), null);
  assert.equal(retryAfterMs(null, nowMs), null);
});

Deno.test("an abort ends a wait at once", async () => {
  const ending = new AbortController();
  const waiting = wait(3_600_000, ending.signal);
  ending.abort(new Error("asked to end"));
  await assert.rejects(waiting, /asked to end/);
  await assert.rejects(wait(3_600_000, ending.signal), /asked to end/);
});
