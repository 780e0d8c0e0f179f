import assert from "node:assert/strict";
import { troubleOfChoosing, troubleOfImprov, troubleOfLink, troubleOfProgress } from "./trouble.ts";

Deno.test("what browsers say of choosing a device", () => {
  const cases: [string, string, string][] = [
    ["NotFoundError", "User cancelled the requestDevice() chooser.", "nothing_chosen"],
    ["NotFoundError", "Bluetooth adapter not available.", "bluetooth_off"],
    ["NotFoundError", "Web Bluetooth API globally disabled.", "permission_refused"],
    [
      "NotFoundError",
      "User denied the browser permission to scan for Bluetooth devices.",
      "permission_refused",
    ],
    ["NotFoundError", "User or their enterprise policy has disabled Web Bluetooth.", "permission_refused"],
    ["SecurityError", 'Access to the feature "bluetooth" is disallowed.', "permission_refused"],
  ];
  for (const [name, message, wanted] of cases) {
    assert.equal(troubleOfChoosing({ name, message }), wanted, message);
  }
});

Deno.test("what browsers say of a link", () => {
  const cases: [string, string, string][] = [
    ["NetworkError", "GATT Server is disconnected.", "out_of_range"],
    ["NetworkError", "Connection failed for unknown reason.", "out_of_range"],
    ["TimeoutError", "", "out_of_range"],
    ["InvalidStateError", "Characteristic is no longer valid.", "out_of_range"],
    ["NotFoundError", "No Services matching UUID found in Device.", "not_a_device"],
    ["SecurityError", "Origin is not allowed to access the service.", "permission_refused"],
    ["NotSupportedError", "GATT operation not permitted.", "not_authorized"],
  ];
  for (const [name, message, wanted] of cases) {
    assert.equal(troubleOfLink({ name, message }), wanted, message);
  }
});

Deno.test("every error and progress byte has a meaning", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 0xff].map(troubleOfImprov), [
    null,
    "device_unknown",
    "device_unknown",
    "unable_to_connect",
    "not_authorized",
    "device_unknown",
    "device_unknown",
  ]);
  assert.deepEqual([0, 5, 0x81, 0x82, 0x83, 0x90, 0xff].map(troubleOfProgress), [
    null,
    null,
    "no_internet",
    "claim_refused",
    "claim_expired",
    "device_unknown",
    "device_unknown",
  ]);
});
