import assert from "node:assert/strict";
import { homeOfPath, seenName } from "./seen_path.ts";

const NOW_S = 1_790_000_040;

Deno.test("the home, its newest minute and its answers are kept; what is a secret or another person's is not", () => {
  const kept = ["session", "homes/a", "homes/a/live", "homes/a/devices/health"];
  for (const path of kept) assert.equal(seenName(`/v1/${path}`, NOW_S), `/v1/${path}`);
  assert.equal(seenName("/v1/session?nobody=204", NOW_S), "/v1/session");
  const others = [
    "account",
    "account/picture",
    "homes/a/members",
    "homes/a/commands",
    "tokens",
    "audit",
    "sessions",
  ];
  for (const path of others) assert.equal(seenName(`/v1/${path}`, NOW_S), null);
});

Deno.test("a day is kept under its dates, a zoom under its seconds, the last hours under their length", () => {
  const day = "/v1/homes/a/energy?start=2026-11-01&end=2026-11-02&per=hour";
  assert.equal(seenName(day, NOW_S), day);
  const power = (start: number, end: number) =>
    `/v1/homes/a/power?start=${start}&end=${end}&per=minute&branches=b`;
  const zoom = power(NOW_S - 90_000, NOW_S - 50_000);
  assert.equal(seenName(zoom, NOW_S), zoom);
  const name = seenName(power(NOW_S - 86_400, NOW_S + 300), NOW_S);
  assert.equal(name, seenName(power(NOW_S - 80_400, NOW_S + 6_300), NOW_S + 6_000));
  assert.notEqual(name, seenName(power(NOW_S - 3_600, NOW_S), NOW_S));
});

Deno.test("tells the home of a path", () => {
  assert.equal(homeOfPath("/v1/homes/a%20b"), "a b");
  assert.equal(homeOfPath("/v1/homes/a/live"), null);
  assert.equal(homeOfPath("/v1/session"), null);
});
