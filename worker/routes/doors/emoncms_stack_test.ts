import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import * as v from "valibot";
import {
  energyOf,
  type MadeDoor,
  mapDoor,
  type Minute,
  newDoor,
  realDay,
  rulesFor,
  sameEnergy,
  simulatedDay,
  withoutRegisters,
} from "../../../scripts/door_day.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { doorList, doorMade } from "../../protocol/doors/door_bodies.ts";
import { problemBody } from "../../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const nowS = () => Math.floor(Date.now() / 1000);

type Row = (number | string | null | Record<string, number>)[];

async function bulk(
  door: Pick<MadeDoor, "key">,
  rows: Row[],
  more: Record<string, string> = {},
  from: Record<string, string> = {},
) {
  const response = await fetch(`${stack.url}/input/bulk`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${door.key}`,
      "content-type": "application/x-www-form-urlencoded",
      ...from,
    },
    body: new URLSearchParams({ time: "0", data: JSON.stringify(rows), ...more }).toString(),
  });
  return { status: response.status, text: await response.text() };
}

/** As an uploader does it: some rows a post, then the next ones when it was told ok. */
async function upload(door: MadeDoor, rows: Row[], perPost: number) {
  for (let from = 0; from < rows.length; from += perPost) {
    assert.deepEqual(await bulk(door, rows.slice(from, from + perPost)), { status: 200, text: "ok" });
  }
}

const FIELDS = ["v", "a", "w", "pf", "fwd", "rev"] as const;
const inputOf = (channel: string, field: string) => `panel/${channel}_${field}`;

/** A row a minute, stamped in its last second. */
function rowsOf(minutes: readonly Minute[]): Row[] {
  return minutes.map(({ t, channels }) => [
    t + 59,
    "panel",
    Object.fromEntries(
      Object.entries(channels).flatMap(([name, fields]) =>
        FIELDS.flatMap((field) => fields[field] === undefined ? [] : [[`${name}_${field}`, fields[field]]])
      ),
    ),
  ]);
}

async function doorOf(kind: "emoncms" = "emoncms") {
  const home = await newHome(stack, cookie, { service: "single" });
  return await newDoor(stack, cookie, home, kind, null);
}

async function listed(home: string) {
  const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/doors`);
  return v.parse(doorList, await response.json())[0];
}

Deno.test("a simulated day arrives with the same energy as through the native door", async () => {
  const minutes = simulatedDay();
  await sameEnergy(stack, cookie, minutes, "emoncms", rulesFor(minutes, inputOf), async (door) => {
    const rows = rowsOf(minutes);
    await upload(door, rows, 200);
    await upload(door, rows.slice(300, 700), 150);
    await upload(door, rows.slice(-1), 1);
    await close(door, minutes);
  });
});

/** One more row, two minutes later: the last minute is whole. */
async function close(door: MadeDoor, minutes: readonly Minute[]) {
  const last = minutes[minutes.length - 1];
  await upload(door, rowsOf([{ t: last.t + 120, channels: last.channels }]), 1);
}

for (const file of ["uci-house-2007.csv", "smart-home-c.csv"]) {
  const minutes = await realDay(file);
  // 2015-01-01 is the earliest that a home takes: the old house's day is moved by whole years of days.
  const moved = minutes?.map((minute) => ({
    ...minute,
    t: minute.t + (minute.t < 1_420_070_400 ? 3_652 * 86_400 : 0),
  }));
  Deno.test({
    name: `a real day (${file}) arrives with the same energy, with registers and with power alone`,
    ignore: moved === undefined,
    fn: async () => {
      for (const day of [moved!, withoutRegisters(moved!)]) {
        await sameEnergy(stack, cookie, day, "emoncms", rulesFor(day, inputOf), async (door) => {
          await upload(door, rowsOf(day), 97);
          const last = day[day.length - 1];
          const after = { t: last.t + 120, channels: last.channels };
          await upload(door, rowsOf([after]), 1);
        });
      }
    },
  });
}

