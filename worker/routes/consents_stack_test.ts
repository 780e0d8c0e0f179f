import assert from "node:assert/strict";
import { eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { consents } from "../../db/schema/consents.ts";
import { pageViews } from "../../db/schema/page_views.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import type { PurposeId } from "../domain/purpose.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { POLICIES, policyTextHash } from "../policies/policies.ts";
import { sessionBody } from "../protocol/config.ts";
import { consentsBody } from "../protocol/consents.ts";
import type { Operation } from "../protocol/openapi_operation.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const OLDER = POLICIES[0].version;

/** Before having agreed to anything a person may do these, and nothing else that needs a session. */
const UNGATED = [
  "getSession",
  "answerPolicy",
  "getConsents",
  "answerConsent",
  "askGuardian",
  "exportAccount",
  "planErasure",
  "eraseAccount",
];

async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}

function somebody() {
  const person = `consent-${crypto.randomUUID().slice(0, 8)}`;
  return { person, account: `development-${person}` };
}

/** Signed in, and known to the database as one who agreed to less. */
async function halfway(standing: Partial<typeof accounts.$inferInsert>) {
  const { person, account } = somebody();
  await signIn(stack, person);
  await db.update(accounts).set(standing).where(eq(accounts.id, account));
  return { account, cookie: await signIn(stack, person) };
}

async function answer(cookie: string, given: boolean, more: Record<string, unknown> = {}) {
  const [text] = POLICY_IN_FORCE.texts;
  const textHash = await policyTextHash(POLICY_IN_FORCE, text);
  const { version = POLICY_IN_FORCE.version, ...body } = { given, textHash, language: "en", ...more };
  return await askAsMember(stack, cookie, "POST", `/v1/policies/${version}/acceptance`, body);
}

async function consentsOf(cookie: string) {
  return v.parse(consentsBody, await (await askAsMember(stack, cookie, "GET", "/v1/consents")).json());
}

function ask({ method, path, body }: Operation, cookie: string) {
  const filled = path.replace(/\{\w+\}/g, "unknown");
  return askAsMember(stack, cookie, method.toUpperCase(), filled, body && {});
}

Deno.test("whoever has not agreed gets nothing beyond the public and what leads to agreeing", async () => {
  const closed = OPERATIONS.filter(({ who, id }) =>
    who !== "anyone" && who !== "device" && !UNGATED.includes(id)
  );
  assert.ok(closed.length > 15);
  const table = [
    [{ policyVersion: null }, "policy_not_accepted"],
    [{ policyVersion: OLDER }, "policy_not_accepted"],
    [{ guardian: "waiting" }, "guardian_waiting"],
    [{ guardian: "withdrawn" }, "guardian_waiting"],
  ] as const;
  for (const [standing, code] of table) {
    const { cookie } = await halfway(standing);
    for (const operation of closed) {
      assert.equal(await codeOf(await ask(operation, cookie)), code, operation.id);
    }
  }
});

Deno.test("the document of the API says which operations are open before", () => {
  const ungated = OPERATIONS.filter(({ ungated }) => ungated).map(({ id }) => id);
  assert.deepEqual(ungated.filter((id) => !UNGATED.includes(id)), []);
});

Deno.test("the session says which gate stands, and shows no homes behind it", async () => {
  const { person, account } = somebody();
  const cookie = await signIn(stack, person);
  await newHome(stack, cookie);
  await db.update(accounts).set({ policyVersion: OLDER }).where(eq(accounts.id, account));
  const session = async (as: string) =>
    v.parse(sessionBody, await (await askAsMember(stack, as, "GET", "/v1/session")).json());
  const behind = await session(await signIn(stack, person));
  assert.deepEqual([behind.account.gate, behind.homes.length], ["policy", 0]);
  await (await answer(cookie, true)).body?.cancel();
  const after = await session(cookie);
  assert.deepEqual([after.account.gate, after.homes.length], [null, 1]);
});

Deno.test("agreeing opens the gate at once, is kept with text, time and way, and declining closes it", async () => {
  const { account, cookie } = await halfway({ policyVersion: OLDER });
  const homes = async () => (await askAsMember(stack, cookie, "GET", "/v1/homes"));
  assert.equal(await codeOf(await homes()), "policy_not_accepted");
  const agreed = await answer(cookie, true);
  assert.equal(agreed.status, 204);
  assert.deepEqual(await (await homes()).json(), []);
  const { policy, history } = await consentsOf(cookie);
  assert.equal(policy.accepted?.item, POLICY_IN_FORCE.version);
  assert.equal(policy.accepted?.way, "gate");
  assert.equal(policy.accepted?.textHash, await policyTextHash(POLICY_IN_FORCE, POLICY_IN_FORCE.texts[0]));
  assert.ok(Math.abs(policy.accepted!.atS - Date.now() / 1000) < 300);

  assert.equal((await answer(cookie, false)).status, 204);
  const declined = await consentsOf(cookie);
  assert.equal(declined.policy.accepted, null);
  assert.equal(declined.history.length, history.length + 1);
  const [{ policyVersion }] = await db.select().from(accounts).where(eq(accounts.id, account));
  assert.equal(policyVersion, null);
  const again = await askAsMember(stack, cookie, "POST", "/v1/homes", {
    name: "H",
    zone: "UTC",
    service: "single",
  });
  assert.equal(await codeOf(again), "policy_not_accepted");
});

