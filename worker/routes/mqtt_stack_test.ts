import assert from "node:assert/strict";
import mqtt, { type IClientOptions, type MqttClient } from "mqtt";
import * as v from "valibot";
import { LightClient } from "../../scripts/mqtt/light_client.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import {
  askAsMember,
  type ClaimedDevice,
  newDevice,
  newHome,
  postAsMember,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { homeBody } from "../protocol/config.ts";
import { watching } from "../protocol/live.ts";
import { powerAnswer } from "../protocol/questions.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

interface Heard {
  client: MqttClient;
  messages: { topic: string; text: string; retain: boolean }[];
  /** Waits for a message on the topic; takes it and those before it away. */
  next(topic: string): Promise<string>;
}

async function connected(url: string, options: IClientOptions): Promise<Heard> {
  const client = await mqtt.connectAsync(url, { reconnectPeriod: 0, ...options }, false);
  const messages: Heard["messages"] = [];
  client.on(
    "message",
    (topic, payload, { retain }) => messages.push({ topic, text: payload.toString(), retain }),
  );
  const next = (topic: string) =>
    waitUntil(`a message on ${topic}`, () => {
      const at = messages.findIndex((message) => message.topic === topic);
      return at < 0 ? null : messages.splice(0, at + 1)[at].text;
    });
  return { client, messages, next };
}

function asApp(home: string, options: IClientOptions = {}, of = cookie): Promise<Heard> {
  const headers = { cookie: of, origin: stack.url };
  const url = `${stack.url.replace("http", "ws")}/mqtt?home=${home}`;
  return connected(url, { protocolVersion: 5, username: "app", wsOptions: { headers }, ...options });
}

function asDevice({ mqtt: url, serial, token }: ClaimedDevice, options: IClientOptions = {}): Promise<Heard> {
  return connected(url, { protocolVersion: 4, username: serial, password: token, ...options });
}

async function furnished() {
  const home = await newHome(stack, cookie);
  return { home, device: await newDevice(stack, cookie, home) };
}

const thisMinute = () => Math.floor(Date.now() / 60_000) * 60 - 60;

async function refusedWith(connecting: Promise<unknown>): Promise<number> {
  const error = await connecting.then(() => null, (problem) => problem);
  assert.ok(error !== null, "it was let in");
  return error.code;
}

Deno.test({
  name:
    "readings over MQTT are durable before their acknowledgement, and answered; who watches sees the minute",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const app = await asApp(home);
    await app.client.subscribeAsync(["enecess/home/minute", "enecess/+/readings/answer"], { qos: 1 });
    const sends = await asDevice(device);
    await sends.client.subscribeAsync(`enecess/${device.serial}/readings/answer`);
    const t = thisMinute();
    const minutes = [
      { t: t - 60, channels: { L1: { w: 100, fwd: 1000 }, L2: { w: 1, fwd: 0 }, L3: { w: 2, fwd: 0 } } },
      { t, channels: { L1: { w: 120, fwd: 1002 }, L2: { w: 1, fwd: 0 }, L3: { w: 2, fwd: 0 } } },
      { t: t + 1, channels: {} },
    ];
    const topic = `enecess/${device.serial}/readings`;
    await sends.client.publishAsync(topic, JSON.stringify({ serial: device.serial, minutes }), { qos: 1 });
    const path = `/v1/homes/${home}/power?start=${t}&end=${t + 60}&per=minute`;
    const power = v.parse(powerAnswer, await (await askAsMember(stack, cookie, "GET", path)).json());
    assert.deepEqual(power.mains[0].meanW, [120]);
    const answer = JSON.parse(await sends.next(`${topic}/answer`));
    assert.deepEqual([answer.accepted, answer.duplicate, answer.rejected[0].code], [2, 0, "not_on_minute"]);
    const first = JSON.parse(await app.next("enecess/home/minute"));
    const second = JSON.parse(await app.next("enecess/home/minute"));
    assert.deepEqual([first.t, second.t], [t - 60, t]);
    assert.deepEqual(second.mains, { w: 123, wh: 2 });

    await sends.client.publishAsync(topic, "{", { qos: 1 });
    assert.equal(JSON.parse(await sends.next(`${topic}/answer`)).code, "bad_json");
    const posted = { serial: device.serial, minutes: [{ t, channels: { "0.1": { w: 5 } } }] };
    await sends.client.publishAsync(topic, JSON.stringify(posted), { qos: 1 });
    assert.equal(JSON.parse(await sends.next(`${topic}/answer`)).conflict, 1);
    await Promise.all([app.client.endAsync(), sends.client.endAsync()]);
  },
});

