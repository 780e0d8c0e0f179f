import assert from "node:assert/strict";
import fc from "fast-check";
import { maskSerial, networkOf } from "./mask.ts";

Deno.test("the network of an address", () => {
  const networks = {
    "203.0.113.77": "203.0.113.0/24",
    "::ffff:203.0.113.77": "203.0.113.0/24",
    "2001:db8:12:34::1": "2001:db8:12::/48",
    "2001:0DB8:0012:0034:0:0:0:1": "2001:db8:12::/48",
    "2001:db8::": "2001:db8:0::/48",
    "::1": "0:0:0::/48",
    "fe80::1::2": "unknown",
    "2001:db8:12": "unknown",
    "": "unknown",
    "localhost": "unknown",
  };
  for (const [address, network] of Object.entries(networks)) {
    assert.equal(networkOf(address), network, address);
  }
});

Deno.test("neighbours of one network cannot be told apart", () => {
  fc.assert(fc.property(fc.ipV4(), fc.nat(255), (address, last) => {
    const neighbour = address.replace(/\d+$/, String(last));
    assert.equal(networkOf(address), networkOf(neighbour));
  }));
});

Deno.test("every IPv6 address has a network of its first three groups", () => {
  fc.assert(fc.property(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), (groups) => {
    const head = groups.slice(0, 3).map((g) => g.toString(16)).join(":");
    assert.equal(networkOf(groups.map((g) => g.toString(16)).join(":")), `${head}::/48`);
  }));
});

Deno.test("a masked serial shows its end, of a short one nothing", () => {
  assert.equal(maskSerial("099806571330"), "…1330");
  assert.equal(maskSerial("1330"), "…");
});
