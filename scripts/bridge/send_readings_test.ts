import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { ClockWatch } from "./clock_watch.ts";
import { MinuteBuffer } from "./minute_buffer.ts";
import { NOTHING_MADE } from "./minute_maker.ts";
import type { Stored } from "./readings_post.ts";
import { sendReadings } from "./send_readings.ts";

const T = 1_763_820_060;
const NOW_S = T + 86_400;

interface Answering {
  (
    starts: number[],
    posts: number,
  ): { status: number; body?: unknown; headers?: Record<string, string> } | null;
}
const stored = (starts: number[], more: Record<string, unknown> = {}) => ({
  status: 200,
  body: {
    accepted: starts.length,
    duplicate: 0,
    conflict: 0,
    rejected: [],
    now: NOW_S,
    commands: [],
    watch_until: 0,
    token: null,
    ...more,
  },
});

const takeAll: Answering = (starts) => stored(starts);

interface Ran {
  posts: number[][];
  waitsMs: number[];
  said: string[];
  answers: Stored[];
  waiting: number[];
  aside: string[];
  sure: boolean;
}

/** Runs the sender on so many minutes until it has nothing more to do, or has waited often enough. */
async function run(count: number, answer: Answering, waits = 3): Promise<Ran> {
  const folder = await Deno.makeTempDir();
  const buffer = new MinuteBuffer(`${folder}/minutes.db`);
  const ending = new AbortController();
  const ran: Ran = { posts: [], waitsMs: [], said: [], answers: [], waiting: [], aside: [], sure: false };
  for (let i = 0; i < count; i++) {
    buffer.keep({ t: T + i * 60, channels: { L1: { w: i } } }, NOTHING_MADE, true);
  }
  const clock = new ClockWatch({ nowMs: () => NOW_S * 1000, steadyMs: () => 0 });
  const end = () => ending.abort(new Error("enough"));
  try {
    await sendReadings({
      nowMs: () => NOW_S * 1000,
      steadyMs: () => 0,
      random: () => 0,
      say: (line) => ran.said.push(line),
      wait: (ms) => {
        ran.waitsMs.push(ms);
        if (ran.waitsMs.length >= waits) end();
        return Promise.resolve();
      },
      fetch: (_, init) => {
        const text = new TextDecoder().decode(gunzipSync(init.body as Uint8Array));
        const starts: number[] = JSON.parse(text).minutes.map(({ t }: { t: number }) => (t - T) / 60);
        ran.posts.push(starts);
        const reply = answer(starts, ran.posts.length);
        if (reply === null) return Promise.reject(new TypeError("connection refused"));
        const body = JSON.stringify(reply.body ?? {});
        return Promise.resolve(new Response(body, { status: reply.status, headers: reply.headers }));
      },
      buffer,
      clock,
      serial: "099806571330",
      to: () => ({ url: "https://home.example/v1/readings", token: "t" }),
      health: () => ({ firmware: "139", buffered: 0, uptime_s: 1 }),
      news: () => {
        end();
        return Promise.resolve();
      },
      answered: (result) => {
        ran.answers.push(result);
        clock.told(result.aheadS);
        return Promise.resolve();
      },
    }, ending.signal);
  } finally {
    ran.waiting = buffer.batch(1e6).map(({ t }) => (t - T) / 60);
    ran.aside = buffer.aside().map(({ t, code }) => `${(t - T) / 60} ${code}`);
    ran.sure = clock.sure;
    buffer.close();
    await Deno.remove(folder, { recursive: true });
  }
  return ran;
}

Deno.test("a long backlog goes in big posts, and the newest minute is in the first of them", async () => {
  const { posts, waiting } = await run(1_000, takeAll);
  assert.equal(posts.length, 3);
  assert.deepEqual([posts[0][0], posts[0].length, posts[0].at(-1)], [0, 480, 999]);
  assert.deepEqual(posts.flat().sort((a, b) => a - b), Array.from({ length: 1_000 }, (_, i) => i));
  assert.deepEqual(waiting, []);
});

Deno.test("minutes wait through an outage, and the waits grow", async () => {
  const { waitsMs, waiting, said } = await run(2, () => null, 4);
  assert.deepEqual(waitsMs, [1_000, 2_000, 4_000, 8_000]);
  assert.deepEqual(waiting, [0, 1]);
  assert.match(said[0], /^Cannot reach https:\/\/home.example: no answer; 2 minutes wait/);
});

Deno.test("waits as long as a busy server asks, and then sends the same again", async () => {
  for (const status of [429, 503]) {
    const busy = { status, headers: { "retry-after": "120" }, body: { code: "too_many" } };
    const { waitsMs, posts, waiting } = await run(2, (starts, n) => n === 1 ? busy : stored(starts));
    assert.deepEqual([waitsMs, posts, waiting], [[120_000], [[0, 1], [0, 1]], []]);
  }
});

Deno.test("an answer that does not speak of every minute, or is none, covers nothing", async () => {
  const answers = [
    stored([0]),
    { status: 200, body: { welcome: "to this hotel's network" } },
    { status: 302, headers: { location: "https://portal.example" } },
    { status: 500 },
    stored([0, 1, 2], { rejected: [{ index: 9, t: null, code: "bad_value", field: "/" }] }),
  ];
  for (const answer of answers) {
    const { waiting } = await run(2, () => answer, 1);
    assert.deepEqual(waiting, [0, 1], JSON.stringify(answer));
  }
});

Deno.test("refused minutes are kept aside and told, the others are stored", async () => {
  const rejected = [{ index: 1, t: T + 60, code: "bad_value", field: "/minutes/1/channels/L1/w" }];
  const { waiting, aside, said } = await run(3, (starts) => stored(starts, { accepted: 2, rejected }));
  assert.deepEqual([waiting, aside], [[], ["1 bad_value"]]);
  assert.match(said.join("\n"), /refused the minute 1763820120: bad_value \/minutes\/1/);
});

Deno.test("a post that is refused whole is split until only the minute at fault is left, and that is kept aside", async () => {
  const { waiting, aside, posts } = await run(
    9,
    (starts) => starts.includes(4) ? { status: 400, body: { code: "bad_value" } } : stored(starts),
  );
  assert.deepEqual([waiting, aside], [[], ["4 bad_value"]]);
  assert.ok(posts.length < 20);
});

Deno.test("a bridge that was removed from its home keeps its minutes, waits long and says what to do", async () => {
  const { waiting, waitsMs, said } = await run(2, () => ({ status: 401, body: { code: "bad_token" } }), 1);
  assert.deepEqual([waiting, waitsMs], [[0, 1], [600_000]]);
  assert.match(said[0], /--claim/);
});

Deno.test("a new token and who looks are passed on", async () => {
  const { answers } = await run(1, (starts) => stored(starts, { token: "new", watch_until: NOW_S + 60 }));
  assert.deepEqual([answers[0].token, answers[0].watchForS], ["new", 60]);
});

Deno.test("without a minute, the server is asked for its clock until that is known to be right", async () => {
  const right = await run(0, takeAll);
  assert.deepEqual([right.posts, right.sure], [[[]], true]);
  const wrong = await run(0, (starts) => stored(starts, { now: NOW_S + 7_200 }), 2);
  assert.deepEqual([wrong.posts.length, wrong.waitsMs, wrong.sure], [2, [30_000, 30_000], false]);
});
