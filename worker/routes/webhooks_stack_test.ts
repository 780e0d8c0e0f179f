import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
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
import { auditPage } from "../protocol/audit.ts";
import { homeBody, sessionBody } from "../protocol/config.ts";
import { mailList } from "../protocol/mails.ts";
import { readingsAnswer } from "../protocol/openapi_readings.ts";
import { problemBody } from "../protocol/problem.ts";
import { readRowsTiming } from "../protocol/rows_timing.ts";
import { type HookCallBody, hookCallBody } from "../protocol/webhook_calls.ts";
import { type WebhookBody, webhookBody, webhookList, webhookSecret } from "../protocol/webhooks.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

interface Heard {
  id: string;
  body: HookCallBody;
  /** The secrets of those given that the signature is good for. */
  signedWith: string[];
  answered: number;
}

/** A receiver on this machine that verifies with the specification's own library. */
function receiver(secrets: string[], answer: (heard: Omit<Heard, "answered">) => number | Promise<number>) {
  const heard: Heard[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const text = await request.text();
    const headers = Object.fromEntries(request.headers);
    const signedWith = secrets.filter((secret) => {
      try {
        new Webhook(secret).verify(text, headers);
        return true;
      } catch {
        return false;
      }
    });
    const call = { id: headers["webhook-id"], body: v.parse(hookCallBody, JSON.parse(text)), signedWith };
    const answered = await answer(call);
    heard.push({ ...call, answered });
    const elsewhere: Record<string, string> = answered === 302 ? { location: "/elsewhere" } : {};
    return new Response("x".repeat(100_000), { status: answered, headers: elsewhere });
  });
  const url = `http://127.0.0.1:${server.addr.port}/hook`;
  return { url, heard, end: () => server.shutdown() };
}

