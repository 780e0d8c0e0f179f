import assert from "node:assert/strict";
import fc from "fast-check";
import { dueSchedules, nextScheduleS } from "./due_schedules.ts";
import { SCHEDULE_LATE_S } from "./limits.ts";
import type { Schedule } from "./schedule.ts";

const START_S = Date.UTC(2025, 9, 20) / 1000;
const schedule = (id: string, minute: number, weekdays: number[]): Schedule => ({
  id,
  device: "d",
  channel: "plug",
  on: true,
  moment: { kind: "clock", minute },
  weekdays,
  enabled: true,
  confirmed: false,
  by: "somebody",
});

Deno.test("woken when it is due, and at any other time besides, a schedule runs each time once", () => {
  const schedules = fc.array(
    fc.tuple(fc.nat(1439), fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(schedules, fc.array(fc.integer({ min: 0, max: 40_000 })), (list, wakes) => {
      const book = {
        schedules: list.map(([m, days], i) => schedule(`s${i}`, m, days)),
        place: null,
        ranUntilS: START_S,
      };
      const once = (wakes: number[]) => {
        const ran: string[] = [];
        let kept = book;
        const extra = [...wakes];
        // Ten days with the change of clocks in them.
        for (let nowS = START_S; nowS < START_S + 10 * 86_400;) {
          const dueS = nextScheduleS(kept, "Europe/Berlin") ?? Infinity;
          nowS = Math.max(nowS, Math.min(dueS, nowS + (extra.shift() ?? Infinity)));
          if (nowS === Infinity) break;
          for (const { schedule: { id }, atS } of dueSchedules(kept, "Europe/Berlin", nowS)) {
            ran.push(`${id} ${atS}`);
          }
          kept = { ...kept, ranUntilS: nowS };
        }
        return ran.filter((one) => Number(one.split(" ")[1]) < START_S + 10 * 86_400).toSorted();
      };
      const plain = once([]);
      assert.deepEqual(once(wakes), plain);
      assert.equal(new Set(plain).size, plain.length);
    }),
    { numRuns: 60 },
  );
});

Deno.test("what is late by more than is to be expected is left out", () => {
  const book = {
    schedules: [schedule("s", 12 * 60, [1, 2, 3, 4, 5, 6, 7])],
    place: null,
    ranUntilS: START_S,
  };
  const noonS = nextScheduleS(book, "UTC")!;
  assert.equal(dueSchedules(book, "UTC", noonS + SCHEDULE_LATE_S - 1).length, 1);
  assert.equal(dueSchedules(book, "UTC", noonS + SCHEDULE_LATE_S).length, 0);
});
