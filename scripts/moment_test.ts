import assert from "node:assert/strict";
import { readMoment, showMoment } from "./moment.ts";

Deno.test("instants are read as seconds or ISO 8601, and as UTC where they name no offset", () => {
  const s = Date.UTC(2016, 0, 1, 5) / 1000;
  const same = [
    String(s),
    "2016-01-01T05:00:00Z",
    "2016-01-01T05:00Z",
    "2016-01-01 05:00",
    "2016-01-01T06:00+01:00",
  ];
  for (const text of same) assert.equal(readMoment(text), s, text);
  assert.equal(readMoment("2016-01-01"), s - 5 * 3600);
  assert.equal(showMoment(s), "2016-01-01 05:00 UTC");
});

Deno.test("what is no instant is null", () => {
  for (const text of ["", "yesterday", "2016-13-01", "2016-01-01T25:00", "-5", "1e9", "5 January"]) {
    assert.equal(readMoment(text), null, text);
  }
});
