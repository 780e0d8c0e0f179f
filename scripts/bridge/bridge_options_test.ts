import assert from "node:assert/strict";
import { PlainError } from "../stack/plain_error.ts";
import { readBridgeOptions } from "./bridge_options.ts";

Deno.test("reads what the command line says", () => {
  assert.deepEqual(readBridgeOptions([]), {
    ecoMain: null,
    claim: null,
    server: null,
    data: ".data/bridge",
    everyS: 5,
    check: false,
  });
  const args = ["--host", "192.168.1.20", "--claim", "K7M2-9QXD", "--server", "https://home.example/app"];
  assert.deepEqual(readBridgeOptions([...args, "--data", "/d", "--every", "10", "--check"]), {
    ecoMain: { host: "192.168.1.20", port: 502 },
    claim: "K7M2-9QXD",
    server: "https://home.example",
    data: "/d",
    everyS: 10,
    check: true,
  });
  assert.equal(readBridgeOptions(["--help"]), null);
});

Deno.test("an address is a name or a number, with a port or without", () => {
  const hostOf = (text: string) => readBridgeOptions(["--host", text])?.ecoMain;
  assert.deepEqual(hostOf("ecomain.local:1502"), { host: "ecomain.local", port: 1502 });
  assert.deepEqual(hostOf("[fe80::1]:502"), { host: "fe80::1", port: 502 });
});

Deno.test("says in one sentence what it cannot use", () => {
  const cases = [
    ["--host", "http://x"],
    ["--host", "a:99999"],
    ["--claim", "short"],
    ["--server", "home.example"],
    ["--every", "0"],
    ["--every", "61"],
    ["--nonsense"],
    ["stray"],
  ];
  for (const args of cases) {
    assert.throws(() => readBridgeOptions(args), (error) => {
      assert.ok(error instanceof PlainError, args.join(" "));
      return /^Cannot (use|read) /.test(error.message);
    });
  }
});
