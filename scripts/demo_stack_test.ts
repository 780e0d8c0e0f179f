import assert from "node:assert/strict";
import { signIn } from "./api_client.ts";
import { type DemoStack, runDemo } from "./demo.ts";
import { must } from "./furnish_home.ts";
import { waitUntil } from "./stack/wait_until.ts";
import { temporaryStack } from "./test_stack.ts";

const HOUR_S = 3_600;

interface Run {
  said: string[];
  /** Resolves when the demo has said this. */
  hears(words: string): Promise<void>;
  /** Aborts it; resolves when it has ended. */
  end(): Promise<void>;
}

function start(stack: DemoStack, nowMs: number, historyDays: number): Run {
  const ending = new AbortController();
  const said: string[] = [];
  let failure: unknown = null;
  const options = { historyDays, nowMs: () => nowMs };
  const demo = runDemo(stack, ending.signal, (line) => said.push(line), options).catch((e) => failure = e);
  return {
    said,
    hears: async (words) => {
      await waitUntil(`the demo saying "${words}"`, () => {
        if (failure !== null) throw failure;
        return said.some((line) => line.includes(words)) ? true : null;
      }, 60_000);
    },
    end: async () => {
      ending.abort();
      const abortedAt = performance.now();
      await demo;
      assert.ok(performance.now() - abortedAt < 2_000, "the demo goes on after it was told to end");
      if (failure !== null) throw failure;
    },
  };
}

Deno.test("the demo outlasts an outage, makes a home with history, and fills the gap when it comes back", async () => {
  const stack = await temporaryStack();
  try {
    const nowMs = Date.now();
    const earlierMs = nowMs - 3 * HOUR_S * 1000;
    await stack.killWorker();
    const first = start(stack, earlierMs, 2);
    await first.hears("The demo waits");
    await stack.restartWorker();
    await first.hears("has all its minutes since");
    await first.end();
    assert.ok(
      first.said.some((line) => line.startsWith("Made Demo home: 23 branches")),
      first.said.join("\n"),
    );

    const member = must(await signIn(stack.url, stack.devSignInKey, { forMs: 10_000 }));
    const [{ id }] = must(await member.homes());
    const home = must(await member.home(id));
    const named = (name: string) => home.branches.find((branch) => branch.name === name);
    assert.equal(named("Workshop")?.parent, named("Garage")?.id);
    assert.equal(named("Solar roof")?.role, "solar");
    assert.equal(named("Heat pump")?.poles, 3);
    const lastMinute = (ms: number) => Math.floor((ms - 1_000) / 60_000) * 60 - 60;
    assert.equal(must(await member.live(id)).at, lastMinute(earlierMs));

    const second = start(stack, nowMs, 2);
    await second.hears("has all its minutes since");
    const control = await waitUntil("the lamp is on", async () => {
      const { switches } = must(await member.control(id));
      return switches[0]?.reach === "socket" && switches[0].on ? switches : null;
    });
    assert.equal(control.length, 1);
    await second.end();
    assert.ok(
      second.said.some((line) => line.startsWith("Found Demo home: 23 branches")),
      second.said.join("\n"),
    );
    assert.equal(must(await member.live(id)).at, lastMinute(nowMs));

    const endS = Math.floor(nowMs / 1000 / HOUR_S) * HOUR_S;
    const span = { start: endS - 48 * HOUR_S, end: endS, per: "hour" };
    const energy = must(await member.energy(id, span));
    assert.equal(energy.start.length, 48);
    for (const { measuredMin, recoveredMin } of energy.quality) {
      measuredMin.forEach((minutes, i) => assert.equal(minutes + recoveredMin[i], 60));
    }
  } finally {
    await stack.stop();
  }
});