Deno.test("an IoTaWatt asks where it stopped, and goes on from there", async () => {
  const door = await doorOf();
  const ask = async () => {
    const response = await fetch(`${stack.url}/input/get?node=IotaWatt`, {
      headers: { authorization: `Bearer ${door.key}` },
    });
    assert.equal(response.status, 200);
    return await response.text();
  };
  assert.ok((await ask()).startsWith('"Node does not exist"'));
  await mapDoor(stack, cookie, door.home, door.device, [
    { input: "IotaWatt/2", channel: "L1", quantity: "w", reversed: false, multiplier: 1 },
    { input: "IotaWatt/1", channel: "L1", quantity: "v", reversed: false, multiplier: 1 },
  ]);
  // Every 10 seconds 360 W: one watt-hour in ten of them.
  const startS = Math.floor(nowS() / 3600) * 3600 - 7200;
  for (let postS = 0; postS < 3660; postS += 60) {
    const rows = [0, 10, 20, 30, 40, 50].map((s) => `[${s},"IotaWatt",230.4,360,null]`);
    const response = await fetch(`${stack.url}/input/bulk`, {
      method: "POST",
      headers: { authorization: `Bearer ${door.key}`, "content-type": "application/x-www-form-urlencoded" },
      body: `time=${startS + postS}&data=[${rows.join(",")}]`,
    });
    assert.equal(response.status, 200);
    assert.ok((await response.text()).startsWith("ok"));
  }
  const times = [...(await ask()).matchAll(/"time":(\d+),/g)].map(([, time]) => Number(time));
  assert.equal(Math.max(...times), startS + 3650);
  const { L1 } = await energyOf(stack, cookie, door.home, [{ t: startS, channels: {} }, {
    t: startS + 3540,
    channels: {},
  }]);
  assert.deepEqual(L1.importWh, [360]);
});

Deno.test("the encrypted form is read, proven and stored, and a forged one is not", async () => {
  const door = await doorOf();
  const key = Uint8Array.fromHex(door.key);
  const send = async (plain: string, signedWith: Uint8Array, user = door.user!) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv("aes-128-cbc", key, iv);
    const body = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
    const signature = createHmac("sha256", signedWith).update(plain).digest("hex");
    const response = await fetch(`${stack.url}/input/bulk`, {
      method: "POST",
      headers: { authorization: `${user}:${signature}`, "content-type": "aes128cbc" },
      body: new Uint8Array(body).toBase64({ alphabet: "base64url" }),
    });
    return { status: response.status, text: await response.text() };
  };
  const atS = nowS() - 60;
  const plain = `time=${atS}&data=[[0,"IotaWatt",230.5,950]]`;
  const sent = await send(plain, key);
  const sha = new Uint8Array(createHash("sha256").update(plain).digest()).toBase64({ alphabet: "base64url" });
  assert.deepEqual(sent, { status: 200, text: sha });
  assert.deepEqual((await listed(door.home)).inputs, [
    { input: "IotaWatt/1", value: 230.5, atS },
    { input: "IotaWatt/2", value: 950, atS },
  ]);
  const forged = plain.replace("950", "1");
  for (
    const refused of [
      await send(forged, randomBytes(16)),
      await send(forged, key, door.user!.replace(/.$/, (c) => c === "0" ? "1" : "0")),
      await send(forged, key, `${"0".repeat(16)}.emon-00000000.00000000`),
      await send(forged, key, "admin"),
    ]
  ) {
    assert.equal(refused.status, 401, refused.text);
    assert.equal(JSON.parse(refused.text).success, false);
  }
  assert.equal((await listed(door.home)).inputs[1].value, 950);
});

Deno.test("the key is taken in the address, the form and the header, by GET and POST", async () => {
  const door = await doorOf();
  const values = "json={power1:100,power2:200}";
  const answers = [
    await fetch(`${stack.url}/input/post?node=a&${values}&apikey=${door.key}`),
    await fetch(`${stack.url}/input/post/b.1?${values}`, {
      headers: { authorization: `Bearer ${door.key}` },
    }),
    await fetch(`${stack.url}/input/post.json`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `node=c&apikey=${door.key}&csv=1,2`,
    }),
  ];
  for (const answer of answers) assert.deepEqual([answer.status, await answer.text()], [200, "ok"]);
  const full = await fetch(
    `${stack.url}/input/post?node=d&apikey=${door.key}&fulljson=${encodeURIComponent('{"x":5}')}`,
  );
  assert.deepEqual([full.status, await full.json()], [200, { success: true }]);
  const { inputs } = await listed(door.home);
  assert.deepEqual(inputs.map(({ input, value }) => [input, value]), [
    ["a/power1", 100],
    ["a/power2", 200],
    ["b.1/power1", 100],
    ["b.1/power2", 200],
    ["c/1", 1],
    ["c/2", 2],
    ["d/x", 5],
  ]);
});

Deno.test("zipped rows are unzipped: hexadecimal in a field, or the whole body", async () => {
  const door = await doorOf();
  const atS = nowS() - 30;
  const zipped = (value: number) => new Uint8Array(deflateSync(JSON.stringify([[atS, "z", value]])));
  assert.deepEqual(await bulk(door, [], { data: zipped(1).toHex(), c: "1" }), { status: 200, text: "ok" });
  assert.equal((await listed(door.home)).inputs[0].value, 1);
  const whole = (body: Uint8Array<ArrayBuffer>) =>
    fetch(`${stack.url}/input/bulk?cb=1&time=0&apikey=${door.key}`, { method: "POST", body });
  const sent = await whole(zipped(2));
  assert.deepEqual([sent.status, await sent.text()], [200, "ok"]);
  assert.equal((await listed(door.home)).inputs[0].value, 2);
  const cut = await whole(zipped(3).slice(0, -3));
  assert.equal(cut.status, 415);
  await cut.body?.cancel();
  assert.equal((await bulk(door, [], { data: "0g", c: "1" })).status, 415);
});