Deno.test({
  name: "a minute that came by HTTP reaches who watches by MQTT",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const app = await asApp(home);
    await app.client.subscribeAsync("enecess/home/#");
    const t = thisMinute();
    const body = { serial: device.serial, minutes: [{ t, channels: { L1: { w: 7, fwd: 1 } } }] };
    assert.equal((await postReadings(stack, device.token, body)).status, 200);
    assert.equal(JSON.parse(await app.next("enecess/home/minute")).t, t);
    await app.client.endAsync();
  },
});

Deno.test({
  name: "a look asks devices for live values, with or without a socket, and these reach who looks",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const app = await asApp(home);
    await app.client.subscribeAsync("enecess/+/live");
    const sends = await asDevice(device);
    const watch = `enecess/${device.serial}/watch`;
    await sends.client.subscribeAsync(watch, { qos: 1 });
    const looked = await postAsMember(stack, cookie, `/v1/homes/${home}/watch`, {});
    const { untilS } = v.parse(watching, await looked.json());
    assert.deepEqual(JSON.parse(await sends.next(watch)), { until: untilS, every_s: 1 });
    const live = JSON.stringify({ t: Date.now() / 1000, channels: { L1: { w: 951.2 } } });
    sends.client.publish(`enecess/${device.serial}/live`, live);
    assert.equal(await app.next(`enecess/${device.serial}/live`), live);

    const answer = await postReadings(stack, device.token, { serial: device.serial, minutes: [] });
    assert.equal(v.parse(v.object({ watch_until: v.number() }), await answer.json()).watch_until, untilS);
    const late = await asDevice(device, { clientId: "late" });
    await late.client.subscribeAsync(watch, { qos: 1 });
    assert.equal(JSON.parse(await late.next(watch)).until, untilS);

    const stranger = await signIn(stack, "a-stranger-to-live");
    assert.equal((await postAsMember(stack, stranger, `/v1/homes/${home}/watch`, {})).status, 404);
    await Promise.all([app.client.endAsync(), sends.client.endAsync(), late.client.endAsync()]);
  },
});

Deno.test({
  name: "a device speaks under its own serial only, and hears only what is for it",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const other = await newDevice(stack, cookie, home);
    const app = await asApp(home);
    await app.client.subscribeAsync("#");
    const sends = await asDevice(device, { protocolVersion: 5 });
    const refusedBy = async (work: Promise<unknown>) => {
      const error = await work.then(() => null, (problem) => problem);
      return error?.code ?? null;
    };
    const publish = (topic: string, more = {}) => sends.client.publishAsync(topic, "{}", { qos: 1, ...more });
    assert.equal(await refusedBy(publish(`enecess/${other.serial}/state`)), 0x87);
    assert.equal(await refusedBy(publish(`enecess/${device.serial}/command`)), 0x87);
    assert.equal(await refusedBy(publish("enecess/home/minute")), 0x87);
    assert.equal(await refusedBy(publish("anything")), 0x87);
    assert.equal(await refusedBy(publish(`enecess/${device.serial}/live`, { retain: true })), 0x87);
    for (const filter of ["#", `enecess/${other.serial}/#`, "enecess/+/command"]) {
      await assert.rejects(sends.client.subscribeAsync(filter), /Not authorized/, filter);
    }
    await sends.client.subscribeAsync(`enecess/${device.serial}/#`);
    await publish(`enecess/${device.serial}/state`, { retain: true });
    assert.equal(await app.next(`enecess/${device.serial}/state`), "{}");
    assert.deepEqual(sends.messages, []);
    assert.equal(
      await refusedBy(app.client.publishAsync(`enecess/${device.serial}/state`, "x", { qos: 1 })),
      0x87,
    );
    await app.client.publishAsync("home/own", "mine", { qos: 1, retain: true });
    const late = await asApp(home);
    await late.client.subscribeAsync("#");
    assert.equal(await late.next("home/own"), "mine");
    await Promise.all([app, late, sends].map(({ client }) => client.endAsync()));
  },
});

