import assert from "node:assert/strict";
import * as v from "valibot";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { mintDeviceToken, verifyDeviceToken } from "../middleware/device_token.ts";
import { DEVICE_TOKEN_LIFE_S, DEVICE_TOKEN_RENEW_BEFORE_S } from "../domain/limits.ts";
import { homeBody } from "../protocol/config.ts";
import { PROBLEM_TYPE, problemBody } from "../protocol/problem.ts";
import { energyAnswer, powerAnswer } from "../protocol/questions.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const T = Date.UTC(2025, 2, 3) / 1000;

const answerBody = v.object({
  accepted: v.number(),
  duplicate: v.number(),
  conflict: v.number(),
  rejected: v.array(
    v.object({ index: v.number(), t: v.nullable(v.number()), code: v.string(), field: v.string() }),
  ),
  now: v.number(),
  commands: v.array(v.unknown()),
  watch_until: v.number(),
  token: v.nullable(v.string()),
});

const minuteAt = (i: number, channels: unknown = { L1: { w: 60 + i, fwd: 1000 + i, rev: 0 } }) => ({
  t: T + i * 60,
  channels,
});
const minutesOf = (n: number) => Array.from({ length: n }, (_, i) => minuteAt(i));

async function furnished() {
  const home = await newHome(stack, cookie);
  const device = await newDevice(stack, cookie, home);
  const { serial, token } = device;
  const post = (minutes: unknown[], gzip = false) =>
    postReadings(stack, token, { serial, minutes }, { gzip });
  const counted = async (minutes: unknown[], gzip = false) => {
    const response = await post(minutes, gzip);
    assert.equal(response.status, 200, response.status === 200 ? "" : await response.clone().text());
    return v.parse(answerBody, await response.json());
  };
  const power = async (n: number) => {
    const path = `/v1/homes/${home}/power?start=${T}&end=${T + n * 60}&per=minute`;
    return v.parse(powerAnswer, await (await askAsMember(stack, cookie, "GET", path)).json()).mains[0].meanW;
  };
  return { home, serial, token, post, counted, power };
}

/** Sends bytes with headers of choice. */
function send(token: string, body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(`${stack.url}/v1/readings`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    body,
  });
}

async function refused(response: Response, status: number, code: string, field?: string) {
  assert.equal(response.headers.get("content-type"), PROBLEM_TYPE);
  const body = v.parse(problemBody, await response.json());
  assert.deepEqual([response.status, body.status, body.code, body.field], [status, status, code, field]);
  assert.match(body.detail, /^Cannot /);
  assert.ok(body.type.endsWith(`/docs#${code}`));
}

const counts = (a: v.InferOutput<typeof answerBody>) => [a.accepted, a.duplicate, a.conflict];

Deno.test("one minute and a week of minutes are taken, zipped or not, and are duplicates the next time", async () => {
  const { counted, power } = await furnished();
  assert.deepEqual(counts(await counted([minuteAt(0)])), [1, 0, 0]);
  assert.deepEqual(counts(await counted(minutesOf(10_080), true)), [10_079, 1, 0]);
  assert.deepEqual(counts(await counted(minutesOf(3_000))), [0, 3_000, 0]);
  assert.deepEqual(await power(10_080), minutesOf(10_080).map((_, i) => 60 + i));
});

Deno.test("the answer tells the server's time and offers nothing to a fresh token", async () => {
  const { counted } = await furnished();
  const answer = await counted([]);
  assert.deepEqual(counts(answer), [0, 0, 0]);
  assert.ok(Math.abs(answer.now - Date.now() / 1000) < 5);
  assert.deepEqual([answer.commands, answer.watch_until, answer.token], [[], 0, null]);
});

Deno.test("a conflict fills in what was missing and changes nothing that is there", async () => {
  const { home, counted, power } = await furnished();
  await counted([minuteAt(0, { L1: { fwd: 500 } }), minuteAt(1, { L1: { w: 10, fwd: 510 } })]);
  const again = [minuteAt(0, { L1: { w: 7, fwd: 400 } }), minuteAt(1, { L1: { w: 99, fwd: 999 } })];
  assert.deepEqual(counts(await counted(again)), [0, 0, 2]);
  assert.deepEqual(await power(2), [7, 10]);
  const path = `/v1/homes/${home}/energy?start=${T}&end=${T + 120}&per=minute`;
  const energy = v.parse(energyAnswer, await (await askAsMember(stack, cookie, "GET", path)).json());
  assert.deepEqual(energy.mains[0].importWh, [null, 10]);
  assert.deepEqual(counts(await counted([minuteAt(0, { L1: { w: 7 }, L2: { w: null } })])), [0, 1, 0]);
});

Deno.test("the same minute twice in one post is one minute", async () => {
  const { counted, power } = await furnished();
  assert.deepEqual(counts(await counted([minuteAt(0), minuteAt(0), minuteAt(0, { L1: { w: 1 } })])), [
    1,
    1,
    1,
  ]);
  assert.deepEqual(await power(1), [60]);
});

Deno.test("minutes at fault are told with index, code and pointer, and the others are kept", async () => {
  const { counted, power } = await furnished();
  const ahead = Math.floor(Date.now() / 60_000) * 60 + 3600;
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`${i}`, {}]));
  const answer = await counted([
    minuteAt(0),
    { t: T + 1, channels: {} },
    { t: ahead, channels: {} },
    { t: 1_420_070_340, channels: {} },
    minuteAt(1, { L1: { v: 1000.5 } }),
    minuteAt(1, { L9: { w: 1 } }),
    minuteAt(1, many),
    minuteAt(2),
  ]);
  assert.deepEqual(counts(answer), [2, 0, 0]);
  assert.deepEqual(answer.rejected, [
    { index: 1, t: T + 1, code: "not_on_minute", field: "/minutes/1/t" },
    { index: 2, t: ahead, code: "future", field: "/minutes/2/t" },
    { index: 3, t: 1_420_070_340, code: "too_old", field: "/minutes/3/t" },
    { index: 4, t: T + 60, code: "bad_value", field: "/minutes/4/channels/L1/v" },
    { index: 5, t: T + 60, code: "unknown_channel", field: "/minutes/5/channels/L9" },
    { index: 6, t: T + 60, code: "too_many_channels", field: "/minutes/6/channels" },
  ]);
  assert.deepEqual(await power(3), [60, null, 62]);
});

