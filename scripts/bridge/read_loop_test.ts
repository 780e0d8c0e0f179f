import assert from "node:assert/strict";
import fc from "fast-check";
import { ClockWatch } from "./clock_watch.ts";
import type { BlockReading } from "./decode_sample.ts";
import type { Identity } from "./eco_main.ts";
import { MinuteBuffer } from "./minute_buffer.ts";
import { ReadLoop, untilNextMs } from "./read_loop.ts";
import { MEASURES, ONLINE } from "./register_map.ts";
import { int64Words } from "./register_words.ts";

const T = 1_763_820_060;
const HOUR_MS = 3_600_000;
const SERIAL = "099806571330";

Deno.test("a reading comes a second before each multiple of the interval, so one just before each minute's end", () => {
  assert.equal(untilNextMs(60_000, 5_000), 4_000);
  assert.equal(untilNextMs(59_000, 5_000), 5_000);
  assert.equal(untilNextMs(58_999, 5_000), 1);
  const everyS = fc.integer({ min: 1, max: 30 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 2e12 }), everyS, (nowMs, seconds) => {
    const every = seconds * 1000;
    const wait = untilNextMs(nowMs, every);
    assert.ok(wait > 0 && wait <= every);
    assert.equal((nowMs + wait + Math.min(1_000, every / 5)) % every, 0);
  }));
});

/** A bridge's reading side in a world whose clocks are turned by hand: `wallMs` may be wrong, `steadyMs` is the truth. */
class World {
  steadyMs = 0;
  wallMs = T * 1000;
  met: Identity = { serial: SERIAL, firmware: 139 };
  said: string[] = [];
  #left = 0;
  #ending = new AbortController();
  readonly clock: ClockWatch;
  readonly loop: ReadLoop;

  constructor(readonly buffer: MinuteBuffer) {
    const deps = {
      nowMs: () => this.wallMs,
      steadyMs: () => this.steadyMs,
      random: () => 0,
      fetch: () => Promise.reject(new Error("not used")),
      say: (line: string) => void this.said.push(line),
      wait: (ms: number) => {
        this.pass(ms);
        if (--this.#left === 0) this.#ending.abort(new Error("enough"));
        return Promise.resolve();
      },
    };
    this.clock = new ClockWatch(deps);
    this.loop = new ReadLoop({
      ...deps,
      buffer,
      clock: this.clock,
      live: { publish: () => {} },
      ecoMain: {
        identify: () => Promise.resolve({ ok: true, value: this.met }),
        readRound: () => Promise.resolve(this.#round()),
        close: () => {},
      },
      identity: this.met,
      kept: () => {},
    });
  }

  pass(ms: number): void {
    this.steadyMs += ms;
    this.wallMs += ms;
  }

  /** The forward register is the steady clock, in mWh. */
  #round(): BlockReading[] {
    const measures = MEASURES.map((block): BlockReading => {
      const answer = Array.from({ length: block.count }, () => 0);
      if (block.start === 0) int64Words(BigInt(this.steadyMs)).forEach((word, i) => answer[i] = word);
      return { ...block, answer };
    });
    return [{ ...ONLINE, answer: [0, 0, 0] }, ...measures];
  }

  async read(minutes: number): Promise<void> {
    this.#left = minutes * 12;
    this.#ending = new AbortController();
    await assert.rejects(this.loop.run(5_000, this.#ending.signal), /enough/);
  }

  /** What the server says of the clock, whose own is the steady one. */
  serverSpeaks(): void {
    const serverMs = T * 1000 + this.steadyMs;
    this.loop.clockTold(Math.floor(serverMs / 1000), (this.wallMs - serverMs) / 1000);
  }

  /** Starts of the minutes that wait to be sent, counted from the first. */
  get waiting(): number[] {
    return this.buffer.batch(1e6).map(({ t }) => (t - T) / 60);
  }
}

async function inWorld(test: (world: World, again: () => World) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  const buffer = new MinuteBuffer(`${folder}/minutes.db`);
  try {
    await test(new World(buffer), () => new World(buffer));
  } finally {
    buffer.close();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("minutes wait until the server has confirmed the clock, and go out then", () =>
  inWorld(async (world) => {
    await world.read(3);
    assert.deepEqual(world.waiting, []);
    world.serverSpeaks();
    assert.deepEqual(world.waiting, [0, 1]);
    await world.read(2);
    assert.deepEqual(world.waiting, [0, 1, 2, 3]);
    // The register of a minute is what was read a second before its end.
    const [first] = world.buffer.batch(2);
    assert.equal(JSON.parse(first.channels).L1.fwd, 59);
  }));

Deno.test("a clock that runs a day ahead makes nothing once that is known, and starts anew when it is set", () =>
  inWorld(async (world) => {
    world.wallMs += 24 * HOUR_MS;
    await world.read(3);
    world.serverSpeaks();
    assert.equal(world.clock.wrong, true);
    assert.match(world.said.at(-2)!, /^Cannot make minutes: this computer's clock is off by 86400 s/);
    await world.read(3);
    assert.deepEqual([world.waiting, world.buffer.unsure], [[], 0]);
    world.wallMs -= 24 * HOUR_MS;
    await world.read(1);
    world.serverSpeaks();
    await world.read(3);
    assert.ok(world.waiting.length >= 2);
    assert.ok(world.waiting.every((minute) => minute >= 6 && minute <= 11), String(world.waiting));
    assert.ok(world.buffer.aside().every(({ code }) => code === "clock_wrong"));
    assert.ok(world.buffer.aside().length >= 2);
  }));

Deno.test("a clock that is set before the server has confirmed it takes its minutes along", () =>
  inWorld(async (world) => {
    world.wallMs -= 48 * HOUR_MS;
    await world.read(3);
    world.wallMs += 48 * HOUR_MS;
    await world.read(2);
    world.serverSpeaks();
    assert.ok(
      world.waiting.length > 0 && world.waiting.every((minute) => minute >= 3),
      String(world.waiting),
    );
    assert.equal(world.buffer.aside().length, 2);
  }));

Deno.test("a small step of the clock, as NTP makes it, costs nothing", () =>
  inWorld(async (world) => {
    await world.read(3);
    world.wallMs += 4_000;
    await world.read(3);
    world.wallMs -= 4_000;
    await world.read(3);
    world.serverSpeaks();
    assert.deepEqual(world.waiting.slice(0, 8), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(world.buffer.aside(), []);
  }));

Deno.test("the running minute outlives the bridge, with what its register counted", () =>
  inWorld(async (world, again) => {
    await world.read(1);
    const next = again();
    [next.steadyMs, next.wallMs] = [world.steadyMs + 10_000, world.wallMs + 10_000];
    await next.read(2);
    next.serverSpeaks();
    assert.deepEqual(next.waiting.slice(0, 2), [0, 1]);
  }));

Deno.test("another EcoMain at the address makes no minutes", () =>
  inWorld(async (world) => {
    world.serverSpeaks();
    world.met = { serial: "000000000000", firmware: 139 };
    await world.read(3);
    assert.deepEqual(world.waiting, []);
    assert.deepEqual(world.said, ["Cannot read EcoMain …1330: another one answers at its address"]);
  }));
