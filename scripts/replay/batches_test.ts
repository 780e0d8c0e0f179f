import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { READINGS_MAX_SENT_BYTES } from "../../worker/domain/limits.ts";
import { batches, bodiesOf } from "./batches.ts";
import type { Minute } from "./minutes.ts";

function minutesOf(count: number, channels: number): Minute[] {
  return Array.from({ length: count }, (_, i) => ({
    t: 1_451_624_400 + i * 60,
    channels: Object.fromEntries(
      Array.from({ length: channels }, (_, c) => [`0.${c + 1}`, { w: i * 1.37 + c, fwd: i * 0.123, rev: 0 }]),
    ),
  }));
}

async function* stream(minutes: Minute[]) {
  for (const minute of minutes) yield await Promise.resolve(minute);
}

const read = (body: Uint8Array, gzip: boolean): { serial: string; minutes: Minute[] } =>
  JSON.parse(new TextDecoder().decode(gzip ? gunzipSync(body) : body));

Deno.test("every minute goes out once and in order, in batches of the size asked for", async () => {
  const minutes = minutesOf(25, 3);
  const sent = await Array.fromAsync(
    batches(stream(minutes), { serial: "S", minutesAtOnce: 10, gzip: true }),
  );
  assert.deepEqual(sent.map((batch) => batch.minutes), [10, 10, 5]);
  assert.deepEqual(sent.flatMap(({ body }) => read(body, true).minutes), minutes);
  assert.deepEqual(sent.map(({ endS }) => endS), [9, 19, 24].map((last) => minutes[last].t + 60));
});

Deno.test("what is too large for one post is cut until it fits", () => {
  const minutes = minutesOf(5_000, 10);
  const bodies = bodiesOf("S", minutes, false);
  assert.ok(bodies.length > 1);
  for (const { body } of bodies) assert.ok(body.length <= READINGS_MAX_SENT_BYTES);
  assert.deepEqual(bodies.flatMap(({ body }) => read(body, false).minutes), minutes);
});