Deno.test("what is no document is refused whole, and nothing of it is stored", async () => {
  const { serial, token, power } = await furnished();
  const whole = JSON.stringify({ serial, minutes: minutesOf(3) });
  await refused(await send(token, whole.slice(0, -2)), 400, "bad_json");
  await refused(await send(token, new Uint8Array([0x22, 0xff, 0x22])), 400, "bad_json");
  await refused(await send(token, ""), 400, "bad_json");
  await refused(await send(token, "[]"), 400, "bad_value", "");
  await refused(await send(token, JSON.stringify({ serial, minutes: {} })), 400, "bad_value", "/minutes");
  const sick = JSON.stringify({ serial, minutes: minutesOf(3), health: 1 });
  await refused(await send(token, sick), 400, "bad_value", "/health");
  const long = JSON.stringify({ serial, minutes: Array(10_081).fill(null) });
  await refused(await send(token, long), 400, "bad_value", "/minutes");
  await refused(await send(token, whole, { "content-type": "text/plain" }), 415, "not_json");
  await refused(await send(token, whole, { "content-encoding": "br" }), 415, "bad_encoding");
  await refused(await send(token, whole, { "content-encoding": "gzip" }), 415, "bad_encoding");
  assert.deepEqual(await power(3), [null, null, null]);
});

Deno.test("a body over a mebibyte, and a small one that unzips to a giant, are refused soon", async () => {
  const { serial, token, power } = await furnished();
  const padded = JSON.stringify({ serial, minutes: minutesOf(1) }) + " ".repeat(1024 * 1024);
  await refused(await send(token, padded), 413, "too_large");
  const unsized = new Blob([padded]).stream();
  await refused(await send(token, unsized), 413, "too_large");
  const zeros = new Uint8Array(1024 * 1024);
  let left = 200;
  const bomb = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (to) => left-- > 0 ? to.enqueue(zeros) : to.close(),
  });
  const zipped = await new Response(bomb.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  assert.ok(zipped.byteLength < 1024 * 1024);
  const startedMs = performance.now();
  await refused(await send(token, zipped, { "content-encoding": "gzip" }), 413, "too_large");
  assert.ok(performance.now() - startedMs < 3_000);
  assert.deepEqual(await power(1), [null]);
});

Deno.test("a device speaks for its own serial only", async () => {
  const one = await furnished();
  const other = await furnished();
  const body = { serial: other.serial, minutes: minutesOf(1) };
  await refused(await postReadings(stack, one.token, body), 403, "serial_not_yours", "/serial");
  assert.deepEqual([await one.power(1), await other.power(1)], [[null], [null]]);
});

async function tokenOf(token: string) {
  const secrets = JSON.parse(await Deno.readTextFile(`${stack.dataDir}/secrets.json`));
  const secret: string = secrets.DEVICE_TOKEN_SECRET;
  const nowS = Math.floor(Date.now() / 1000);
  const identity = await verifyDeviceToken(secret, token, nowS);
  assert.ok(identity.ok);
  const agedBy = (ageS: number) => mintDeviceToken(secret, identity.value, nowS - ageS);
  return { agedBy };
}

Deno.test("a token that is missing, wrong, expired or of a removed device is refused", async () => {
  const { home, serial, token, counted, post, power } = await furnished();
  const body = { serial, minutes: minutesOf(1) };
  const bare = await fetch(`${stack.url}/v1/readings`, { method: "POST", body: JSON.stringify(body) });
  await refused(bare, 401, "bad_token");
  await refused(await postReadings(stack, "nonsense", body), 401, "bad_token");
  const [head, , tail] = token.split(".");
  await refused(await postReadings(stack, `${head}.${head}.${tail}`, body), 401, "bad_token");
  const { agedBy } = await tokenOf(token);
  await refused(await postReadings(stack, await agedBy(DEVICE_TOKEN_LIFE_S + 60), body), 401, "bad_token");
  assert.deepEqual(await power(1), [null]);

  await counted(minutesOf(1));
  const found = await (await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`)).json();
  const [device] = v.parse(homeBody, found).devices;
  const removed = await askAsMember(stack, cookie, "DELETE", `/v1/homes/${home}/devices/${device.id}`);
  assert.equal(removed.status, 204);
  await refused(await post(minutesOf(2)), 401, "bad_token");
  assert.deepEqual(await power(2), [60, null]);
});

Deno.test("an ageing token is given a new one; both work until the new one was used", async () => {
  const { serial, token } = await furnished();
  const { agedBy } = await tokenOf(token);
  const old = await agedBy(DEVICE_TOKEN_LIFE_S - DEVICE_TOKEN_RENEW_BEFORE_S + 60);
  const body = { serial, minutes: minutesOf(1) };
  const take = async (with_: string) => {
    const response = await postReadings(stack, with_, body);
    assert.equal(response.status, 200);
    return v.parse(answerBody, await response.json()).token;
  };
  const offered = await take(old);
  assert.ok(offered !== null);
  assert.ok(await take(old) !== null);
  assert.equal(await take(offered), null);
  await refused(await postReadings(stack, old, body), 401, "bad_token");
});
