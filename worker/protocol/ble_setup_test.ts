import assert from "node:assert/strict";
import { claimText, readClaimText, readIdentity } from "./ble_setup.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("an identity is read, and what a small device leaves out is filled in", () => {
  const whole = { serial: "099806571330", model: "ecoMain", firmware: "139", subs: [1, 2] };
  const read = readIdentity(utf8(JSON.stringify(whole)));
  assert.deepEqual(read.ok && read.value, whole);
  const little = readIdentity(utf8('{"serial":"p1","model":"ecoPlug"}'));
  assert.deepEqual(little.ok && little.value, { serial: "p1", model: "ecoPlug", firmware: null, subs: [] });
});

Deno.test("an identity that cannot be one is refused", () => {
  for (
    const text of ["", "{", "[]", '{"serial":"a b","model":"ecoMain"}', '{"serial":"a","model":"toaster"}']
  ) {
    assert.equal(readIdentity(utf8(text)).ok, false, text);
  }
  assert.equal(readIdentity(Uint8Array.of(0xff, 0xfe)).ok, false);
});

Deno.test("a claim crosses as origin and code, and is read back", () => {
  const sent = claimText("https://home.example", "K7M2-9QXD");
  assert.equal(new TextDecoder().decode(sent), "https://home.example K7M29QXD");
  const read = readClaimText(sent);
  assert.deepEqual(read.ok && read.value, { origin: "https://home.example", code: "K7M29QXD" });
});

Deno.test("a claim without code, or to a place that is no origin, is refused", () => {
  for (
    const text of ["", "https://home.example", "https://home.example/path K7M29QXD", "home K7M29QXD", "x y z"]
  ) {
    assert.equal(readClaimText(utf8(text)).ok, false, text);
  }
});
