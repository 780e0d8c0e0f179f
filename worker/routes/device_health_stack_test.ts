import assert from "node:assert/strict";
import * as v from "valibot";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { HEALTH_STRIP_DAYS } from "../domain/limits.ts";
import { readRowsTiming } from "../protocol/rows_timing.ts";
import { healthAnswer } from "../protocol/device_health.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const MINUTE_S = 60;

async function furnished() {
  const home = await newHome(stack, cookie, { zone: "Asia/Kolkata" });
  const device = await newDevice(stack, cookie, home);
  const post = async (startsS: number[], health?: unknown) => {
    const minutes = startsS.map((t) => ({ t, channels: { L1: { w: 60, fwd: t / 60, rev: 0 } } }));
    const response = await postReadings(stack, device.token, { serial: device.serial, minutes, health });
    const { accepted } = v.parse(v.object({ accepted: v.number() }), await response.json());
    assert.equal(accepted, startsS.length);
  };
  const health = async () => {
    const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/devices/health`);
    assert.equal(response.status, 200);
    const answer = v.parse(healthAnswer, await response.json());
    assert.equal(answer.devices.length, 1);
    return { ...answer.devices[0], now: answer.now };
  };
  return { home, device, post, health };
}

const lastMinuteS = () => Math.floor(Date.now() / 60_000) * 60 - 60;
const sum = (days: { missingMin: (number | null)[] }[]) =>
  days.flatMap(({ missingMin }) => missingMin).reduce<number>((all, n) => all + (n ?? 0), 0);

Deno.test("a device that never spoke has nothing but its name", async () => {
  const { health } = await furnished();
  const { state, lastReadingS, heardAtS, days, firmware } = await health();
  assert.deepEqual({ state, lastReadingS, heardAtS, days }, {
    state: "never",
    lastReadingS: null,
    heardAtS: null,
    days: [],
  });
  assert.equal(firmware, "1");
});

Deno.test("a device that speaks is on time, with what it tells of itself", async () => {
  const { post, health } = await furnished();
  const t = lastMinuteS();
  await post([t], {
    firmware: "140",
    rssi_dbm: -61,
    buffered: 3,
    uptime_s: 86_400,
    clock_s: Date.now() / 1000 + 20,
  });
  const told = await health();
  assert.equal(told.state, "on_time");
  assert.equal(told.lastReadingS, t);
  assert.deepEqual([told.firmware, told.rssiDbm, told.buffered, told.uptimeS], ["140", -61, 3, 86_400]);
  assert.ok(Math.abs(told.clockOffsetS! - 20) <= 2, String(told.clockOffsetS));
  assert.ok(Math.abs(told.heardAtS! - told.now) < 30);
});

Deno.test("minutes that are missing are counted in the hour that they are missing from", async () => {
  const { post, health } = await furnished();
  const last = lastMinuteS();
  const all = Array.from({ length: 30 * 60 }, (_, i) => last - i * MINUTE_S).reverse();
  const gone = new Set(all.slice(300, 337));
  await post(all.filter((t) => !gone.has(t)));
  const { days, state } = await health();
  assert.equal(state, "on_time");
  assert.equal(days.length, HEALTH_STRIP_DAYS);
  assert.ok(days.every(({ missingMin }) => missingMin.length === 24));
  assert.equal(sum(days), gone.size);
  for (const { startS, missingMin } of days) {
    assert.equal((startS + 19_800) % 86_400, 0);
    missingMin.forEach((missing, hour) => {
      const at = startS + hour * 3600;
      const lost = [...gone].filter((t) => t >= at && t < at + 3600).length;
      const known = at + 3600 > all[0] && at <= last;
      if (known) assert.equal(missing, lost, new Date(at * 1000).toISOString());
      if (at + 3600 <= all[0]) assert.equal(missing, null);
    });
  }
  await post([...gone]);
  assert.equal(sum((await health()).days), 0);
});

Deno.test("a device whose last minutes are missing shows them, and a backlog makes it late, not silent", async () => {
  const { post, health } = await furnished();
  const last = lastMinuteS() - 120 * MINUTE_S;
  await post([last - MINUTE_S, last], { buffered: 120 });
  const { days, state, lastReadingS } = await health();
  assert.equal(state, "late");
  assert.equal(lastReadingS, last);
  assert.ok(Math.abs(sum(days) - 119) <= 2, String(sum(days)));
});

Deno.test("health costs no row beside the minute's own", async () => {
  const { device } = await furnished();
  const hourS = Math.floor(Date.now() / 3_600_000) * 3600 - 3600;
  const written: (number | undefined)[] = [];
  for (const minute of [10, 11, 12, 13]) {
    const minutes = [{ t: hourS + minute * MINUTE_S, channels: { L1: { w: 60 } } }];
    const health = { rssi_dbm: -60 - minute, buffered: minute, clock_s: hourS };
    const response = await postReadings(stack, device.token, { serial: device.serial, minutes, health });
    await response.body?.cancel();
    written.push(readRowsTiming(response.headers.get("server-timing"))?.written);
  }
  assert.deepEqual(written.slice(1), [1, 1, 1]);
});

Deno.test("health is for the home's people", async () => {
  const { home } = await furnished();
  const stranger = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const refused = await askAsMember(stack, stranger, "GET", `/v1/homes/${home}/devices/health`);
  assert.equal(refused.status, 404);
  await refused.body?.cancel();
});
