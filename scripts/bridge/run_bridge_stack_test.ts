import assert from "node:assert/strict";
import { must } from "../furnish_home.ts";
import { waitUntil } from "../stack/wait_until.ts";
import { newDevice, newHome, sharedStack, signIn, temporaryStack } from "../test_stack.ts";
import { Member } from "../api_client.ts";
import { branchesOf, fastHouse, startFastBridge, startHouse, useFor, wrongEnergy } from "./fast_run.ts";
import { fastNowMs } from "./fast_clock.ts";
import type { Fault } from "./simulated_eco_main.ts";
import { readMembership, writeMembership } from "./token_file.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const member = new Member(stack.url, cookie, { forMs: 30_000 });

/** A broken block now and then, but never while a connection is new. */
function everyNow(counts: [number, Fault][]): () => Fault | null {
  let requests = 0;
  return () => {
    requests++;
    return counts.find(([every]) => requests % every === 0)?.[1] ?? null;
  };
}

Deno.test("what the EcoMain's registers counted is what the home answers, to the milliwatt-hour, though blocks break", async () => {
  const data = await Deno.makeTempDir();
  const house = fastHouse({ speed: 200, subs: [1, 3], firmware: 138 });
  const faults = everyNow([[61, "half"], [47, "dropped"], [19, "refused"]]);
  const inUse = () => fastNowMs(house.time) > house.startMs && fastNowMs(house.time) < house.endMs;
  const eco = await startHouse(house, () => inUse() ? faults() : null);
  const home = await newHome(stack, cookie, { zone: "Europe/Berlin" });
  const claim = must(await member.issueClaim(home));
  const log = `${data}/bridge.log`;
  const bridge = await startFastBridge(
    house.time,
    { ecoMain: { host: eco.host, port: eco.port }, data: `${data}/bridge`, claim, server: stack.url },
    log,
  );
  try {
    const at = async () => must(await member.live(home)).at ?? 0;
    await waitUntil("the bridge joining", async () => (await at()) > 0 ? true : null, 60_000);
    useFor(house, 40);
    const branches = await branchesOf(member, home, house);
    const lastS = house.endMs / 1000 + 10 * 60;
    await waitUntil("the last minute", async () => (await at()) >= lastS ? true : null, 120_000);
    const span = { start: house.time.fastMs / 1000, end: lastS, per: "minute" };
    const answer = must(await member.energy(home, span));
    assert.deepEqual(wrongEnergy(house, branches, answer), [], await Deno.readTextFile(log));

    const { devices } = must(await member.home(home));
    assert.deepEqual(devices.map(({ serial, model, firmware, subs }) => [serial, model, firmware, subs]), [
      [house.serial, "ecoMain", "138", [1, 3]],
    ]);
    const said = await Deno.readTextFile(log);
    assert.doesNotMatch(said, new RegExp(house.serial));
    assert.match(said, new RegExp(`…${house.serial.slice(-4)}`));
    const { mode } = await Deno.stat(`${data}/bridge/home.json`);
    assert.equal(mode! & 0o777, 0o600);
    assert.equal((await readMembership(`${data}/bridge/home.json`))?.serial, house.serial);
  } finally {
    await bridge.kill();
    await eco.stop();
    await Deno.remove(data, { recursive: true });
  }
});

Deno.test("a server that was away gets every minute of its absence", async () => {
  const own = await temporaryStack();
  const data = await Deno.makeTempDir();
  const house = fastHouse({ speed: 200, subs: [] });
  const eco = await startHouse(house);
  const log = `${data}/bridge.log`;
  try {
    const person = await signIn(own);
    const asked = new Member(own.url, person, { forMs: 30_000 });
    const home = await newHome(own, person);
    const { token } = await newDevice(own, person, home, { serial: house.serial });
    const readings = `${own.url}/v1/readings`;
    await Deno.mkdir(`${data}/bridge`);
    await writeMembership(`${data}/bridge/home.json`, {
      server: own.url,
      serial: house.serial,
      token,
      readings,
      mqtt: "",
      claim: "",
    });
    const options = { ecoMain: { host: eco.host, port: eco.port }, data: `${data}/bridge` };
    const bridge = await startFastBridge(house.time, options, log);
    const at = async () => must(await asked.live(home)).at ?? 0;
    try {
      await waitUntil("the first minute", async () => (await at()) > 0 ? true : null, 60_000);
      const branches = await branchesOf(asked, home, house);
      useFor(house, 40);
      await waitUntil("the use", () => fastNowMs(house.time) > house.startMs + 300_000 ? true : null);
      await own.killWorker();
      await waitUntil("half an hour", () => fastNowMs(house.time) > house.startMs + 2_100_000 ? true : null);
      await own.restartWorker();
      const lastS = house.endMs / 1000 + 10 * 60;
      await waitUntil("the last minute", async () => (await at()) >= lastS ? true : null, 120_000);
      const span = { start: house.time.fastMs / 1000, end: lastS, per: "minute" };
      const answer = must(await asked.energy(home, span));
      const said = await Deno.readTextFile(log);
      assert.deepEqual(wrongEnergy(house, branches, answer), [], said);
      const { measuredMin, recoveredMin } = answer.quality[answer.mains[0].quality];
      const away = answer.start.map((start, i) => ({ start, known: measuredMin[i] + recoveredMin[i] }))
        .filter(({ start }) => start > house.startMs / 1000 + 600 && start < house.startMs / 1000 + 1_800);
      assert.ok(away.some(({ known }) => known > 0), said);
      assert.match(said, /Cannot reach .*minutes wait, trying again/);
      assert.match(said, /The server answers again/);
    } finally {
      await bridge.kill();
    }
  } finally {
    await eco.stop();
    await own.stop();
    await Deno.remove(data, { recursive: true });
  }
});
