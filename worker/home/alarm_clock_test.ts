import assert from "node:assert/strict";
import { AlarmClock } from "./alarm_clock.ts";

function newClock(set: number | null = null) {
  const alarms: number[] = [];
  const setAlarm = (at: number) => Promise.resolve(void alarms.push(at));
  return { alarms, clock: new AlarmClock({ getAlarm: () => Promise.resolve(set), setAlarm }) };
}

Deno.test("rings for the earliest, and writes only what is earlier than before", async () => {
  const { alarms, clock } = newClock();
  await clock.wakeBy(500);
  await clock.wakeBy(900);
  await clock.wakeBy(300);
  assert.deepEqual(alarms, [500, 300]);
  clock.rang();
  await clock.wakeBy(900);
  assert.deepEqual(alarms, [500, 300, 900]);
});

Deno.test("two who ask at once do not forget the earlier; nor is one forgotten that was set before a sleep", async () => {
  const { alarms, clock } = newClock();
  await Promise.all([clock.wakeBy(300), clock.wakeBy(900)]);
  assert.deepEqual(alarms, [300]);
  const woken = newClock(100);
  await woken.clock.wakeBy(200);
  assert.deepEqual(woken.alarms, []);
});
