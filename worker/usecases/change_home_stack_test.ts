import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../db/client.ts";
import { ensureAccount } from "../../db/queries/accounts.ts";
import { homesNotPushed, readHome } from "../../db/queries/homes.ts";
import { homes } from "../../db/schema/homes.ts";
import { sharedStack } from "../../scripts/test_stack.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { changeHomeSettings } from "./change_home_settings.ts";
import { claimDevice } from "./claim_device.ts";
import { createBranch } from "./create_branch.ts";
import { createHome } from "./create_home.ts";
import type { ChangeDeps } from "./deps.ts";
import { issueClaim } from "./issue_claim.ts";
import { moveChannel } from "./move_channel.ts";
import { pushPendingHomes } from "./push_pending_homes.ts";

const stack = await sharedStack();
const NOW_S = 1_795_000_000;

interface Bench extends ChangeDeps {
  account: string;
  roundTrips: number;
  pushed: HomeConfig[];
  reachable: boolean;
  settled(): Promise<unknown>;
}

/** The real database, its requests counted; a Home that records what it is given. */
async function bench(): Promise<Bench> {
  const deferred: Promise<unknown>[] = [];
  const it: Bench = {
    account: crypto.randomUUID(),
    roundTrips: 0,
    pushed: [],
    reachable: true,
    nowS: NOW_S,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    push(config) {
      if (!it.reachable) return Promise.reject(new Error("unreachable"));
      it.pushed.push(config);
      return Promise.resolve(config.version);
    },
    later: (work) => deferred.push(work),
    settled: () => Promise.all(deferred),
    db: openDatabase(stack.databaseUrl, undefined, (request) => {
      it.roundTrips++;
      return fetch(request);
    }),
  };
  await ensureAccount(it.db, it.account, NOW_S);
  return it;
}

async function roundTripsOf(it: Bench, work: () => Promise<{ ok: boolean }>): Promise<number> {
  await it.settled();
  const before = it.roundTrips;
  let during = 0;
  const { push } = it;
  it.push = (config) => {
    during = it.roundTrips - before;
    return push(config);
  };
  assert.ok((await work()).ok);
  it.push = push;
  return during;
}

async function newHome(it: Bench) {
  const created = await createHome(it, it.account, { name: "Home", zone: "UTC", service: "three" });
  assert.ok(created.ok);
  return { account: it.account, home: created.value.id };
}

async function pushedVersion(home: string) {
  const [row] = await openDatabase(stack.databaseUrl).select().from(homes).where(eq(homes.id, home));
  return { pushed: row.pushedVersion, config: row.configVersion };
}

Deno.test("a change takes two round trips before its answer, a claim as well", async () => {
  const it = await bench();
  const asked = await newHome(it);
  assert.equal(await roundTripsOf(it, () => changeHomeSettings(it, asked, { name: "Other" })), 2);
  assert.equal(await roundTripsOf(it, () => createBranch(it, asked, { name: "Oven" })), 2);
  const hashCode = (code: string) => Promise.resolve(`${it.account} ${code}`);
  const issued = await issueClaim({ ...it, hashCode }, asked);
  assert.ok(issued.ok);
  const device = {
    serial: it.account.slice(0, 32),
    model: "ecoMain",
    firmware: null,
    subs: [1, 2, 3],
  } as const;
  const claimed = await roundTripsOf(it, () =>
    claimDevice(
      {
        ...it,
        push: it.push,
        hashCode,
        mintToken: () => Promise.resolve("token"),
        lastHeard: () => Promise.resolve(null),
      },
      { ...device, subs: [...device.subs], claim: issued.value.claim, network: it.account, pressed: false },
    ));
  assert.equal(claimed, 2);
});

Deno.test("the Home is given what the database then holds", async () => {
  const it = await bench();
  const asked = await newHome(it);
  const branch = await createBranch(it, asked, { name: "Oven" });
  assert.ok(branch.ok);
  await changeHomeSettings(it, asked, { zone: "Asia/Tokyo" });
  await it.settled();
  assert.deepEqual(it.pushed.map(({ version }) => version), [1, 2, 3]);
  assert.deepEqual(it.pushed.at(-1), await readHome(it.db, asked.home));
  assert.deepEqual(await pushedVersion(asked.home), { pushed: 3, config: 3 });
});

Deno.test("a change that changes nothing writes nothing, and a refused one neither", async () => {
  const it = await bench();
  const asked = await newHome(it);
  await changeHomeSettings(it, asked, { name: "Home" });
  const refused = await moveChannel(it, { ...asked, device: "none", channel: "0.1" }, { target: null });
  assert.equal(refused.ok, false);
  assert.deepEqual((await pushedVersion(asked.home)).config, 1);
  assert.equal(it.pushed.length, 1);
});

Deno.test("a change that its Home does not hear of is kept, and brought to it later", async () => {
  const it = await bench();
  const asked = await newHome(it);
  await it.settled();
  it.reachable = false;
  const changed = await changeHomeSettings(it, asked, { name: "While you were away" });
  assert.ok(changed.ok);
  assert.deepEqual(await pushedVersion(asked.home), { pushed: 1, config: 2 });
  const { failed } = await pushPendingHomes(it);
  assert.ok(failed >= 1);
  assert.ok((await homesNotPushed(it.db, 1_000)).includes(asked.home));

  const scheduled = await fetch(`${stack.controlUrl}/scheduled?cron=*/5+*+*+*+*`);
  assert.match(await scheduled.text(), /"outcome":"ok"/);
  assert.deepEqual(await pushedVersion(asked.home), { pushed: 2, config: 2 });
});

Deno.test("of two changes at the same moment the slower one is applied to what the faster one made", async () => {
  const it = await bench();
  const asked = await newHome(it);
  const results = await Promise.all([
    changeHomeSettings(it, asked, { name: "Named" }),
    changeHomeSettings(it, asked, { zone: "Asia/Tokyo" }),
    changeHomeSettings(it, asked, { service: "split" }),
  ]);
  assert.ok(results.every(({ ok }) => ok));
  const home = await readHome(it.db, asked.home);
  assert.deepEqual([home?.name, home?.zone, home?.service, home?.version], [
    "Named",
    "Asia/Tokyo",
    "split",
    4,
  ]);
});
