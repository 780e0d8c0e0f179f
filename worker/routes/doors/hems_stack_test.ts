import assert from "node:assert/strict";
import * as v from "valibot";
import {
  askAsMember,
  newDevice,
  newHome,
  postAsMember,
  postReadings,
  sharedStack,
  signIn,
} from "../../../scripts/test_stack.ts";
import { appPasswordList, appPasswordMade } from "../../protocol/app_passwords.ts";
import { readingsAnswer } from "../../protocol/openapi_readings.ts";
import { homeBody } from "../../protocol/config.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const answer = v.object({ status: v.number(), msg: v.string(), data: v.any() });

async function call(method: string, path: string, token?: string, body?: unknown) {
  const headers: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  if (token !== undefined) headers["access-token"] = token;
  const response = await fetch(`${stack.url}${path}`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { http: response.status, ...v.parse(answer, await response.json()) };
}

async function password(wish: { name: string; home?: string }, as = cookie) {
  const made = await postAsMember(stack, as, "/v1/app-passwords", wish);
  assert.equal(made.status, 201);
  return v.parse(appPasswordMade, await made.json());
}

const signInAs = (username: string, given: string) =>
  call("POST", "/pb/generate/token/", undefined, { username, password: given });

async function tokenOf(wish: { name: string; home?: string }, as = cookie): Promise<string> {
  const { id, password: given } = await password(wish, as);
  const signedIn = await signInAs(id, given);
  assert.deepEqual([signedIn.http, signedIn.status], [200, 200]);
  return signedIn.data.token;
}

const startS = Math.floor(Date.now() / 60_000) * 60 - 180;

async function furnished() {
  const home = await newHome(stack, cookie);
  const main = await newDevice(stack, cookie, home, { subs: [2] });
  const minute = (i: number) => ({
    t: startS + i * 60,
    channels: {
      L1: { w: 600, fwd: 1000 + i * 10, rev: 0 },
      L2: { w: -120, fwd: 5, rev: 100 + i * 2 },
      "0.3": { w: 60.5, fwd: 50 + i * 1.008 },
      "0.4": { w: 30 },
      "2.10": { w: 12, fwd: 7 + i * 0.2, rev: 0 },
    },
  });
  const posted = await postReadings(stack, main.token, { serial: main.serial, minutes: [0, 1].map(minute) });
  assert.equal(posted.status, 200);
  await posted.body?.cancel();
  const plug = await newDevice(stack, cookie, home, { model: "ecoPlug" });
  const plugged = await postReadings(stack, plug.token, {
    serial: plug.serial,
    minutes: [{ t: startS, channels: { plug: { w: 41.2, fwd: 123_456.7 } } }],
  });
  assert.equal(plugged.status, 200);
  await plugged.body?.cancel();
  return { home, main, plug };
}

Deno.test("the Home Assistant integration finds the panel, its EcoSubs and their newest minute", async () => {
  const { home, main } = await furnished();
  const token = await tokenOf({ name: "Home Assistant", home });
  const panels = (await call("GET", "/api/v1/hardware/?hardware_type=0", token)).data;
  assert.deepEqual(panels.map((p: { hardware_number: string }) => p.hardware_number), [main.serial]);
  assert.ok(Number.isSafeInteger(panels[0].id));
  const subs = (await call("GET", `/api/v1/hardware/?hardware_type=1&parent_id=${panels[0].id}`, token)).data;
  assert.deepEqual(subs.map((s: { hardware_number: string }) => s.hardware_number), [`${main.serial}_2`]);

  const info = (number: string) =>
    call("GET", `/api/v1/passageway/get_channel_info/?hardware_number=${number}`, token);
  const time = new Date((startS + 60) * 1000).toISOString().replace(".000Z", "Z");
  const { data, status, http } = await info(main.serial);
  assert.deepEqual([http, status], [200, 200]);
  assert.deepEqual(data.household_electricity, { power: 480, energy: 8, time });
  assert.deepEqual(data.ch_info[2], { ch_number: 2, power: 60.5, energy: 1.008, time });
  assert.deepEqual(data.ch_info[3], { ch_number: 3, power: 30, energy: 0.5, time });
  assert.deepEqual(data.ch_info[0], { ch_number: 0 });
  const sub = await info(`${main.serial}_2`);
  assert.deepEqual(sub.data.ch_info[9], { ch_number: 9, power: 12, energy: 0.2, time });
  assert.equal((await info(`${main.serial}_1`)).status, 404);

  const found = v.parse(
    homeBody,
    await (await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`)).json(),
  );
  const { id } = found.devices.find(({ serial }) => serial === main.serial)!;
  const path = `/v1/homes/${home}/devices/${id}/channels/0.3`;
  const moved = await askAsMember(stack, cookie, "PUT", path, {
    reversed: true,
    multiplier: 2,
    since: "start",
  });
  assert.equal(moved.status, 200, await moved.text());
  assert.deepEqual((await info(main.serial)).data.ch_info[2], {
    ch_number: 2,
    power: -121,
    energy: -2.016,
    time,
  });
});

Deno.test("plugs tell their power and register, and whether they can be switched, honestly", async () => {
  const { home, plug, main } = await furnished();
  const token = await tokenOf({ name: "Home Assistant", home });
  const plugs = (await call("GET", "/api/v1/hardware/?hardware_type=2", token)).data;
  assert.deepEqual(plugs.map((p: { hardware_number: string }) => p.hardware_number), [plug.serial]);
  const { data } = await call("GET", `/api/v1/other/plug/data/?hardware_number=${plug.serial}`, token);
  const time = new Date(startS * 1000).toISOString().replace(".000Z", "Z");
  assert.deepEqual(data, { data: [{ time, power: 41.2, total_energy: 123.457 }] });
  const control = (body: unknown) => call("POST", "/api/v1/other/plug/control/", token, body);
  const how = () => control({ instruction: "plug_conf", query_conf: "106", hardware_number: plug.serial });
  const unknown = await how();
  assert.deepEqual([unknown.http, unknown.status, unknown.data], [200, 503, null]);
  const told = await control({ instruction: "on_off", is_on_off: 1, hardware_number: plug.serial });
  assert.equal(told.status, 200);
  const post = async (more: object) => {
    const minutes = [{ t: startS + 60, channels: { plug: { w: 41.2, fwd: 123_457.4 } } }];
    const response = await postReadings(stack, plug.token, { serial: plug.serial, minutes, ...more });
    return v.parse(readingsAnswer, await response.json());
  };
  const { commands } = await post({});
  assert.deepEqual(commands.map(({ id, on }) => [id, on]), [[told.data.command, true]]);
  assert.equal((await how()).status, 503, "asked is not done");
  await post({ results: [{ id: told.data.command, ok: true }] });
  assert.deepEqual((await how()).data, { response: { data: { p: [{ id: 106, val: 1 }] } } });
  assert.equal(
    (await control({ instruction: "on_off", is_on_off: 1, hardware_number: main.serial })).status,
    404,
  );
  assert.equal((await control({ instruction: "explode", hardware_number: plug.serial })).status, 400);
  assert.equal(
    (await call("GET", `/api/v1/other/plug/data/?hardware_number=${main.serial}`, token)).status,
    404,
  );
});

Deno.test("only an app password signs in, and only while it is in force", async () => {
  const { home } = await furnished();
  const { id, password: given } = await password({ name: "HA" });
  assert.match(given, /^[0-9a-z]{6}(-[0-9a-z]{6}){3}$/);
  assert.equal((await signInAs(id, given.replaceAll("-", " ").toUpperCase())).status, 200);
  for (const [user, typed] of [[id, "wrong"], ["nobody", given], ["", ""], [id, ""]]) {
    const refused = await signInAs(user, typed);
    assert.deepEqual([refused.http, refused.status, refused.data], [200, 401, null]);
  }
  assert.equal((await call("POST", "/pb/generate/token/", undefined, { username: 1 })).status, 400);

  const { data: { token } } = await signInAs(id, given);
  const list = () => call("GET", "/api/v1/hardware/?hardware_type=0", token);
  assert.ok((await list()).data.length > 0, home);
  const held = v.parse(
    appPasswordList,
    await (await askAsMember(stack, cookie, "GET", "/v1/app-passwords")).json(),
  );
  const own = held.find((known) => known.id === id);
  assert.ok(own?.lastUsedAtS !== null && !JSON.stringify(held).includes(given));
  assert.equal((await askAsMember(stack, cookie, "DELETE", `/v1/app-passwords/${id}`)).status, 204);
  assert.equal((await list()).http, 401);
  assert.equal((await signInAs(id, given)).status, 401);
  assert.equal((await askAsMember(stack, cookie, "DELETE", `/v1/app-passwords/${id}`)).status, 404);
  for (const bad of ["", "x", `${token}x`]) {
    assert.equal((await call("GET", "/api/v1/hardware/?hardware_type=0", bad)).http, 401);
  }
});

Deno.test("an app password reaches its own home, another person's none, and nobody ends another's", async () => {
  const one = await furnished();
  const other = await furnished();
  const token = await tokenOf({ name: "HA", home: one.home });
  const numbers = async (with_: string) =>
    (await call("GET", "/api/v1/hardware/?hardware_type=0", with_)).data
      .map((p: { hardware_number: string }) => p.hardware_number);
  assert.deepEqual(await numbers(token), [one.main.serial]);
  const path = "/api/v1/passageway/get_channel_info/?hardware_number=";
  assert.equal((await call("GET", path + other.main.serial, token)).status, 404);
  const everything = await numbers(await tokenOf({ name: "all" }));
  assert.ok(everything.includes(one.main.serial) && everything.includes(other.main.serial));

  const stranger = await signIn(stack, crypto.randomUUID().slice(0, 13));
  assert.deepEqual(await numbers(await tokenOf({ name: "mine" }, stranger)), []);
  const foreign = await postAsMember(stack, stranger, "/v1/app-passwords", { name: "x", home: one.home });
  assert.equal(foreign.status, 404);
  await foreign.body?.cancel();
  const { id } = await password({ name: "HA" });
  const ended = await askAsMember(stack, stranger, "DELETE", `/v1/app-passwords/${id}`);
  assert.equal(ended.status, 404);
  await ended.body?.cancel();
});
