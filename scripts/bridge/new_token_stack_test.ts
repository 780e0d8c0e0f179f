import assert from "node:assert/strict";
import { waitUntil } from "../stack/wait_until.ts";
import { fastDeps } from "./fast_clock.ts";
import { fastHouse, startHouse } from "./fast_run.ts";
import { runBridge } from "./run_bridge.ts";
import { readMembership, writeMembership } from "./token_file.ts";

Deno.test("a new token is on the disk before it is used, and the older one is not used again", async () => {
  const data = await Deno.makeTempDir();
  const file = `${data}/home.json`;
  const house = fastHouse({ speed: 300, subs: [] });
  const eco = await startHouse(house);
  const used: string[] = [];
  const onDisk: (string | undefined)[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const token = request.headers.get("authorization")!.replace("Bearer ", "");
    used.push(token);
    onDisk.push((await readMembership(file))?.token);
    const plain = request.body!.pipeThrough(new DecompressionStream("gzip"));
    const { minutes } = await new Response(plain).json();
    const offered = token === "first" && used.length >= 3 ? "second" : null;
    const counts = { accepted: minutes.length, duplicate: 0, conflict: 0, rejected: [] };
    return Response.json({ ...counts, now: 0, commands: [], watch_until: 0, token: offered });
  });
  const origin = `http://127.0.0.1:${server.addr.port}`;
  const before = { server: origin, serial: house.serial, token: "first", readings: `${origin}/v1/readings` };
  await writeMembership(file, { ...before, mqtt: "", claim: "K7M29QXD" });
  const ending = new AbortController();
  const address = { host: eco.host, port: eco.port };
  const options = { ecoMain: address, claim: null, server: null, data, everyS: 5, check: false };
  const running = runBridge(options, fastDeps(house.time, () => {}), ending.signal);
  try {
    await waitUntil(
      "posts with the new token",
      () => used.filter((t) => t === "second").length >= 3 ? true : null,
    );
    assert.equal(used.lastIndexOf("first"), 2);
    assert.deepEqual(onDisk, used);
  } finally {
    ending.abort(new Error("enough"));
    await running;
    await eco.stop();
    await server.shutdown();
    await Deno.remove(data, { recursive: true });
  }
});