Deno.test("only the text in force can be agreed to, letter by letter", async () => {
  const { cookie } = await halfway({ policyVersion: OLDER });
  assert.equal(await codeOf(await answer(cookie, true, { version: OLDER })), "bad_value");
  assert.equal(await codeOf(await answer(cookie, true, { version: "1999-01-01" })), "not_found");
  assert.equal(await codeOf(await answer(cookie, true, { textHash: "0".repeat(64) })), "bad_value");
  assert.equal(await codeOf(await answer(cookie, true, { language: "tlh" })), "bad_value");
  assert.equal((await consentsOf(cookie)).policy.accepted?.way, "development");
});

Deno.test("a purpose is off until it is agreed to, and each answer is kept", async () => {
  const cookie = await signIn(stack, somebody().person);
  const count = () => askAsMember(stack, cookie, "POST", "/v1/page-views", { page: "now" });
  const say = async (item: PurposeId, given: boolean) => {
    const { purposes } = await consentsOf(cookie);
    const { textHash } = purposes.find(({ id }) => id === item)!;
    return await askAsMember(stack, cookie, "POST", "/v1/consents", {
      kind: "purpose",
      item,
      given,
      textHash,
      language: "en",
    });
  };
  assert.ok((await consentsOf(cookie)).purposes.every(({ given, atS }) => !given && atS === null));
  assert.equal(await codeOf(await count()), "consent_missing");
  assert.equal((await say("product_statistics", true)).status, 204);
  assert.equal((await say("news_by_mail", true)).status, 204);
  assert.equal((await count()).status, 204);
  assert.equal((await say("product_statistics", false)).status, 204);
  assert.equal(await codeOf(await count()), "consent_missing");
  const { purposes, history } = await consentsOf(cookie);
  assert.deepEqual(purposes.filter(({ given }) => given).map(({ id }) => id), ["news_by_mail"]);
  assert.deepEqual(
    history.filter(({ kind }) => kind === "purpose").map(({ item, given }) => [item, given]),
    [["product_statistics", false], ["news_by_mail", true], ["product_statistics", true]],
  );
  const columns = Object.keys((await db.select().from(pageViews).limit(1))[0]);
  assert.deepEqual(columns.sort(), ["day", "page", "views"], "nobody is told apart in what is counted");
});

Deno.test("a purpose can be refused behind the gate, but not agreed to", async () => {
  const { cookie } = await halfway({ policyVersion: null });
  const { purposes: [{ id, textHash }] } = await consentsOf(cookie);
  const say = (given: boolean) =>
    askAsMember(stack, cookie, "POST", "/v1/consents", {
      kind: "purpose",
      item: id,
      given,
      textHash,
      language: "en",
    });
  assert.equal(await codeOf(await say(true)), "policy_not_accepted");
  assert.equal((await say(false)).status, 204);
});

Deno.test("another text than the one shown is not agreed to", async () => {
  const cookie = await signIn(stack, somebody().person);
  const body = {
    kind: "purpose",
    item: "news_by_mail",
    given: true,
    textHash: "f".repeat(64),
    language: "en",
  };
  assert.equal(await codeOf(await askAsMember(stack, cookie, "POST", "/v1/consents", body)), "bad_value");
});

Deno.test("a choice about storage is kept with where it was made", async () => {
  const cookie = await signIn(stack, somebody().person);
  const body = {
    kind: "storage",
    item: "preferences",
    given: true,
    textHash: "a".repeat(64),
    language: "en",
  };
  const response = await askAsMember(stack, cookie, "POST", "/v1/consents", { ...body, way: "banner" });
  assert.equal(response.status, 204);
  const { history: [{ kind, item, given, way }] } = await consentsOf(cookie);
  assert.deepEqual([kind, item, given, way], ["storage", "preferences", true, "banner"]);
});

Deno.test("the ledger cannot be changed or cut, whoever asks", async () => {
  const { account } = await halfway({ nickname: "Somebody" });
  const mine = eq(consents.account, account);
  await assert.rejects(db.update(consents).set({ given: false }).where(mine));
  await assert.rejects(db.delete(consents).where(mine));
  const [{ n }] = await db.select({ n: sql<number>`count(*)` }).from(consents).where(mine);
  assert.equal(n, 1);
});
