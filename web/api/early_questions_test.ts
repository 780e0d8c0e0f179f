import assert from "node:assert/strict";
import { arrivedMs, earlyAnswer, SESSION_QUESTION } from "./early_questions.ts";

const PATH = "/v1/homes/a";
const early = () => {
  const answer = Promise.resolve(Response.json("early"));
  globalThis.earlyAnswers = { [PATH]: answer };
  return answer;
};

Deno.test("an early answer goes to the first who asks", () => {
  const answer = early();
  assert.equal(earlyAnswer("GET", "/v1/homes/b", 500), null);
  assert.equal(earlyAnswer("GET", PATH, 500), answer);
  assert.equal(earlyAnswer("GET", PATH, 500), null);
});

Deno.test("after a change nothing that was asked before it is believed", () => {
  early();
  assert.equal(earlyAnswer("POST", "/v1/consents", 500), null);
  assert.equal(earlyAnswer("GET", PATH, 500), null);
});

Deno.test("an answer that nobody asked for in time is old", () => {
  early();
  assert.equal(earlyAnswer("GET", PATH, 10_001), null);
});

Deno.test("an answer that waited to be read came when it came", () => {
  const response = Object.assign(Response.json("early"), { arrivedMs: 1_000 });
  assert.equal(arrivedMs(response), 1_000);
  assert.ok(arrivedMs(Response.json("late")) > 1_000);
});

Deno.test("the page asks for the session as the app does", async () => {
  const page = await Deno.readTextFile(new URL("../index.html", import.meta.url));
  assert.ok(page.includes(`"${SESSION_QUESTION}"`));
});
