import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { mailsTo, temporaryStack } from "../../scripts/test_stack.ts";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { POLICIES } from "../policies/policies.ts";

const APP_URL = "https://app.example";

Deno.test("who accepted an older policy and does not come by is told by mail, once", async () => {
  const stack = await temporaryStack({ env: { APP_URL } });
  try {
    const db = openDatabase(stack.databaseUrl);
    const person = (id: string, policyVersion: string | null, email: string | null) => ({
      id,
      createdAtS: 1,
      email,
      policyVersion,
    });
    const older = POLICIES[0].version;
    await db.insert(accounts).values([
      person("older", older, "older@example.org"),
      person("newest", POLICY_IN_FORCE.version, "newest@example.org"),
      person("none", null, "none@example.org"),
      person("nowhere", older, null),
    ]);
    const cron = async () => {
      const answer = await fetch(`${stack.controlUrl}/scheduled?cron=*`);
      await answer.body?.cancel();
    };
    await cron();
    const told = async (id: string) =>
      (await db.select().from(accounts).where(eq(accounts.id, id)))[0].policyTold;
    await waitUntil(
      "the mail is queued",
      async () => await told("older") === POLICY_IN_FORCE.version || null,
    );
    await cron();
    const [mail] = await mailsTo(stack, "older@example.org");
    assert.ok(mail.text.includes(`${APP_URL}/policy`), mail.text);
    await cron();
    await cron();
    assert.equal((await mailsTo(stack, "older@example.org")).length, 1);
    for (const id of ["newest", "none", "nowhere"]) assert.equal(await told(id), null, id);
  } finally {
    await stack.stop();
  }
});
