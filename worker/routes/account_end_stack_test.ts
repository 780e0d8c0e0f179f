import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts, sessions } from "../../db/schema/accounts.ts";
import { members } from "../../db/schema/members.ts";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../scripts/test_stack.ts";
import { homeBody } from "../protocol/config.ts";
import { erasureBody } from "../protocol/guardians.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

async function somebody() {
  const person = `end-${crypto.randomUUID().slice(0, 8)}`;
  return { account: `development-${person}`, cookie: await signIn(stack, person) };
}
async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}
const erase = (cookie: string) =>
  askAsMember(stack, cookie, "POST", "/v1/account/erasure", { confirm: "erase" });

/** Every table in which the text stands, anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db.$client.execute("select name from sqlite_master where type = 'table'");
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await db.$client.execute(`select * from "${name}"`);
    if (JSON.stringify(rows).includes(text)) found.push(String(name));
  }
  return found.sort();
}

Deno.test("an erased account leaves its ledger and trail under its random id, and nothing else", async () => {
  const { account, cookie } = await somebody();
  const home = await newHome(stack, cookie);
  const device = await newDevice(stack, cookie, home);
  const t = Math.floor(Date.now() / 60_000) * 60 - 120;
  const minutes = [{ t, channels: { L1: { v: 230, a: 1, w: 230, fwd: 1000, rev: 0 } } }];
  const posted = await postReadings(stack, device.token, { serial: device.serial, minutes });
  assert.equal(v.parse(v.object({ accepted: v.number() }), await posted.json()).accepted, 1);

  const keys: [path: string, body: unknown][] = [
    ["/v1/tokens", { name: "Script", home, scopes: ["read:home"], days: 7 }],
    ["/v1/app-passwords", { name: "Panel", home }],
    [`/v1/homes/${home}/doors`, { kind: "emoncms", name: "Sketch" }],
  ];
  for (const [path, body] of keys) {
    const made = await askAsMember(stack, cookie, "POST", path, body);
    await made.body?.cancel();
    assert.equal(made.status, 201, path);
  }

  const plan = v.parse(
    erasureBody,
    await (await askAsMember(stack, cookie, "GET", "/v1/account/erasure")).json(),
  );
  assert.deepEqual(plan.erased.map(({ id }) => id), [home]);
  assert.equal((await erase(cookie)).status, 200);

  assert.deepEqual((await tablesWith(account)).filter((name) => !["audit", "consents"].includes(name)), []);
  assert.deepEqual((await tablesWith(home)).filter((name) => name !== "audit"), []);
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/homes", {})), "not_signed_in");
  const late = await postReadings(stack, device.token, { serial: device.serial, minutes });
  assert.equal(late.status, 401, "its devices stop, and do not come back every minute");
  assert.equal(await codeOf(late), "bad_token");
});

Deno.test("a shared home stays with the others, and its only owner cannot go", async () => {
  const [owner, other] = [await somebody(), await somebody()];
  const home = await newHome(stack, owner.cookie, { name: "Shared" });
  await db.insert(members).values({ home, account: other.account, role: "member", joinedAtS: 1 });
  const refused = await erase(owner.cookie);
  assert.equal(await codeOf(refused), "in_use");
  assert.equal((await db.select().from(accounts).where(eq(accounts.id, owner.account))).length, 1);

  const gone = v.parse(erasureBody, await (await erase(other.cookie)).json());
  assert.deepEqual(gone.left, [{ id: home, name: "Shared" }]);
  const left = await db.select().from(members).where(eq(members.home, home));
  assert.deepEqual(left.map(({ account }) => account), [owner.account]);
  assert.equal((await askAsMember(stack, owner.cookie, "GET", `/v1/homes/${home}/live`)).status, 200);
});

Deno.test("the export has what is kept of the account, and no secret", async () => {
  const { account, cookie } = await somebody();
  await db.update(accounts).set({ passwordHash: "$scrypt$secret" }).where(eq(accounts.id, account));
  const home = await newHome(stack, cookie, { name: "Mine" });
  await newDevice(stack, cookie, home, { model: "ecoPlug" });
  const asked = async (method: string, path: string, body?: unknown) => {
    const answer = await askAsMember(stack, cookie, method, `/v1/homes/${home}${path}`, body);
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return await answer.text();
  };
  const device = v.parse(homeBody, JSON.parse(await asked("GET", ""))).devices[0].id;
  await asked("PUT", "/rules/my-limit", { device, of: "self", aboveW: 2_000, forS: 60 });
  const moment = { kind: "sunset", offsetMin: 0 };
  await asked("PUT", "/schedules/my-evening", { device, on: true, moment, weekdays: [1] });
  await asked("POST", "/commands", { id: "my-command", device, do: "on" });
  const response = await askAsMember(stack, cookie, "GET", "/v1/account/export");
  assert.match(response.headers.get("content-disposition") ?? "", /attachment/);
  const text = await response.text();
  const file = JSON.parse(text);
  assert.equal(file.account.id, account);
  assert.deepEqual(file.homes.map(({ id, name }: { id: string; name: string }) => [id, name]), [[
    home,
    "Mine",
  ]]);
  assert.equal(file.consents.length, 1);
  assert.equal(file.sessions.length, 1);
  assert.doesNotMatch(text, /scrypt/);
  const [control] = file.control;
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  assert.equal(control.home, home);
  assert.deepEqual(ids(control.rules), ["my-limit"]);
  assert.deepEqual(ids(control.schedules), ["my-evening"]);
  assert.deepEqual(ids(control.commands), ["my-command"]);
  const actions = [...file.log, ...control.log].map(({ action }) => action);
  for (const action of ["rule.saved", "schedule.saved", "command.asked"]) assert.ok(actions.includes(action));
});

Deno.test("nobody is erased without saying so, nor from another session's rights", async () => {
  const { account, cookie } = await somebody();
  const asked = await askAsMember(stack, cookie, "POST", "/v1/account/erasure", { confirm: "yes" });
  assert.equal(await codeOf(asked), "bad_value");
  await db.update(sessions).set({ endedAtS: 1 }).where(eq(sessions.account, account));
  assert.equal(await codeOf(await erase(cookie)), "not_signed_in");
});
