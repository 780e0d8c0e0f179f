import assert from "node:assert/strict";
import { ask, whenHeard } from "./ask.ts";

const told: [method: string, path: string, value: unknown][] = [];
whenHeard((...what) => told.push(what));

async function heard(answer: () => Promise<Response>, method: "GET" | "DELETE" = "GET") {
  const { fetch } = globalThis;
  globalThis.fetch = answer;
  try {
    const got = await ask(method, "/v1/x");
    return { got, value: told.pop()![2] };
  } finally {
    globalThis.fetch = fetch;
  }
}

Deno.test("whether the server was reached is told of every answer, also of one that has nothing to say", async () => {
  const json = await heard(() => Promise.resolve(Response.json({ a: 1 })));
  assert.ok(json.got.ok);
  assert.deepEqual([json.got.value, json.value], [{ a: 1 }, { a: 1 }]);
  const nothing = await heard(() => Promise.resolve(new Response(null, { status: 204 })), "DELETE");
  assert.deepEqual([nothing.got.ok, nothing.value], [true, null]);
  const refusal = await heard(() => Promise.resolve(Response.json({ code: "not_found" }, { status: 404 })));
  assert.deepEqual([refusal.got.ok, refusal.value], [false, null]);
  const away = await heard(() => Promise.reject(new TypeError("no network")));
  assert.deepEqual([away.got.ok, away.value], [false, undefined]);
  const portal = await heard(() => Promise.resolve(new Response("<h1>Pay for this network</h1>")));
  assert.deepEqual([portal.got.ok, portal.value], [false, undefined]);
});
