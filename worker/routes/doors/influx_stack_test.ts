import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
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
import { doorList } from "../../protocol/doors/door_bodies.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const nowS = () => Math.floor(Date.now() / 1000);

async function told(response: Response) {
  return { status: response.status, text: await response.text() };
}

async function post(
  path: string,
  key: string,
  body: string | Uint8Array<ArrayBuffer>,
  more: HeadersInit = {},
) {
  const headers = { authorization: `Token ${key}`, "content-type": "text/plain", ...more };
  return await told(await fetch(`${stack.url}${path}`, { method: "POST", headers, body }));
}

const inputOf = (channel: string, field: string) => `panel,channel=${channel}/${field}`;

function lines(minutes: readonly Minute[], perS: number): string[] {
  return minutes.flatMap(({ t, channels }) =>
    Object.entries(channels).map(([name, fields]) => {
      const values = Object.entries(fields).map(([field, value]) => `${field}=${value}`);
      return `panel,channel=${name} ${values.join(",")} ${BigInt(t + 59) * BigInt(perS)}`;
    })
  );
}

async function doorOf() {
  const home = await newHome(stack, cookie, { service: "single" });
  return await newDoor(stack, cookie, home, "influx", null);
}

async function inputsOf(door: MadeDoor) {
  const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${door.home}/doors`);
  return v.parse(doorList, await response.json())[0].inputs.map(({ input, value }) => [input, value]);
}

async function upload(
  door: MadeDoor,
  minutes: readonly Minute[],
  write: (some: Minute[]) => Promise<unknown>,
) {
  const last = minutes[minutes.length - 1];
  const all = [...minutes, { t: last.t + 120, channels: last.channels }];
  for (let from = 0; from < all.length; from += 240) {
    assert.deepEqual(await write(all.slice(from, from + 240)), { status: 204, text: "" }, door.device);
  }
}

Deno.test("a simulated day arrives with the same energy as through the native door, gzipped in nanoseconds", async () => {
  const minutes = simulatedDay();
  await sameEnergy(
    stack,
    cookie,
    minutes,
    "influx",
    rulesFor(minutes, inputOf),
    (door) =>
      upload(door, minutes, (some) => {
        const body = new Uint8Array(gzipSync(lines(some, 1e9).join("\n")));
        return post("/api/v2/write?org=any&bucket=any", door.key, body, { "content-encoding": "gzip" });
      }),
  );
});

for (const file of ["uci-house-2007.csv", "smart-home-c.csv"]) {
  const day = await realDay(file);
  Deno.test({
    name: `a real day (${file}) arrives with the same energy, with registers and with power alone`,
    ignore: day === null,
    fn: async () => {
      const moved = day!.map(({ t, channels }) => ({
        t: t + (t < 1_420_070_400 ? 3_652 * 86_400 : 0),
        channels,
      }));
      for (const minutes of [moved, withoutRegisters(moved)]) {
        await sameEnergy(
          stack,
          cookie,
          minutes,
          "influx",
          rulesFor(minutes, inputOf),
          (door) =>
            upload(
              door,
              minutes,
              (some) => post("/write?db=any&precision=s", door.key, lines(some, 1).join("\n")),
            ),
        );
      }
    },
  });
}

Deno.test("an IoTaWatt of version 1 asks for each series where it stopped, with its password, and writes on", async () => {
  const door = await doorOf();
  const headers = {
    authorization: `Basic ${btoa(`iotawatt:${door.key}`)}`,
    "content-type": "application/x-www-form-urlencoded",
  };
  const ask = async () => {
    const body = "db=power&epoch=s&q= SELECT LAST(value) FROM mains  WHERE device='IotaWatt'";
    const response = await fetch(`${stack.url}/query`, { method: "POST", headers, body });
    assert.equal(response.status, 200);
    return await response.json();
  };
  assert.deepEqual(await ask(), { results: [{ statement_id: 0 }] });
  const atS = nowS() - 70;
  const body = [0, 10, 20].map((s) => `mains,device=IotaWatt value=${s + 1000}.5 ${atS + s}`).join("\n") +
    "\n";
  const written = await told(
    await fetch(`${stack.url}/write?precision=s&db=power`, { method: "POST", headers, body }),
  );
  assert.deepEqual(written, { status: 204, text: "" });
  const series = { name: "mains", columns: ["time", "last"], values: [[atS + 20, 1020.5]] };
  assert.deepEqual(await ask(), { results: [{ statement_id: 0, series: [series] }] });
});

Deno.test("an IoTaWatt of version 2 looks back ever further, and its minutes are averaged", async () => {
  const door = await doorOf();
  assert.equal(door.key.length, 88);
  const input = "mains,device=IotaWatt/value";
  await mapDoor(stack, cookie, door.home, door.device, [
    { input, channel: "L1", quantity: "w", reversed: false, multiplier: 1 },
  ]);
  const ask = async (startS: number) => {
    const flux = `from(bucket: "b")\n  |> range(start: ${startS}, stop: ${nowS()})\n  |> filter(fn: (r) => ` +
      `r["device"] == "IotaWatt" and (r["_measurement"] == "mains"))\n  |> last()\n`;
    return await post(`/api/v2/query?orgID=${"0".repeat(16)}`, door.key, flux, {
      "content-type": "application/vnd.flux",
    });
  };
  assert.deepEqual(await ask(nowS() - 3600), { status: 200, text: "" });
  const startS = Math.floor(nowS() / 3600) * 3600 - 7200;
  const all = Array.from({ length: 367 }, (_, i) => `mains,device=IotaWatt value=360 ${startS + i * 10}`);
  for (let from = 0; from < all.length; from += 50) {
    const body = all.slice(from, from + 50).join("\n") + "\n";
    const path = `/api/v2/write?precision=s&orgID=${"0".repeat(16)}&bucket=b`;
    assert.equal((await post(path, door.key, body)).status, 204);
  }
  const { text } = await ask(startS);
  assert.ok(text.endsWith(`,mains,${startS + 3660}\r\n\r\n`), text);
  const { L1 } = await energyOf(stack, cookie, door.home, [{ t: startS, channels: {} }, {
    t: startS + 3540,
    channels: {},
  }]);
  assert.deepEqual(L1.importWh, [360]);
});

Deno.test("version 1 keeps what it can read and says what not; version 2 takes all or none", async () => {
  const door = await doorOf();
  const body = `a v=1\nb v=1x\nc v=3 ${nowS() + 9999}000000000\nd v=4`;
  const two = await post("/api/v2/write", door.key, body);
  assert.equal(two.status, 400);
  assert.deepEqual(Object.keys(JSON.parse(two.text)), ["code", "message"]);
  assert.deepEqual(await inputsOf(door), []);
  const one = await post("/write?db=x", door.key, body);
  assert.equal(one.status, 400);
  assert.match(
    JSON.parse(one.text).error,
    /^partial write: unable to parse 'b v=1x': invalid number\n1 values .* dropped=2$/,
  );
  assert.deepEqual(await inputsOf(door), [["a/v", 1], ["d/v", 4]]);
});

Deno.test("the key is the password or the token; another one, and what cannot be read, is refused in kind", async () => {
  const door = await doorOf();
  const query = `?db=x&u=me&p=${encodeURIComponent(door.key)}`;
  assert.equal(
    (await told(await fetch(`${stack.url}/write${query}`, { method: "POST", body: "a v=1" }))).status,
    204,
  );
  assert.equal((await post("/write", `me:${door.key}`, "a v=2")).status, 204);
  const wrong = door.key.replace(/^(.{60})./, (_, head) => `${head}${door.key[60] === "A" ? "B" : "A"}`);
  for (const path of ["/write", "/query", "/api/v2/write", "/api/v2/query"]) {
    const { status, text } = await post(path, wrong, "a v=3");
    assert.equal(status, 401);
    assert.deepEqual(
      Object.keys(JSON.parse(text)),
      path.startsWith("/api") ? ["code", "message"] : ["error"],
    );
  }
  assert.equal((await post("/write?precision=fortnight", door.key, "a v=3")).status, 400);
  assert.equal((await post("/write", door.key, "a v=3", { "content-encoding": "br" })).status, 415);
  assert.equal((await post("/write", door.key, "a v=3", { "content-encoding": "gzip" })).status, 415);
  assert.equal((await post("/query?q=SHOW+DATABASES", door.key, "")).status, 400);
  assert.equal((await post("/query?q=CREATE+DATABASE+power", door.key, "")).status, 200);
  assert.deepEqual(await inputsOf(door), [["a/v", 2]]);
});
