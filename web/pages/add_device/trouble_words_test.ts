import assert from "node:assert/strict";
import { TROUBLES } from "../../bluetooth/trouble.ts";
import { devices } from "../../i18n/en/devices.ts";
import { mayStillJoin, wordsOf } from "./trouble_words.ts";

const heard = [{ ssid: "Home", rssiDbm: -50, open: false }, { ssid: "Café", rssiDbm: -60, open: true }];

Deno.test("why a device could not join is told by what it hears", () => {
  assert.equal(wordsOf("unable_to_connect", "Home", heard), "wrong_password");
  assert.equal(wordsOf("unable_to_connect", "Café", heard), "unable_to_connect");
  assert.equal(wordsOf("unable_to_connect", "Only 5 GHz", heard), "not_heard");
  assert.equal(wordsOf("unable_to_connect", "Only 5 GHz", null), "not_heard");
  assert.equal(wordsOf("unable_to_connect", null, heard), "unable_to_connect");
  assert.equal(wordsOf("no_internet", "Home", heard), "no_internet");
});

Deno.test("a lost link is no end, a refusal is", () => {
  assert.deepEqual(TROUBLES.filter(mayStillJoin), ["out_of_range", "no_answer"]);
  assert.ok(mayStillJoin(null));
});

Deno.test("every trouble has its words, and how to mend it", () => {
  for (const words of [...TROUBLES, "wrong_password", "not_heard"]) {
    const texts: Record<string, unknown> = devices;
    assert.ok(texts[`trouble.${words}`], words);
    assert.ok(texts[`trouble.${words}Help`], words);
  }
});