Deno.test("what is at fault is refused whole and in emoncms's form; nothing of it is kept", async () => {
  const door = await doorOf();
  const good: Row = [nowS() - 10, "n", 5];
  for (const bad of [[nowS() + 3600, "n", 5], [1, "n", 5], ["x", "n", 5], [nowS(), "n", "five"]] as Row[]) {
    const { status, text } = await bulk(door, [good, bad]);
    assert.equal(status, 400, text);
    assert.deepEqual(Object.keys(JSON.parse(text)), ["success", "message"]);
  }
  const many: Row = [nowS(), "n", ...Array.from({ length: 400 }, (_, i) => i)];
  assert.equal((await bulk(door, [many])).status, 409);
  assert.deepEqual((await listed(door.home)).inputs, []);
});

Deno.test("a wrong, replaced or removed key is refused, and who tries on has to wait", async () => {
  const door = await doorOf();
  const rows: Row[] = [[nowS() - 10, "n", 5]];
  const wrong = door.key.replace(/.$/, (c) => c === "0" ? "1" : "0");
  for (const key of [wrong, "0".repeat(32), "", "nonsense"]) {
    const { status, text } = await bulk({ key }, rows);
    assert.deepEqual([status, JSON.parse(text).success], [401, false]);
  }
  const path = `/v1/homes/${door.home}/doors/${door.device}/key`;
  const renewed = v.parse(doorMade, await (await askAsMember(stack, cookie, "POST", path)).json());
  assert.notEqual(renewed.key, door.key);
  assert.equal((await bulk(door, rows)).status, 401);
  assert.equal((await bulk(renewed, rows)).status, 200);
  const from = { "x-from-address": "192.0.2.7" };
  let last = { status: 0, text: "" };
  for (let i = 0; i < 200 && last.status !== 429; i++) last = await bulk(door, rows, {}, from);
  assert.equal(last.status, 429);
  assert.equal((await bulk(renewed, rows, {}, { "x-from-address": "198.51.100.7" })).status, 200);

  const other = await doorOf();
  const removed = await askAsMember(
    stack,
    cookie,
    "DELETE",
    `/v1/homes/${other.home}/devices/${other.device}`,
  );
  assert.equal(removed.status, 204);
  assert.equal((await bulk(other, rows)).status, 401);
});

Deno.test("what an input means can be changed, and what is stored stays", async () => {
  const door = await doorOf();
  const startS = Math.floor(nowS() / 3600) * 3600 - 3600;
  const rule = (
    channel: string,
  ) => [{ input: "n/1", channel, quantity: "w" as const, reversed: true, multiplier: 2 }];
  const minutes = (from: number, to: number): Row[] =>
    Array.from({ length: to - from }, (_, i) => [startS + (from + i) * 60 + 5, "n", -30]);
  await mapDoor(stack, cookie, door.home, door.device, rule("L1"));
  await upload(door, minutes(0, 31), 10);
  await mapDoor(stack, cookie, door.home, door.device, rule("0.1"));
  await upload(door, minutes(31, 60), 10);
  const { L1 } = await energyOf(stack, cookie, door.home, [{ t: startS, channels: {} }, {
    t: startS + 3540,
    channels: {},
  }]);
  assert.deepEqual(L1.importWh, [30]);
});

Deno.test("rules that would be ambiguous are refused with their place", async () => {
  const door = await doorOf();
  const rule = { input: "n/1", channel: "L1", quantity: "w", reversed: false, multiplier: 1 };
  const cases: [unknown[], string][] = [
    [[rule, rule], "/rules/1/input"],
    [[rule, { ...rule, input: "n/2" }], "/rules/1/quantity"],
    [[{ ...rule, channel: "9.9" }], "/rules/0/channel"],
    [[{ ...rule, quantity: "fwdWh", reversed: true }], "/rules/0/reversed"],
    [[{ ...rule, multiplier: 0 }], "/rules/0/multiplier"],
  ];
  for (const [rules, field] of cases) {
    const path = `/v1/homes/${door.home}/doors/${door.device}/rules`;
    const refused = await askAsMember(stack, cookie, "PUT", path, { rules });
    assert.equal(refused.status, 400);
    assert.equal(v.parse(problemBody, await refused.json()).field, field);
  }
});
