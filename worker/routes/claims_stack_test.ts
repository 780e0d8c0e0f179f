import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { claims } from "../../db/schema/claims.ts";
import { devices } from "../../db/schema/devices.ts";
import {
  askAsMember,
  FROM_ADDRESS,
  newDevice,
  newHome,
  postAsMember,
  postReadings,
  sharedStack,
  signIn,
  temporaryStack,
} from "../../scripts/test_stack.ts";
import { ABANDONED_AFTER_S, CLAIM_LIFE_S, CLAIM_TRIES_MAX, CLAIMS_OPEN_MAX } from "../domain/limits.ts";
import { verifyDeviceToken } from "../middleware/device_token.ts";
import { claimAnswer, claimIssued, homeBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);

function freshSerial() {
  return `claim-${crypto.randomUUID().slice(0, 13)}`;
}

async function issue(home: string) {
  const response = await postAsMember(stack, cookie, `/v1/homes/${home}/claims`, {});
  assert.equal(response.status, 201);
  return v.parse(claimIssued, await response.json());
}

function claim(body: unknown, { url } = stack, from = "192.0.2.1"): Promise<Response> {
  const headers = { "content-type": "application/json", [FROM_ADDRESS]: from };
  return fetch(`${url}/v1/devices/claim`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function problemOf(response: Response) {
  return v.parse(problemBody, await response.json());
}

async function devicesOf(home: string) {
  return v.parse(homeBody, await (await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`)).json())
    .devices;
}

async function tokenOf(token: string) {
  const { DEVICE_TOKEN_SECRET } = JSON.parse(await Deno.readTextFile(`${stack.dataDir}/secrets.json`));
  const verified = await verifyDeviceToken(DEVICE_TOKEN_SECRET, token, Math.floor(Date.now() / 1000));
  assert.ok(verified.ok);
  return verified.value;
}

Deno.test("a code lets one device in, and tells it where to send", async () => {
  const home = await newHome(stack, cookie);
  const { claim: code, expiresAtS } = await issue(home);
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.ok(Math.abs(expiresAtS - Date.now() / 1000 - CLAIM_LIFE_S) < 10);
  const serial = freshSerial();
  const typed = code.replace("-", "").toLowerCase();
  const response = await claim({ claim: typed, serial, model: "ecoMain", firmware: "139", subs: [2, 1] });
  assert.equal(response.status, 201);
  const answer = v.parse(claimAnswer, await response.json());
  assert.equal(answer.home, home);
  assert.equal(answer.readings, `${stack.url}/v1/readings`);
  assert.equal(answer.mqtt, `${stack.url.replace("http", "ws")}/mqtt`);
  assert.ok(Math.abs(answer.now - Date.now() / 1000) < 10);
  const [device] = await devicesOf(home);
  const { id, claimedAtS, ...told } = device;
  assert.deepEqual(told, { serial, model: "ecoMain", name: "EcoMain", firmware: "139", subs: [1, 2] });
  const token = await tokenOf(answer.token);
  assert.deepEqual([token.home, token.device, token.serial], [home, id, serial]);
  assert.equal(claimedAtS, answer.now);
});

Deno.test("a code is good once, also when two devices come at the same moment", async () => {
  const home = await newHome(stack, cookie);
  const { claim: code } = await issue(home);
  const both = await Promise.all(
    [freshSerial(), freshSerial()].map((serial) => claim({ claim: code, serial, model: "ecoPlug" })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 410]);
  for (const response of both) await response.body?.cancel();
  const again = await claim({ claim: code, serial: freshSerial(), model: "ecoPlug" });
  assert.equal((await problemOf(again)).code, "claim_unknown");
  assert.equal((await devicesOf(home)).length, 1);
});

Deno.test("a code is good for its time, and the database does not know it", async () => {
  const home = await newHome(stack, cookie);
  const { claim: code } = await issue(home);
  const db = openDatabase(stack.databaseUrl);
  const [row] = await db.select().from(claims).where(eq(claims.home, home));
  assert.match(row.codeHash, /^[0-9a-f]{64}$/);
  await db.update(claims).set({ expiresAtS: Math.floor(Date.now() / 1000) }).where(eq(claims.home, home));
  const late = await problemOf(await claim({ claim: code, serial: freshSerial(), model: "ecoMain" }));
  assert.deepEqual([late.code, late.field], ["claim_unknown", "/claim"]);
});

Deno.test("a serial that another home holds is refused without telling whose, and the code stays good", async () => {
  const person = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const theirs = await newHome(stack, person, { name: "Their own home" });
  const { serial } = await newDevice(stack, person, theirs);
  const home = await newHome(stack, cookie);
  const { claim: code } = await issue(home);
  const taken = await problemOf(await claim({ claim: code, serial, model: "ecoMain" }));
  assert.deepEqual([taken.code, taken.status], ["serial_taken", 409]);
  assert.doesNotMatch(JSON.stringify(taken), new RegExp(`${theirs}|Their|${serial}`));
  assert.deepEqual(await devicesOf(home), []);
  const other = await claim({ claim: code, serial: freshSerial(), model: "ecoMain" });
  await other.body?.cancel();
  assert.equal(other.status, 201);
});

Deno.test("a device that its home claims again stays the same device, and its newer token is above the older", async () => {
  const home = await newHome(stack, cookie);
  const first = await newDevice(stack, cookie, home);
  const second = await newDevice(stack, cookie, home, { serial: first.serial, subs: [3] });
  const [before, after] = [await tokenOf(first.token), await tokenOf(second.token)];
  assert.equal(after.device, before.device);
  assert.ok(after.generation > before.generation);
  const devices = await devicesOf(home);
  assert.deepEqual(devices.map(({ id, subs }) => [id, subs]), [[before.device, [3]]]);
  assert.ok(before.generation >= devices[0].claimedAtS - 60 && after.generation >= devices[0].claimedAtS);
});

Deno.test("a device that was removed may join any home, and coming back is the same one again", async () => {
  const [home, other] = [await newHome(stack, cookie), await newHome(stack, cookie)];
  const { serial, token } = await newDevice(stack, cookie, home);
  const { device } = await tokenOf(token);
  const leave = async (from: string) => {
    const [{ id }] = await devicesOf(from);
    assert.equal((await askAsMember(stack, cookie, "DELETE", `/v1/homes/${from}/devices/${id}`)).status, 204);
    return id;
  };
  await leave(home);
  await newDevice(stack, cookie, other, { serial });
  assert.notEqual(await leave(other), device);
  const back = await newDevice(stack, cookie, home, { serial });
  assert.equal((await tokenOf(back.token)).device, device);
});

Deno.test("with its button held a device leaves a home that gave it up, and no other", async () => {
  const person = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const theirs = await newHome(stack, person);
  const held = await newDevice(stack, person, theirs);
  const { serial } = held;
  const home = await newHome(stack, cookie);
  const { claim: code } = await issue(home);
  const asks = async (pressed: boolean) => {
    const response = await claim({ claim: code, serial, model: "ecoMain", pressed });
    const { code: refusal } = v.parse(v.object({ code: v.optional(v.string()) }), await response.json());
    return [response.status, refusal ?? null];
  };
  assert.deepEqual(await asks(true), [409, "serial_taken"]);

  const longAgoS = Math.floor(Date.now() / 1000) - ABANDONED_AFTER_S - 3600;
  const db = openDatabase(stack.databaseUrl);
  await db.update(devices).set({ claimedAtS: longAgoS }).where(eq(devices.serial, serial));
  assert.deepEqual(await asks(false), [409, "serial_taken"]);
  assert.deepEqual(await asks(true), [201, null]);
  assert.deepEqual((await devicesOf(home)).map((device) => device.serial), [serial]);
  const left = await askAsMember(stack, person, "GET", `/v1/homes/${theirs}`);
  assert.deepEqual(v.parse(homeBody, await left.json()).devices, []);
  const old = await postReadings(stack, held.token, { serial, minutes: [] });
  assert.equal((await problemOf(old)).code, "bad_token");
});

Deno.test("a device that its home heard of lately stays, whoever holds its button", async () => {
  const person = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const { serial, token } = await newDevice(stack, person, await newHome(stack, person));
  const t = Math.floor(Date.now() / 60_000) * 60 - 120;
  const posted = await postReadings(stack, token, { serial, minutes: [{ t, channels: { L1: { w: 1 } } }] });
  assert.deepEqual([posted.status, (await posted.text()).includes('"accepted":1')], [200, true]);
  const longAgoS = Math.floor(Date.now() / 1000) - ABANDONED_AFTER_S - 3600;
  await openDatabase(stack.databaseUrl).update(devices).set({ claimedAtS: longAgoS })
    .where(eq(devices.serial, serial));
  const { claim: code } = await issue(await newHome(stack, cookie));
  const taken = await problemOf(await claim({ claim: code, serial, model: "ecoMain", pressed: true }));
  assert.equal(taken.code, "serial_taken");
});

Deno.test("a document that is wrong names the field and does not use the code up", async () => {
  const home = await newHome(stack, cookie);
  const { claim: code } = await issue(home);
  const good = { claim: code, serial: freshSerial(), model: "ecoMain" };
  const cases: [unknown, string][] = [
    [{ ...good, serial: "a b" }, "/serial"],
    [{ ...good, serial: "s".repeat(33) }, "/serial"],
    [{ ...good, model: "toaster" }, "/model"],
    [{ ...good, subs: [0] }, "/subs/0"],
    [{ ...good, subs: [1, 2, 3, 1] }, "/subs"],
    [{ serial: good.serial, model: "ecoMain" }, "/claim"],
  ];
  for (const [body, field] of cases) {
    const problem = await problemOf(await claim(body));
    assert.deepEqual([problem.code, problem.field], ["bad_value", field], JSON.stringify(body));
  }
  const response = await claim(good);
  await response.body?.cancel();
  assert.equal(response.status, 201);
});

Deno.test("a home has so many open codes and no more", async () => {
  const home = await newHome(stack, cookie);
  for (let i = 0; i < CLAIMS_OPEN_MAX; i++) await issue(home);
  const refused = await problemOf(await postAsMember(stack, cookie, `/v1/homes/${home}/claims`, {}));
  assert.equal(refused.code, "limit_reached");
});

Deno.test("who guesses codes is stopped, and told for how long", async () => {
  const own = await temporaryStack();
  try {
    const person = await signIn(own);
    await newDevice(own, person, await newHome(own, person));
    const guess = () => claim({ claim: "0000-0000", serial: "guess", model: "other" }, own);
    for (let i = 0; i < CLAIM_TRIES_MAX; i++) {
      assert.equal((await problemOf(await guess())).code, "claim_unknown");
    }
    const stopped = await guess();
    const waitS = Number(stopped.headers.get("retry-after"));
    assert.equal((await problemOf(stopped)).code, "too_many");
    assert.ok(waitS > 0 && waitS <= 900, String(waitS));
    const home = await newHome(own, person);
    const response = await postAsMember(own, person, `/v1/homes/${home}/claims`, {});
    const issued = v.parse(claimIssued, await response.json());
    const wish = { claim: issued.claim, serial: "good", model: "other" };
    assert.equal((await problemOf(await claim(wish, own))).code, "too_many");
    assert.equal((await claim(wish, own, "198.51.100.1")).status, 201);
  } finally {
    await own.stop();
  }
});