interface Place {
  home: string;
  device: ClaimedDevice;
  /** The device's id. */
  id: string;
}
async function newPlace(): Promise<Place> {
  const home = await newHome(stack, cookie);
  const device = await newDevice(stack, cookie, home, { model: "ecoPlug" });
  const answer = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}`);
  return { home, device, id: v.parse(homeBody, await answer.json()).devices[0].id };
}
const at = ({ home }: Place, rest = "") => `/v1/homes/${home}/webhooks${rest}`;

async function make(place: Place, url: string, events: string[]) {
  const made = await postAsMember(stack, cookie, at(place), { label: "Mine", url, events });
  assert.equal(made.status, 201, await made.clone().text());
  return v.parse(webhookSecret, await made.json());
}
async function list(place: Place) {
  const answer = await askAsMember(stack, cookie, "GET", at(place));
  return v.parse(webhookList, await answer.json()).webhooks;
}
function becomes(place: Place, what: string, is: (hook: WebhookBody) => boolean): Promise<WebhookBody> {
  return waitUntil(what, async () => (await list(place)).find(is) ?? null);
}
async function minutes({ device }: Place, startsS: number[]) {
  const told = startsS.map((t) => ({ t, channels: { plug: { w: 60, fwd: t / 60, rev: 0 } } }));
  const answer = await postReadings(stack, device.token, { serial: device.serial, minutes: told });
  assert.equal(answer.status, 200);
  return v.parse(readingsAnswer, await answer.json());
}

Deno.test({
  name: "minutes and commands arrive, signed, in spite of a receiver that fails: again, with the same id",
  ...ANY,
  async fn() {
    const place = await newPlace();
    const secrets: string[] = [];
    let failures = 2;
    const there = receiver(
      secrets,
      ({ signedWith }) => signedWith.length === 0 ? 401 : failures-- > 0 ? 500 : 200,
    );
    const { id, secret } = await make(place, there.url, ["readings.minute", "command"]);
    secrets.push(secret);
    const nowS = Math.floor(Date.now() / 60_000) * 60;
    await minutes(place, [nowS - 180, nowS - 120]);
    const [first] = await waitUntil("a minute that arrives", () => {
      const done = there.heard.filter(({ answered }) => answered === 200);
      return done.length > 0 ? done : null;
    });
    assert.deepEqual(there.heard.map(({ id }) => id), [first.id, first.id, first.id]);
    assert.ok(there.heard.every(({ signedWith }) => signedWith.length === 1));
    assert.ok(first.body.type === "readings.minute" && first.body.data.home === place.home);
    assert.deepEqual(first.body.data.minutes.map(({ t }) => t), [nowS - 180, nowS - 120]);
    const flows = Object.values(first.body.data.minutes[1].branches);
    assert.deepEqual(flows, flows.map(() => ({ w: 60, wh: 1 })));

    const command = crypto.randomUUID();
    const wish = { id: command, device: place.id, do: "on" };
    assert.equal((await postAsMember(stack, cookie, `/v1/homes/${place.home}/commands`, wish)).status, 202);
    await minutes(place, [nowS - 60]);
    const results = [{ id: command, ok: true }];
    const done = { serial: place.device.serial, minutes: [], results };
    assert.equal((await postReadings(stack, place.device.token, done)).status, 200);
    const states = await waitUntil("the command's life", () => {
      const told = there.heard.flatMap(({ body }) => body.type === "command" ? [body.data] : []);
      return told.some(({ state }) => state === "done") ? told : null;
    });
    assert.deepEqual(states.map(({ state }) => state), ["asked", "sent", "done"]);
    assert.ok(states.every((told) => told.id === command && told.device === place.id && told.on));

    const fine = await becomes(place, "nothing waits", ({ waiting }) => waiting === 0);
    assert.deepEqual([fine.id, fine.failures, fine.lastStatus, fine.paused], [id, 0, 200, null]);
    await there.end();
  },
});

Deno.test({
  name: "a backlog comes in few calls, a slow receiver delays no device, and a redirect is not followed",
  ...ANY,
  async fn() {
    const place = await newPlace();
    let open = () => {};
    const opened = new Promise<void>((resolve) => open = resolve);
    let redirects = true;
    const there = receiver([], async () => {
      if (redirects) return 302;
      await opened;
      return 200;
    });
    await make(place, there.url, ["readings.minute"]);
    const nowS = Math.floor(Date.now() / 60_000) * 60;
    const backlog = Array.from({ length: 150 }, (_, i) => nowS - 60 * (150 - i));
    assert.equal((await minutes(place, backlog)).accepted, 150);
    const failing = await becomes(place, "a redirect is a failure", ({ failures }) => failures > 0);
    assert.deepEqual([failing.lastStatus, failing.waiting], [302, 3]);
    redirects = false;
    // The receiver holds its answer: a device's post is answered all the same.
    assert.equal((await minutes(place, [nowS])).accepted, 1);
    open();
    await becomes(place, "all of it arrives", ({ waiting, failures }) => waiting === 0 && failures === 0);
    const told = there.heard.filter(({ answered }) => answered === 200)
      .flatMap(({ body }) => body.type === "readings.minute" ? body.data.minutes : []);
    assert.deepEqual(told.map(({ t }) => t), [...backlog, nowS]);
    assert.ok(there.heard.every(({ body }) => body.type === "readings.minute"));
    await there.end();
  },
});

Deno.test({
  name:
    "tested, paused, resumed, given another secret, removed: each told to the trail, none of it with the secret",
  ...ANY,
  async fn() {
    const place = await newPlace();
    const secrets: string[] = [];
    const there = receiver(secrets, () => 200);
    const { id, secret } = await make(place, there.url, ["command"]);
    secrets.push(secret);
    const post = (rest: string) => postAsMember(stack, cookie, at(place, `/${id}${rest}`), {});
    const pause = async (paused: boolean) => {
      const turned = await askAsMember(stack, cookie, "PUT", at(place, `/${id}/paused`), { paused });
      return v.parse(webhookBody, await turned.json()).paused;
    };
    const tested = v.parse(webhookBody, await (await post("/test")).json());
    assert.deepEqual([tested.lastStatus, there.heard.length], [200, 1]);
    assert.deepEqual([there.heard[0].body.type, there.heard[0].signedWith], ["test", [secret]]);
    assert.deepEqual([await pause(true), await pause(false)], ["person", null]);
    const renewed = v.parse(webhookSecret, await (await post("/secret")).json());
    assert.ok(renewed.secret !== secret && renewed.oldSecretUntilS !== null);
    secrets.push(renewed.secret);
    assert.equal((await post("/test")).status, 200);
    assert.deepEqual(there.heard[1].signedWith, [secret, renewed.secret]);

    const home = await (await askAsMember(stack, cookie, "GET", `/v1/homes/${place.home}`)).text();
    const taken = await (await askAsMember(stack, cookie, "GET", "/v1/account/export")).text();
    assert.ok(taken.includes(there.url) && !home.includes(id));
    for (const text of [home, taken, JSON.stringify(await list(place))]) {
      assert.doesNotMatch(text, /whsec_|sealed/);
    }

    assert.equal((await askAsMember(stack, cookie, "DELETE", at(place, `/${id}`))).status, 204);
    assert.equal((await askAsMember(stack, cookie, "DELETE", at(place, `/${id}`))).status, 404);
    assert.deepEqual(await list(place), []);
    const trail = await askAsMember(stack, cookie, "GET", "/v1/audit");
    const { entries } = v.parse(auditPage, await trail.json());
    const told = entries.filter(({ action, home }) =>
      action.startsWith("webhook.") && home?.id === place.home
    );
    assert.deepEqual(told.map(({ action }) => action.slice("webhook.".length)).reverse(), [
      "made",
      "tested",
      "paused",
      "resumed",
      "secret_renewed",
      "tested",
      "removed",
    ]);
    await there.end();
  },
});

Deno.test({
  name: "a receiver that is gone is called once; its maker is written to, and the trail says why",
  ...ANY,
  async fn() {
    const place = await newPlace();
    const { account } = v.parse(
      sessionBody,
      await (await askAsMember(stack, cookie, "GET", "/v1/session")).json(),
    );
    const email = `${account.id}@people.example`;
    await openDatabase(stack.databaseUrl).update(accounts).set({ email }).where(eq(accounts.id, account.id));
    const there = receiver([], () => 410);
    const { id, secret } = await make(place, there.url, ["command"]);
    const wish = { id: crypto.randomUUID(), device: place.id, do: "on" };
    assert.equal((await postAsMember(stack, cookie, `/v1/homes/${place.home}/commands`, wish)).status, 202);
    await becomes(place, "paused for good", ({ paused }) => paused === "gone");
    await waitUntil("a mail about it", async () => {
      const mails = v.parse(mailList, await (await askAsMember(stack, cookie, "GET", "/v1/mails")).json());
      return mails.some(({ template }) => template === "webhook_paused") ? true : null;
    });
    const trail = v.parse(auditPage, await (await askAsMember(stack, cookie, "GET", "/v1/audit")).json());
    const told = trail.entries.find(({ action, home }) =>
      action === "webhook.paused" && home?.id === place.home
    );
    assert.deepEqual([told?.target, told?.detail], ["Mine", { why: "gone" }]);
    assert.equal(there.heard.length, 1);
    // Given an address where somebody is, it is called again, signed as before.
    const secrets = [secret];
    const elsewhere = receiver(secrets, () => 200);
    const change = (change: object) => askAsMember(stack, cookie, "PATCH", at(place, `/${id}`), change);
    const refused = await change({ url: "https://nas.local/" });
    assert.equal(v.parse(problemBody, await refused.json()).field, "/url");
    const changed = v.parse(
      webhookBody,
      await (await change({ url: elsewhere.url, label: "Theirs" })).json(),
    );
    assert.deepEqual([changed.paused, changed.url, changed.label], [null, elsewhere.url, "Theirs"]);
    assert.deepEqual(changed.events, ["command"]);
    const called = await waitUntil("the call that waited", () => elsewhere.heard[0] ?? null);
    assert.deepEqual(called.signedWith, secrets);
    // One that a person paused waits for them.
    await (await askAsMember(stack, cookie, "PUT", at(place, `/${id}/paused`), { paused: true })).body
      ?.cancel();
    assert.equal(v.parse(webhookBody, await (await change({ events: ["alert"] })).json()).paused, "person");
    assert.deepEqual((await list(place)).map(({ url, events }) => [url, events]), [[elsewhere.url, [
      "alert",
    ]]]);
    await there.end();
    await elsewhere.end();
  },
});

Deno.test("a device's minute writes no row more for webhooks that do not want minutes", async () => {
  const place = await newPlace();
  const startS = Math.floor(Date.now() / 3_600_000) * 3600 - 3 * 3600;
  let at = startS;
  const written = async () => {
    let rows = 0;
    for (let i = 0; i < 5; i++) {
      at += 60;
      const told = [{ t: at, channels: { plug: { w: 60, fwd: at / 60, rev: 0 } } }];
      const answer = await postReadings(stack, place.device.token, {
        serial: place.device.serial,
        minutes: told,
      });
      rows += readRowsTiming(answer.headers.get("server-timing"))!.written;
      await answer.body?.cancel();
    }
    return rows;
  };
  await written();
  assert.equal(await written(), 5);
  await make(place, "https://hooks.example.org/", ["alert", "command"]);
  await written();
  assert.equal(await written(), 5);
});

Deno.test("no address of a private network is taken, and no more webhooks than a few", async () => {
  const place = await newPlace();
  const refused = async (url: string) => {
    const answer = await postAsMember(stack, cookie, at(place), { label: "Mine", url, events: ["alert"] });
    const { code, field } = v.parse(problemBody, await answer.json());
    return `${code} ${field}`;
  };
  const urls = [
    "https://192.168.1.1/",
    "http://hooks.example.org/",
    "https://nas.local/",
    "https://me:x@hooks.example.org/",
  ];
  for (const url of urls) assert.equal(await refused(url), "bad_value /url", url);
  for (let i = 0; i < 5; i++) await make(place, `https://hooks.example.org/${i}`, ["alert"]);
  assert.match(await refused("https://hooks.example.org/"), /^limit_reached/);
});
