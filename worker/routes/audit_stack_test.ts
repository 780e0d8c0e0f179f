import assert from "node:assert/strict";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { audit } from "../../db/schema/audit.ts";
import { members } from "../../db/schema/members.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { askAsMember, newDevice, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { AUDIT_PAGE } from "../domain/limits.ts";
import { sha256 } from "../middleware/sha256.ts";
import { type AuditPage, auditPage } from "../protocol/audit.ts";
import { branchBody, homeBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";
import { verifyAudit } from "../usecases/verify_audit.ts";

type ShapeOfEntry = AuditPage["entries"][number];

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

async function person() {
  const name = crypto.randomUUID().slice(0, 8);
  const cookie = await signIn(stack, name);
  const ask = (method: string, path: string, body?: unknown) =>
    askAsMember(stack, cookie, method, path, body);
  const page = async (query = "") => v.parse(auditPage, await (await ask("GET", `/v1/audit${query}`)).json());
  const untilLogged = (action: string, count = 1, query = "") =>
    waitUntil(`${count} of ${action}`, async () => {
      const found = (await page(query)).entries.filter((entry) => entry.action === action);
      return found.length >= count ? found : null;
    });
  return { account: `development-${name}`, cookie, ask, page, untilLogged };
}

const told = (
  { action, result, isYou, target, detail }: ShapeOfEntry,
) => [action, result, isYou, target, detail];

Deno.test("whatever changes a home is told, once, to those who own it, and the chain holds", async () => {
  const one = await person();
  const home = await newHome(stack, one.cookie, { name: "Log Lane 1" });
  const device = await newDevice(stack, one.cookie, home);
  const at = `/v1/homes/${home}`;
  const body = v.parse(homeBody, await (await one.ask("GET", at)).json());
  const [{ id: deviceId }] = body.devices;
  const made = await one.ask("POST", `${at}/branches`, { name: "Kitchen" });
  const { id: branch } = v.parse(branchBody, await made.json());
  for (
    const [method, path, change] of [
      ["PATCH", `/branches/${branch}`, { name: "Küche", poles: 2 }],
      ["PATCH", "", { name: "Log Lane 2" }],
      ["PATCH", `/devices/${deviceId}`, { name: "Box" }],
      ["PUT", `/devices/${deviceId}/channels/0.1`, { target: branch, since: "start" }],
      ["PUT", `/devices/${deviceId}/channels/0.1`, { target: null, since: "start" }],
      ["DELETE", `/branches/${branch}`, undefined],
      ["DELETE", `/devices/${deviceId}`, undefined],
    ] as const
  ) {
    const answer = await one.ask(method, at + path, change);
    assert.ok(answer.ok, `${method} ${path} ${answer.status}`);
    await answer.body?.cancel();
  }
  await one.untilLogged("home.viewed");
  const { entries } = await one.page(`?about=${home}`);
  const branchTail = `…${branch.slice(-4)}`;
  assert.deepEqual(entries.filter(({ action }) => action !== "home.viewed").map(told), [
    ["device.removed", "ok", true, "Box", null],
    ["branch.deleted", "ok", true, branchTail, null],
    ["channel.changed", "ok", true, "Box", { channel: "0.1", fields: "target,since" }],
    ["channel.changed", "ok", true, "Box", { channel: "0.1", fields: "target,since" }],
    ["device.changed", "ok", true, "Box", { fields: "name" }],
    ["home.changed", "ok", true, null, { fields: "name" }],
    ["branch.changed", "ok", true, branchTail, { fields: "name,poles" }],
    ["branch.created", "ok", true, branchTail, null],
    ["device.claimed", "ok", false, "Box", null],
    ["device.claim_issued", "ok", true, null, null],
    ["home.created", "ok", true, null, null],
  ]);
  assert.ok(entries.every((entry) => entry.home?.name === "Log Lane 2"));
  assert.ok(entries.every(({ network }) => network === null || /^[\d.]+\/24$|::\/48$/.test(network)));
  assert.ok(!JSON.stringify(entries).includes(device.serial));
  const verdict = await waitUntil("all to be chained", async () => {
    const found = await verifyAudit({ db, digest: sha256 });
    return found.unchained === 0 ? found : null;
  });
  assert.equal(verdict.broken, null);
});

Deno.test("who looked at what is told once a day, who took a file each time", async () => {
  const one = await person();
  const home = await newHome(stack, one.cookie);
  const at = `/v1/homes/${home}`;
  const span = "start=2026-01-01&end=2026-01-02&per=hour";
  for (let i = 0; i < 3; i++) {
    for (const path of ["", "/live", `/energy?${span}`]) {
      await (await one.ask("GET", at + path)).body?.cancel();
    }
  }
  for (let i = 0; i < 2; i++) {
    const file = await fetch(`${stack.url}${at}/energy?${span}`, {
      headers: { cookie: one.cookie, accept: "text/csv" },
    });
    assert.equal(file.status, 200);
    await file.body?.cancel();
  }
  const exports = await one.untilLogged("home.exported", 2);
  assert.deepEqual(exports.map(({ detail }) => detail), [{ kind: "energy" }, { kind: "energy" }]);
  const views = await one.untilLogged("home.viewed", 3);
  assert.deepEqual(views.map(({ detail }) => detail?.kind).toSorted(), ["energy", "home", "live"]);
});

Deno.test("a refused change and a refused claim leave their entries", async () => {
  const owner = await person();
  const viewer = await person();
  const home = await newHome(stack, owner.cookie);
  await db.insert(members).values({ home, account: viewer.account, role: "viewer", joinedAtS: 0 });
  const refused = await viewer.ask("PATCH", `/v1/homes/${home}`, { name: "Mine now" });
  assert.equal(v.parse(problemBody, await refused.json()).code, "not_allowed");
  const [entry] = await owner.untilLogged("home.changed", 1, `?about=${home}`);
  assert.deepEqual([entry.result, entry.isYou, entry.who], [
    "not_allowed",
    false,
    `…${viewer.account.slice(-4)}`,
  ]);

  const before = await db.$count(audit);
  const claim = await fetch(`${stack.url}/v1/devices/claim`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ claim: "ZZZZ-ZZZZ", serial: "test-unknown", model: "ecoMain", subs: [] }),
  });
  assert.equal(v.parse(problemBody, await claim.json()).code, "claim_unknown");
  const found = await waitUntil("the refused claim", async () => {
    const rows = await db.select().from(audit);
    return rows.slice(before).find(({ action }) => action === "device.claim_refused") ?? null;
  });
  assert.deepEqual([found.actor, found.actorKind, found.result], ["", "unknown", "claim_unknown"]);
  assert.ok(!JSON.stringify(found).includes("test-unknown"));
});

