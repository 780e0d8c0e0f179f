import assert from "node:assert/strict";
import { Hono } from "hono";
import { rateGroupOf } from "../domain/rate_limits.ts";
import { problemsOf } from "../protocol/openapi.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import type { AppEnv } from "./app_env.ts";
import { limitRateWithin } from "./rate_limit.ts";

Deno.test("every route for anyone has a limit, and says that it may answer 429", () => {
  const open = OPERATIONS.filter(({ who }) => who === "anyone");
  assert.ok(open.length > 5);
  for (const operation of open) {
    const path = operation.path.replaceAll(/\{\w+\}/g, "0123456789abcdef");
    assert.notEqual(rateGroupOf(operation.method.toUpperCase(), path), null, operation.id);
    assert.ok(problemsOf(operation).includes("too_many"), operation.id);
  }
});

function ask(admit: () => Promise<number>) {
  const GATEKEEPER = { idFromName: (name: string) => name, get: () => ({ admit }) };
  const app = new Hono<AppEnv>().use(limitRateWithin(20)).get("/openapi.json", (c) => c.text("document"));
  return app.request("https://home.example/openapi.json", {}, { GATEKEEPER });
}

Deno.test("who is sent away is told for how long; a door that cannot be kept stays open", async () => {
  const refused = await ask(() => Promise.resolve(3.2));
  assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "4"]);
  assert.equal((await ask(() => Promise.resolve(0))).status, 200);
  const { warn } = console;
  console.warn = () => {};
  try {
    assert.equal((await ask(() => Promise.reject(new Error("overloaded")))).status, 200);
  } finally {
    console.warn = warn;
  }
  assert.equal((await ask(() => new Promise(() => {}))).status, 200);
});
