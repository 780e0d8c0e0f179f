import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { pushMessages, pushSubscriptions } from "../../db/schema/push_subscriptions.ts";
import { type CaughtBrowser, startPushCatcher } from "../../scripts/push_catcher.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import type { Stack, StackAddress } from "../../scripts/stack.ts";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
  temporaryStack,
} from "../../scripts/test_stack.ts";
import { sessionBody } from "../protocol/config.ts";
import { type NoticeChoice, noticesBody, pushTested } from "../protocol/notices.ts";

const shared = await sharedStack();
const settings = { sanitizeOps: false, sanitizeResources: false };
const catcher = startPushCatcher();
const process: EventTarget = globalThis;
process.addEventListener("unload", () => void catcher.stop());

/** Somebody signed in, in a browser of their own. */
async function person(stack: StackAddress = shared, name = crypto.randomUUID().slice(0, 13)) {
  const cookie = await signIn(stack, name);
  const ask = async (method: string, path: string, body?: unknown, status = 204) => {
    const response = await askAsMember(stack, cookie, method, path, body);
    const text = await response.text();
    assert.equal(response.status, status, `${method} ${path}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const session = async () => v.parse(sessionBody, await ask("GET", "/v1/session", undefined, 200));
  return {
    name,
    cookie,
    ask,
    id: (await session()).account.id,
    notices: async () => v.parse(noticesBody, await ask("GET", "/v1/notices", undefined, 200)),
    choose: (choice: NoticeChoice) => ask("PUT", "/v1/notices", choice),
    async subscribe(browser: CaughtBrowser = catcher.browser()) {
      const { id } = await ask("POST", "/v1/push-subscriptions", browser.subscription, 201);
      return { browser, id: String(id) };
    },
    async test(id: string) {
      return v.parse(pushTested, await ask("POST", `/v1/push-subscriptions/${id}/test`, undefined, 200))
        .result;
    },
    actions: async () => {
      const { entries } = await ask("GET", "/v1/audit", undefined, 200);
      return (entries as { action: string }[]).map(({ action }) => action);
    },
  };
}

async function runCron(stack: StackAddress) {
  assert.equal(
    (await (await fetch(`${stack.controlUrl}/scheduled`)).json() as { outcome: string }).outcome,
    "ok",
  );
}

Deno.test("nothing is chosen and no device is listed until somebody says so", settings, async () => {
  const { notices } = await person();
  const { publicKey, ...rest } = await notices();
  assert.deepEqual(rest, { devices: [], account: [], homes: [] });
  assert.equal(Uint8Array.fromBase64(publicKey!, { alphabet: "base64url" }).length, 65);
});

Deno.test("a test reaches the browser, encrypted for it and signed by this server", settings, async () => {
  const one = await person();
  const { browser, id } = await one.subscribe();
  assert.equal(await one.test(id), "delivered");
  const [{ payload, headers, claims, signedBy }] = await browser.pushes(1);
  const { publicKey, devices: [device] } = await one.notices();
  assert.deepEqual(payload, { kind: "test", atS: payload.atS, language: "en", home: null });
  assert.equal(signedBy, publicKey);
  assert.equal(claims.sub, "mailto:notices@enecess.example");
  assert.ok(claims.exp! < Date.now() / 1000 + 86_400);
  assert.match(headers.get("topic")!, /^[\w-]{32}$/);
  assert.ok(device.thisOne && device.lastDeliveredAtS !== null && device.trouble === null);
  // Not twice in a breath.
  const { code } = await one.ask("POST", `/v1/push-subscriptions/${id}/test`, undefined, 429);
  assert.equal(code, "too_many");
});

Deno.test(
  "what is kept of a browser is sealed, and another account neither sees nor touches it",
  settings,
  async () => {
    const one = await person();
    const { browser, id } = await one.subscribe();
    const db = openDatabase(shared.databaseUrl);
    const [row] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id));
    for (const secret of [browser.subscription.endpoint, ...Object.values(browser.subscription.keys)]) {
      assert.ok(!JSON.stringify(row).includes(secret));
    }
    const other = await person();
    assert.deepEqual((await other.notices()).devices, []);
    await other.ask("DELETE", `/v1/push-subscriptions/${id}`, undefined, 404);
    await other.ask("POST", `/v1/push-subscriptions/${id}/test`, undefined, 404);
    // The browser has got another address: what waits goes there.
    const message = {
      id: crypto.randomUUID(),
      kind: "new_sign_in",
      atS: 1,
      expiresAtS: 4e9,
      nextTryAtS: 4e9,
    } as const;
    await db.insert(pushMessages).values({ ...message, subscription: id });
    const waits = () => db.select().from(pushMessages).where(eq(pushMessages.id, message.id));
    const renewed = await one.subscribe();
    assert.deepEqual((await one.notices()).devices.map((device) => device.id), [renewed.id]);
    assert.deepEqual((await waits()).map(({ subscription }) => subscription), [renewed.id]);
    // The same browser, with somebody else signed in: theirs from now on, and nothing that waited for the first.
    await other.subscribe(renewed.browser);
    assert.deepEqual(await waits(), []);
    assert.deepEqual((await one.notices()).devices, []);
    assert.equal((await other.notices()).devices.length, 1);
  },
);

Deno.test("an address that no push service has is refused", settings, async () => {
  const one = await person();
  const { keys } = catcher.browser().subscription;
  for (
    const endpoint of ["http://192.168.1.1/x", "https://10.0.0.1/x", "https://router.local/x", "file:///etc"]
  ) {
    const { field } = await one.ask("POST", "/v1/push-subscriptions", { endpoint, keys }, 400);
    assert.equal(field, "/endpoint");
  }
  const wrong = { endpoint: catcher.browser().subscription.endpoint, keys: { ...keys, auth: "c2hvcnQ" } };
  await one.ask("POST", "/v1/push-subscriptions", wrong, 400);
});

Deno.test("a browser that is gone (410) vanishes from the list, and the log says so", settings, async () => {
  const one = await person();
  const { browser, id } = await one.subscribe();
  browser.answerWith({ status: 410 });
  assert.equal(await one.test(id), "gone");
  assert.deepEqual((await one.notices()).devices, []);
  assert.deepEqual(
    (await one.actions()).filter((action) => action.startsWith("push.")),
    ["push.removed", "push.added"],
  );
});

Deno.test("signing out ends the notices of that browser, and of no other", settings, async () => {
  const here = await person();
  const there = await person(shared, here.name);
  const gone = await here.subscribe();
  const stays = await there.subscribe();
  await here.choose({ of: "account", wishes: ["new_sign_in"] });
  await here.ask("DELETE", "/v1/session");
  const { devices } = await there.notices();
  assert.deepEqual(devices.map(({ id, thisOne }) => ({ id, thisOne })), [{ id: stays.id, thisOne: true }]);
  assert.equal(await there.test(stays.id), "delivered");
  assert.equal(gone.browser.asked, 0);
});

Deno.test(
  "an owner hears of an ownership offered; a busy service is asked again, no sooner than it wants",
  settings,
  async () => {
    const owner = await person();
    const guest = await person();
    const home = await newHome(shared, owner.cookie, { name: "Haus am See" });
    const db = openDatabase(shared.databaseUrl);
    await db.run(
      sql`insert into members (home, account, role, joined_at_s) values (${home}, ${guest.id}, 'manager', 1)`,
    );
    const { browser, id } = await guest.subscribe();
    const idle = await owner.subscribe();
    await guest.choose({ of: "account", wishes: ["ownership_offered"] });
    browser.answerWith({ status: 429, headers: { "retry-after": "600" } });
    await owner.ask("PUT", `/v1/homes/${home}/ownership`, { account: guest.id, sharing: true });
    const nowS = Date.now() / 1000;
    const waiting = await waitUntil("the message put back", async () => {
      const [row] = await db.select().from(pushMessages).where(eq(pushMessages.subscription, id));
      return row?.tries === 1 && row.nextTryAtS > nowS + 300 ? row : null;
    });
    assert.equal((await guest.notices()).devices[0].trouble, "busy");
    assert.ok(!JSON.stringify(waiting).includes("Haus"));
    await db.update(pushMessages).set({ nextTryAtS: 0 }).where(eq(pushMessages.subscription, id));
    await runCron(shared);
    const [{ payload, headers }] = await browser.pushes(1);
    assert.deepEqual([payload.kind, payload.home], ["ownership_offered", { id: home, name: "Haus am See" }]);
    assert.equal(headers.get("urgency"), "normal");
    assert.ok(Number(headers.get("ttl")) > 2 * 86_400);
    assert.equal((await guest.notices()).devices[0].trouble, null);
    assert.equal(idle.browser.asked, 0);
  },
);

Deno.test(
  "a stranger's home cannot be chosen, and who leaves a home is told no more of it",
  settings,
  async () => {
    const owner = await person();
    const guest = await person();
    const home = await newHome(shared, owner.cookie);
    const choice = { of: "home", home, wishes: ["device_silent", "member_joined"] } as const;
    const { code, field } = await guest.ask("PUT", "/v1/notices", choice, 404);
    assert.deepEqual([code, field], ["not_found", "/home"]);
    const db = openDatabase(shared.databaseUrl);
    await db.run(
      sql`insert into members (home, account, role, joined_at_s) values (${home}, ${guest.id}, 'viewer', 1)`,
    );
    await guest.choose({ ...choice, wishes: [...choice.wishes] });
    assert.deepEqual((await guest.notices()).homes, [{ home, wishes: ["device_silent", "member_joined"] }]);
    await owner.ask("DELETE", `/v1/homes/${home}/members/${guest.id}`);
    assert.deepEqual((await guest.notices()).homes, []);
  },
);

Deno.test(
  "what is kept is in the export without its secrets, and goes with the account",
  settings,
  async () => {
    const one = await person();
    const { browser, id } = await one.subscribe();
    await one.choose({ of: "account", wishes: ["new_sign_in"] });
    const { notices } = await one.ask("GET", "/v1/account/export", undefined, 200);
    assert.equal(notices.devices[0].id, id);
    assert.deepEqual(notices.wishes, [{ home: null, wishes: ["new_sign_in"] }]);
    assert.ok(!JSON.stringify(notices).includes(browser.subscription.keys.auth));
    await one.ask("POST", "/v1/account/erasure", { confirm: "erase" }, 200);
    const db = openDatabase(shared.databaseUrl);
    assert.deepEqual(await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id)), []);
  },
);

/** Lets the home have heard nothing for an hour; its runtime is not running. */
async function silence(stack: Stack, home: string) {
  const folder = `${stack.dataDir}/homes/enecess-Home`;
  const hourAgoS = Math.floor(Date.now() / 1000) - 3_600;
  let found = 0;
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".sqlite")) continue;
    const db = new DatabaseSync(`${folder}/${name}`);
    if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'config'").all().length === 0) continue;
    const rows = db.prepare("SELECT json FROM config WHERE id = 1").all() as { json: string }[];
    if (rows[0] !== undefined && JSON.parse(rows[0].json)?.id === home) {
      db.prepare("UPDATE hour SET health = json_set(health, '$.postedAtS', ?)").run(hourAgoS);
      found++;
    }
    db.close();
  }
  assert.equal(found, 1);
}

Deno.test("a silent device raises its home's notice, and one more when it is back", settings, async () => {
  const stack = await temporaryStack();
  try {
    const owner = await person(stack);
    const home = await newHome(stack, owner.cookie, { name: "Haus am See" });
    const device = await newDevice(stack, owner.cookie, home);
    const { browser } = await owner.subscribe();
    await owner.choose({ of: "home", home, wishes: ["device_silent"] });
    const startS = Math.floor(Date.now() / 60_000) * 60;
    const post = async (t: number) => {
      const minutes = [{ t, channels: { L1: { w: 60, fwd: t / 60, rev: 0 } } }];
      const response = await postReadings(stack, device.token, { serial: device.serial, minutes });
      assert.equal(response.status, 200);
      await response.body?.cancel();
    };
    await post(startS - 7_200);
    await stack.killWorker();
    await silence(stack, home);
    await stack.restartWorker();
    // Its alarm would find it; a new configuration makes it look at once.
    await owner.choose({ of: "home", home, wishes: ["device_silent", "command_failed"] });
    const [silent] = await browser.pushes(1);
    assert.deepEqual([silent.payload.kind, silent.payload.home], ["device_silent", {
      id: home,
      name: "Haus am See",
    }]);
    assert.equal(silent.headers.get("urgency"), "high");
    await post(startS - 60);
    const [, back] = await browser.pushes(2);
    assert.equal(back.payload.kind, "device_back");
    assert.equal(back.headers.get("topic"), silent.headers.get("topic"));
    await post(startS);
    await owner.choose({ of: "home", home, wishes: ["device_silent"] });
    assert.equal(browser.asked, 2);
  } finally {
    await stack.stop();
  }
});