Deno.test("members and viewers read their own entries, not those of the home; strangers nothing", async () => {
  const owner = await person();
  const member = await person();
  const stranger = await person();
  const home = await newHome(stack, owner.cookie, { name: "Private" });
  await db.insert(members).values({ home, account: member.account, role: "member", joinedAtS: 0 });
  await (await member.ask("GET", `/v1/homes/${home}`)).body?.cancel();
  await member.untilLogged("home.viewed");
  assert.deepEqual((await member.page()).entries.map(({ action }) => action), ["home.viewed"]);
  assert.deepEqual((await member.page(`?about=${home}`)).entries, []);
  assert.deepEqual((await stranger.page(`?about=${home}`)).entries, []);
  assert.deepEqual((await stranger.page()).entries, []);
  await owner.untilLogged("home.viewed", 1, `?about=${home}`);
  assert.ok((await owner.page("?about=mine")).entries.every(({ isYou }) => isYou));
});

Deno.test("a long log comes in pages that neither repeat nor leave out an entry", async () => {
  const one = await person();
  const many = 2 * AUDIT_PAGE + 7;
  await db.insert(audit).values(Array.from({ length: many }, (_, i) => ({
    atS: 1_795_000_000 + i,
    actor: one.account,
    actorKind: "account" as const,
    action: "session.started",
    result: "ok",
    detail: JSON.stringify({ i }),
  })));
  const seen: unknown[] = [];
  const sizes: number[] = [];
  for (let next: number | null = 999_999_999_999; next !== null;) {
    const page: AuditPage = await one.page(`?before=${next}`);
    sizes.push(page.entries.length);
    seen.push(...page.entries.map(({ detail }) => detail?.i));
    next = page.next;
  }
  assert.deepEqual(sizes, [AUDIT_PAGE, AUDIT_PAGE, 7]);
  assert.deepEqual(seen, Array.from({ length: many }, (_, i) => many - 1 - i));
});

Deno.test("a query that makes no sense is refused", async () => {
  const one = await person();
  for (const query of ["before=x", "before=-1", "about=everybody", "about=' or 1=1"]) {
    const answer = await one.ask("GET", `/v1/audit?${new URLSearchParams(query)}`);
    assert.equal(v.parse(problemBody, await answer.json()).code, "bad_value", query);
  }
});
