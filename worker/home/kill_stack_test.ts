import assert from "node:assert/strict";
import * as v from "valibot";
import {
  askAsMember,
  type ClaimedDevice,
  newDevice,
  newHome,
  postReadings,
  signIn,
  temporaryStack,
} from "../../scripts/test_stack.ts";
import { energyAnswer, powerAnswer } from "../protocol/questions.ts";

const ROUNDS = 12;
const PER_POST = 7;
const POSTS = 60;
const T = Date.UTC(2025, 4, 5, 21) / 1000;

/** Rising pseudo-random numbers below one, the same in every run. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

const wattsAt = (i: number) => 100 + (i * 37) % 1000;
const minuteAt = (i: number) => ({
  t: T + i * 60,
  channels: { L1: { w: wattsAt(i), fwd: 5000 + i * 2.125, rev: i * 0.5 } },
});
const minutesFrom = (from: number, n: number) => Array.from({ length: n }, (_, i) => minuteAt(from + i));
const counted = v.object({ accepted: v.number(), duplicate: v.number(), conflict: v.number() });

Deno.test("no acknowledged minute is lost when the Worker is killed at any moment", async () => {
  const random = seeded(20250505);
  const stack = await temporaryStack();
  try {
    const cookie = await signIn(stack);
    const home = await newHome(stack, cookie);
    const device = await newDevice(stack, cookie, home);
    const post = async (to: ClaimedDevice, minutes: unknown[]) => {
      const response = await postReadings(stack, to.token, { serial: to.serial, minutes }, { gzip: true });
      assert.equal(response.status, 200);
      return v.parse(counted, await response.json());
    };
    const ask = async (of: string, kind: string, per: string, minutes: number) => {
      const path = `/v1/homes/${of}/${kind}?start=${T}&end=${T + minutes * 60}&per=${per}`;
      const response = await askAsMember(stack, cookie, "GET", path);
      assert.equal(response.status, 200);
      const answer: Record<string, unknown> = await response.json();
      return answer;
    };

    let acknowledged = 0, interrupted = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let alive = true;
      const moment = Promise.withResolvers<void>();
      const killAt = 1 + Math.floor(random() * 12), afterMs = random() * 12;
      const killed = moment.promise.then(() => stack.killWorker()).finally(() => alive = false);
      for (let k = 0; k < POSTS && alive; k++) {
        if (k === killAt) setTimeout(moment.resolve, afterMs);
        try {
          const { accepted, duplicate, conflict } = await post(device, minutesFrom(acknowledged, PER_POST));
          assert.deepEqual([accepted + duplicate, conflict], [PER_POST, 0]);
          acknowledged += PER_POST;
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error;
          interrupted++;
          break;
        }
      }
      moment.resolve();
      await killed;
      await stack.restartWorker();
      const power = v.parse(powerAnswer, await ask(home, "power", "minute", acknowledged));
      assert.deepEqual(
        power.mains[0].meanW,
        Array.from({ length: acknowledged }, (_, i) => wattsAt(i)),
        `round ${round}`,
      );
      const energy = v.parse(energyAnswer, await ask(home, "energy", "minute", acknowledged));
      assert.deepEqual(
        energy.mains[0].importWh,
        Array.from({ length: acknowledged }, (_, i) => i === 0 ? null : 2.125),
        `round ${round}`,
      );
    }
    assert.ok(acknowledged > ROUNDS * PER_POST && interrupted > 0);

    const all = acknowledged + PER_POST;
    const again = await post(device, minutesFrom(0, all));
    assert.deepEqual([again.accepted + again.duplicate, again.conflict], [all, 0]);
    assert.ok(again.duplicate >= acknowledged);

    const clean = await newHome(stack, cookie);
    const other = await newDevice(stack, cookie, clean);
    assert.deepEqual(await post(other, minutesFrom(0, all)), { accepted: all, duplicate: 0, conflict: 0 });
    for (const per of ["minute", "15min", "hour", "day", "month", "year"]) {
      for (const kind of ["energy", "power"]) {
        const [survived, whole] = [await ask(home, kind, per, all), await ask(clean, kind, per, all)];
        assert.deepEqual({ ...survived, home: "" }, { ...whole, home: "" }, `${kind} per ${per}`);
      }
    }
  } finally {
    await stack.stop();
  }
});
