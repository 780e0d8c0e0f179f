import assert from "node:assert/strict";
import fc from "fast-check";
import { addressFault } from "./outside_address.ts";

const octet = fc.integer({ min: 0, max: 255 });
const inside = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
  fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);
const numberOf = (parts: number[]) => parts.reduce((sum, part) => sum * 256 + part, 0);
const WRITTEN: ((parts: number[]) => string)[] = [
  (parts) => parts.join("."),
  (parts) => String(numberOf(parts)),
  (parts) => `0x${numberOf(parts).toString(16)}`,
  (parts) => parts.map((part) => `0${part.toString(8)}`).join("."),
  (parts) => `${parts.join(".")}.`,
  (parts) => `[::ffff:${parts.join(".")}]`,
  (parts) => `[64:ff9b::${parts.join(".")}]`,
  (parts) => `[2002:${(numberOf(parts) >>> 16).toString(16)}:${(numberOf(parts) & 65535).toString(16)}::1]`,
];

Deno.test("no address of somebody's own network is called, however it is written", () => {
  fc.assert(fc.property(inside, fc.constantFrom(...WRITTEN), (parts, written) => {
    assert.equal(addressFault(`https://${written(parts)}/hook`, false), "inside");
  }));
  const names = [
    "localhost",
    "a.localhost",
    "nas",
    "nas.",
    "nas.local",
    "nas.LOCAL.",
    "x.internal",
    "fritz.home",
  ];
  const v6 = ["[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[ff02::1]", "[2001:db8::1]", "[2001::1]"];
  for (const host of [...names, ...v6]) {
    assert.equal(addressFault(`https://${host}:8443/`, false), "inside", host);
  }
});

Deno.test("public addresses are called, over TLS alone", () => {
  const hosts = [
    "hooks.example.org",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "[2606:4700::1111]",
    "xn--bcher-kva.example",
  ];
  for (const host of hosts) {
    assert.equal(addressFault(`https://${host}/a?b=c`, false), null, host);
    assert.equal(addressFault(`http://${host}/a`, false), "not_https", host);
    assert.equal(addressFault(`http://${host}/a`, true), "not_https", host);
  }
  for (const scheme of ["ftp", "file", "javascript", "data"]) {
    assert.equal(addressFault(`${scheme}://hooks.example.org/`, true), "not_https");
  }
});

Deno.test("on somebody's own machine its loopback may be called, and nothing else of the network", () => {
  for (const host of ["127.0.0.1", "localhost", "[::1]", "127.1"]) {
    assert.equal(addressFault(`http://${host}:8080/hook`, true), null, host);
  }
  assert.equal(addressFault("https://192.168.1.2/hook", true), "inside");
  assert.equal(addressFault("https://localhost.evil.example/hook", true), null);
  assert.equal(addressFault("http://localhost.evil.example/hook", true), "not_https");
});

Deno.test("an address without sense, with a password or without end is refused", () => {
  for (const text of ["", "hooks.example.org", "https://", "https://a b/"]) {
    assert.equal(addressFault(text, true), "unreadable", text);
  }
  assert.equal(addressFault("https://me:secret@hooks.example.org/", false), "with_password");
  assert.equal(addressFault("https://127.0.0.1@hooks.example.org/", false), "with_password");
  assert.equal(addressFault(`https://hooks.example.org/${"x".repeat(2000)}`, false), "too_long");
});