Deno.test({
  name: "who is not known, or no longer, is refused or sent away; other homes are other worlds",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const elsewhere = await furnished();
    assert.equal(await refusedWith(asDevice({ ...device, token: "nonsense" })), 4);
    assert.equal(await refusedWith(asDevice({ ...device, serial: elsewhere.device.serial })), 4);
    assert.equal(await refusedWith(asDevice(device, { username: "app" })), 4);
    const nobody = asDevice(device, { protocolVersion: 5, username: undefined, password: undefined });
    assert.equal(await refusedWith(nobody), 0x86);
    const stranger = await signIn(stack, "a-stranger-to-mqtt");
    await refusedWith(asApp(home, {}, stranger));
    await refusedWith(asApp("0000000000000000"));
    const plain = await askAsMember(stack, cookie, "GET", "/mqtt");
    assert.equal(plain.status, 400);
    await plain.body?.cancel();

    const outside = await asApp(elsewhere.home);
    await outside.client.subscribeAsync("#");
    const inside = await asApp(home, { clientId: "same" });
    await inside.client.publishAsync("a/b", "inside", { qos: 1, retain: true });
    const removed = await asDevice(device, { protocolVersion: 5 });
    const found = await (await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`)).json();
    const [{ id }] = v.parse(homeBody, found).devices;
    const gone = new Promise<number | undefined>((resolve) =>
      removed.client.on("disconnect", ({ reasonCode }) => resolve(reasonCode))
    );
    await inside.client.subscribeAsync("enecess/home/event", { qos: 1 });
    await askAsMember(stack, cookie, "DELETE", `/v1/homes/${home}/devices/${id}`);
    assert.equal(await gone, 0x87);
    assert.equal(JSON.parse(await inside.next("enecess/home/event")).kind, "configuration_changed");
    assert.equal(await refusedWith(asDevice(device)), 4);
    assert.deepEqual(outside.messages, []);
    await Promise.all([outside.client.endAsync(), inside.client.endAsync()]);
  },
});

Deno.test({
  name: "a device known by its upgrade request needs no relay, and its will tells that it went",
  ...ANY,
  async fn() {
    const { home, device } = await furnished();
    const app = await asApp(home);
    await app.client.subscribeAsync(`enecess/${device.serial}/online`, { qos: 1 });
    const online = `enecess/${device.serial}/online`;
    const will = { topic: online, payload: Buffer.from("0"), qos: 1, retain: true } as const;
    const headers = { authorization: `Bearer ${device.token}` };
    for (const options of [{ wsOptions: { headers } }, {}]) {
      const sends = await asDevice(device, { will, ...options });
      await sends.client.publishAsync(online, "1", { qos: 1, retain: true });
      assert.equal(await app.next(online), "1");
      sends.client.stream.destroy();
      assert.equal(await app.next(online), "0");
    }
    await app.client.endAsync();
  },
});

Deno.test({
  name: "who is silent beyond its keep-alive is sent away by the home's alarm",
  ...ANY,
  async fn() {
    const { device } = await furnished();
    const sign = { url: device.mqtt, headers: { authorization: `Bearer ${device.token}` } };
    const silent = await LightClient.connect("silent", { ...sign, keepAliveS: 1 });
    const other = await LightClient.connect("other", sign);
    await waitUntil("the silent one gone", () => silent.isOpen ? null : true);
    assert.ok(other.isOpen);
    other.close();
  },
});

Deno.test({
  name: "messages of every size arrive whole, though the wire cuts them; one too large ends its connection",
  ...ANY,
  async fn() {
    const { home } = await furnished();
    const app = await asApp(home), other = await asApp(home);
    await other.client.subscribeAsync("big/#", { qos: 2 });
    for (const bytes of [1, 5_000, 100_000, 900_000]) {
      const text = "x".repeat(bytes);
      await app.client.publishAsync(`big/${bytes}`, text, { qos: 2 });
      assert.equal(await other.next(`big/${bytes}`), text);
    }
    const closed = new Promise<void>((resolve) => app.client.on("close", () => resolve()));
    app.client.publish("big/giant", "x".repeat(1_100_000), { qos: 0 });
    await closed;
    const third = await asApp(home);
    await third.client.publishAsync("big/after", "still here", { qos: 1 });
    assert.equal(await other.next("big/after"), "still here");
    await Promise.all([other.client.endAsync(), third.client.endAsync()]);
  },
});
