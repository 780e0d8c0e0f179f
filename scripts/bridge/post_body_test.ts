import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { READINGS_MAX_SENT_BYTES } from "../../worker/domain/limits.ts";
import { parseReadings } from "../../worker/protocol/parse_readings.ts";
import { PLAIN_AT_ONCE_BYTES, postBody } from "./post_body.ts";

const T = 1_763_820_060;
const HEALTH = { firmware: "139", buffered: 3, uptime_s: 60 };
const plainOf = (bytes: Uint8Array) => new TextDecoder().decode(gunzipSync(bytes));

Deno.test("a body is what the protocol reads", () => {
  const minutes = [0, 60].map((s) => ({ t: T + s, channels: '{"L1":{"w":1.5,"fwd":2}}' }));
  const { bytes } = postBody("099806571330", minutes, HEALTH);
  const document = JSON.parse(plainOf(bytes));
  assert.deepEqual(document.health, HEALTH);
  const parsed = parseReadings(document, T + 200);
  assert.ok(parsed.ok);
  assert.deepEqual([...parsed.value.startsS], [T, T + 60]);
  assert.deepEqual(parsed.value.rejected, []);
});

Deno.test("a body without minutes only asks for the clock", () => {
  const parsed = parseReadings(JSON.parse(plainOf(postBody("1", [], HEALTH).bytes)), T);
  assert.ok(parsed.ok && parsed.value.startsS.length === 0);
});

Deno.test("what does not fit waits: the newest goes, and the oldest with it, in order", () => {
  const noise = (bytes: number, seed: number) => {
    const values = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 60_000)));
    return `{"L1":{"x":"${seed}${values.toHex()}"}}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 30_000 }), (count, bytes) => {
      const minutes = Array.from({ length: count }, (_, i) => ({ t: T + i * 60, channels: noise(bytes, i) }));
      const body = postBody("1", minutes, HEALTH);
      assert.ok(body.bytes.length <= READINGS_MAX_SENT_BYTES);
      assert.ok(plainOf(body.bytes).length <= PLAIN_AT_ONCE_BYTES);
      assert.deepEqual(body.minutes, [...minutes.slice(0, body.minutes.length - 1), minutes[count - 1]]);
      assert.ok(body.minutes.length > 1 || count === 1);
    }),
    { numRuns: 10 },
  );
});

Deno.test("one minute goes out alone, however large it is", () => {
  const channels = JSON.stringify({
    L1: { x: crypto.getRandomValues(new Uint8Array(60_000)).toHex().repeat(60) },
  });
  const body = postBody("1", [{ t: T, channels }, { t: T + 60, channels }], HEALTH);
  assert.deepEqual(body.minutes.map(({ t }) => t), [T + 60]);
});
