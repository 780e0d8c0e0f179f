import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { NAME_MAX_CHARACTERS } from "../domain/limits.ts";
import { channelChange, nameText, zoneName } from "./config.ts";

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

Deno.test("names keep every script and emoji", () => {
  for (
    const name of [
      "Küche",
      "厨房",
      "مطبخ",
      "キッチン",
      "रसोई",
      "Κουζίνα",
      "кухня",
      "👩‍🍳",
      "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cegin",
      "a 1",
      "ǅ",
    ]
  ) {
    assert.equal(v.parse(nameText, name), name);
  }
});

Deno.test("a name is stored in one form, without blanks around it", () => {
  assert.equal(v.parse(nameText, "  Ku\u0308che \u3000"), "Küche");
});

Deno.test("a name's length is counted as people count it", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.ok(accepts(nameText, "é".normalize("NFD").repeat(NAME_MAX_CHARACTERS)));
  assert.ok(!accepts(nameText, "a".repeat(NAME_MAX_CHARACTERS + 1)));
  assert.ok(accepts(nameText, family.repeat(50)));
});

Deno.test("a name that cannot be seen, stored or shown in a line is refused", () => {
  for (
    const name of [
      "",
      "  ",
      "\u200b",
      "\u00ad\u2060",
      "a\nb",
      "a\u0000",
      "a\u2028b",
      "a\u0085b",
      "\ud83d",
      "a\udc00",
    ]
  ) {
    assert.ok(!accepts(nameText, name), JSON.stringify(name));
  }
});

Deno.test("whatever is accepted as a name survives UTF-8 and is accepted again as itself", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
    const parsed = v.safeParse(nameText, text);
    if (!parsed.success) return;
    const stored = new TextDecoder().decode(new TextEncoder().encode(parsed.output));
    assert.equal(stored, parsed.output);
    assert.equal(v.parse(nameText, stored), stored);
  }));
});

Deno.test("a zone is an IANA name, never a bare offset", () => {
  for (const zone of ["Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC"]) {
    assert.ok(accepts(zoneName, zone));
  }
  for (const zone of ["Mars/Base", "", "+02:00", "-05:00", "Europe/Berlin "]) {
    assert.ok(!accepts(zoneName, zone), zone);
  }
});

Deno.test("a channel's change: a multiplier of three decimals at most, a time on a minute", () => {
  for (const multiplier of [0.001, 1, 2.5, 0.333, 1000]) assert.ok(accepts(channelChange, { multiplier }));
  for (const multiplier of [0, -1, 0.0005, 1.0001, 1001, NaN]) {
    assert.ok(!accepts(channelChange, { multiplier }));
  }
  for (const since of ["start", 0, 1_795_000_020]) {
    assert.ok(accepts(channelChange, { since }), String(since));
  }
  for (const since of ["end", 1, -60, 1.5, null]) {
    assert.ok(!accepts(channelChange, { since }), String(since));
  }
});
