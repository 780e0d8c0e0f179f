import assert from "node:assert/strict";
import { eq, inArray } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { mails } from "../../db/schema/mails.ts";
import type { StackAddress } from "../../scripts/stack.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { askAsMember, mailsTo, sharedStack, signIn, temporaryStack } from "../../scripts/test_stack.ts";
import type { Mail } from "../domain/mail.ts";
import type { Env } from "../env.ts";
import { mailList } from "../protocol/mails.ts";
import { problemBody } from "../protocol/problem.ts";
import { sealMail } from "../routes/mail_deps.ts";

const stack = await sharedStack();

const addressOf = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}@mail.example`;
const nowS = () => Math.floor(Date.now() / 1000);

async function queued(of: StackAddress, mail: Partial<Mail> & { to: string }, atS = nowS()): Promise<string> {
  const env: Env = JSON.parse(await Deno.readTextFile(`${of.dataDir}/secrets.json`));
  const whole = {
    language: "en",
    template: "reset_code",
    values: { code: "123456", minutes: "10" },
    account: null,
  };
  const sealed = await sealMail(env, of.url, { ...whole, ...mail } as Mail);
  const db = openDatabase(of.databaseUrl);
  await db.batch([queueMail(db, sealed, atS)]);
  return sealed.id;
}

async function rowOf(of: StackAddress, id: string) {
  const [row] = await openDatabase(of.databaseUrl).select().from(mails).where(eq(mails.id, id));
  return row;
}

async function runCron(of: StackAddress): Promise<void> {
  await (await fetch(`${of.controlUrl}/scheduled?cron=now`)).body?.cancel();
}

Deno.test("a queued mail goes out over SMTP, whole, and what it said is forgotten", async () => {
  const to = addressOf("zoë");
  const link = `${stack.url}/invitation/abc`;
  const values = { home: "Maison 李\r\nBcc: all@mail.example", inviter: "Zoë", role: "viewer", link };
  const id = await queued(stack, { to, template: "invitation", values } as Mail);
  assert.doesNotMatch((await rowOf(stack, id)).sealed ?? "", /mail\.example|Maison/);
  await runCron(stack);
  const [mail] = await mailsTo(stack, to);
  assert.equal(mail.subject, "Zoë invites you to Maison 李 Bcc: all@\u2060mail.\u2060example");
  assert.deepEqual(mail.to, [to]);
  assert.match(mail.text, /a viewer/);
  assert.ok(mail.html.includes(`href="${link}"`));
  assert.ok(mail.headers.includes(`Message-ID: <${id}@enecess.example>`));
  const row = await waitUntil("the note that it was sent", async () => {
    const found = await rowOf(stack, id);
    return found.sentAtS === null ? null : found;
  });
  assert.deepEqual([row.sealed, row.lastError, row.tries], [null, null, 1]);
});

Deno.test("no mail goes out twice when several deliveries run at once", async () => {
  const run = crypto.randomUUID().slice(0, 8);
  const addresses = Array.from({ length: 12 }, (_, i) => `many-${run}-${i}@mail.example`);
  const ids: string[] = [];
  for (const to of addresses) ids.push(await queued(stack, { to }));
  await Promise.all(Array.from({ length: 4 }, () => runCron(stack)));
  const db = openDatabase(stack.databaseUrl);
  await waitUntil("all to be sent", async () => {
    const rows = await db.select().from(mails).where(inArray(mails.id, ids));
    return rows.every(({ sentAtS, tries }) => sentAtS !== null && tries === 1) || null;
  });
  for (const to of addresses) assert.equal((await mailsTo(stack, to)).length, 1);
});

Deno.test("a server that is busy is asked again later, not at once", async () => {
  const to = addressOf("busy");
  const id = await queued(stack, { to });
  const waiting = await waitUntil("the refusal", async () => {
    await runCron(stack);
    const row = await rowOf(stack, id);
    return row.lastError === null ? null : row;
  });
  assert.deepEqual([waiting.lastError, waiting.sentAtS, waiting.tries], ["busy", null, 1]);
  assert.ok(waiting.nextTryAtS >= waiting.createdAtS + 60);
  await runCron(stack);
  assert.equal((await rowOf(stack, id)).tries, 1);
  await openDatabase(stack.databaseUrl).update(mails).set({ nextTryAtS: 0 }).where(eq(mails.id, id));
  await runCron(stack);
  assert.equal((await mailsTo(stack, to)).length, 1);
});

Deno.test("people see what became of the mails to them; who does not exist is given up at once", async () => {
  const person = crypto.randomUUID().slice(0, 8);
  const account = `development-${person}`;
  const cookie = await signIn(stack, person);
  const gone = await queued(stack, { to: addressOf("gone"), account });
  const stale = await queued(stack, { to: addressOf("late"), account }, nowS() - 3_600);
  const old = await queued(stack, { to: addressOf("old"), account }, nowS() - 8 * 86_400);
  const seen = await waitUntil("both to be given up", async () => {
    await runCron(stack);
    const list = v.parse(mailList, await (await askAsMember(stack, cookie, "GET", "/v1/mails")).json());
    return list.every(({ state }) => state !== "waiting") ? list : null;
  });
  assert.deepEqual(seen.map(({ id, state }) => [id, state]), [[gone, "failed"], [stale, "failed"]]);
  assert.equal((await rowOf(stack, gone)).lastError, "address_refused");
  assert.deepEqual([(await rowOf(stack, old)).lastError, (await rowOf(stack, old)).sealed], [
    "too_late",
    null,
  ]);
  const others = await askAsMember(stack, await signIn(stack, `${person}-2`), "GET", "/v1/mails");
  assert.deepEqual(await others.json(), []);
});

Deno.test("a mail server that hangs up or is away loses nothing, and stops nothing", async () => {
  const rude = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  (async () => {
    for await (const connection of rude) connection.close();
  })();
  const { port } = rude.addr as Deno.NetAddr;
  const own = await temporaryStack({ env: { SMTP_PORT: String(port) } });
  try {
    const id = await queued(own, { to: addressOf("zoe") });
    await runCron(own);
    const row = await waitUntil("the failure", async () => {
      const found = await rowOf(own, id);
      return found.lastError === null ? null : found;
    });
    assert.deepEqual([row.lastError, row.tries, row.sentAtS], ["unreachable", 1, null]);
    rude.close();
    await openDatabase(own.databaseUrl).update(mails).set({ nextTryAtS: 0 }).where(eq(mails.id, id));
    await runCron(own);
    await waitUntil("the second try", async () => (await rowOf(own, id)).tries === 2 || null);
    assert.equal((await fetch(`${own.url}/openapi.json`)).ok, true);
  } finally {
    await own.stop();
  }
});

Deno.test("the development page shows the mails to who has the key, as a page and as JSON", async () => {
  const to = addressOf("page");
  await queued(stack, { to, values: { code: "<b>1", minutes: "10" } } as Mail);
  await runCron(stack);
  await mailsTo(stack, to);
  const query = new URLSearchParams({ key: stack.devSignInKey, to });
  const page = await (await fetch(`${stack.url}/dev/mails?${query}`)).text();
  assert.match(page, /<h2>&lt;b&gt;1 is your code/);
  const refused = await fetch(`${stack.url}/dev/mails?key=wrong`);
  assert.equal(v.parse(problemBody, await refused.json()).code, "not_allowed");
});
