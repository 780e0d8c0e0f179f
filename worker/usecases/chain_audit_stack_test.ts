import assert from "node:assert/strict";
import { eq, sql } from "drizzle-orm";
import { type Database, openDatabase } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { audit, auditAnchor } from "../../db/schema/audit.ts";
import { startSqld } from "../../scripts/stack/sqld.ts";
import type { AuditEntry } from "../domain/audit.ts";
import { AUDIT_KEPT_S } from "../domain/limits.ts";
import { sha256 } from "../middleware/sha256.ts";
import { chainAudit } from "./chain_audit.ts";
import { cutAudit } from "./cut_audit.ts";
import { verifyAudit } from "./verify_audit.ts";

const NOW_S = Math.floor(Date.now() / 1000);

function entry(more: Partial<AuditEntry> = {}): AuditEntry {
  return { atS: NOW_S, actor: "a", actorKind: "account", action: "home.changed", result: "ok", ...more };
}

async function withTrail(work: (db: Database, url: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "enecess-audit-" });
  const { url, child } = await startSqld(`${folder}/sqld`, `${folder}/sqld.log`);
  try {
    await migrate(url);
    await work(openDatabase(url), url);
  } finally {
    await child.stop(3_000);
    await Deno.remove(folder, { recursive: true });
  }
}

const write = (db: Database, ...entries: AuditEntry[]) =>
  db.batch(entries.map((one) => auditWrite(db, one)) as [ReturnType<typeof auditWrite>]);
const chain = (db: Database) => chainAudit({ db, digest: sha256 });
const verify = (db: Database, knownHash?: string) => verifyAudit({ db, digest: sha256, knownHash });

async function dropTriggers(db: Database): Promise<void> {
  const triggers = await db.values<[string]>(sql`select name from sqlite_master where type = 'trigger'`);
  for (const trigger of triggers) await db.run(sql.raw(`drop trigger ${trigger[0]}`));
}

Deno.test("entries are chained in their order, once, however many chain them at once", async () => {
  await withTrail(async (db) => {
    assert.equal(await chain(db), null);
    assert.deepEqual((await verify(db)).head, { seq: 0, hash: "" });
    for (let round = 0; round < 3; round++) {
      await write(db, entry({ detail: { round, name: "Zoë" } }), entry({ target: "x", home: "h" }), entry());
      await Promise.all([chain(db), chain(db), write(db, entry({ actor: "b" })), chain(db)]);
    }
    await chain(db);
    const { verified, unchained, broken, head } = await verify(db);
    assert.deepEqual([verified, unchained, broken], [12, 0, null]);
    await write(db, entry());
    const later = await verify(db, head.hash);
    assert.deepEqual([later.verified, later.unchained, later.hasKnownHash], [12, 1, true]);
    assert.equal((await verify(db, "0".repeat(64))).hasKnownHash, false);
  });
});

Deno.test("an entry with the same key is kept once", async () => {
  await withTrail(async (db) => {
    await write(db, entry({ onceKey: "k" }), entry({ onceKey: "k" }), entry({ onceKey: "l" }), entry());
    assert.equal(await db.$count(audit), 3);
  });
});

Deno.test("the database refuses to change, replace or delete entries", async () => {
  await withTrail(async (db) => {
    await write(db, entry(), entry({ onceKey: "k" }), entry());
    await chain(db);
    await write(db, entry());
    const columns = "at_s, actor, actor_kind, action, result";
    const refused = [
      "update audit set actor = 'x' where seq = 1",
      "update audit set hash = 'x' where seq = 1",
      "update audit set hash = null where seq = 1",
      "update audit set hash = 'x', result = 'x' where seq = 4",
      "update audit set seq = 9 where seq = 4",
      "delete from audit where seq = 1",
      "delete from audit where seq = 4",
      "delete from audit",
      `insert or replace into audit (seq, ${columns}) values (1, 1, 'x', 'account', 'x', 'ok')`,
      `insert into audit (hash, ${columns}) values ('x', 1, 'x', 'account', 'x', 'ok')`,
      "update audit_anchor set seq = 2, hash = (select hash from audit where seq = 2)",
      "update audit_anchor set hash = 'x'",
      "delete from audit_anchor",
      "insert or replace into audit_anchor values (1, 3, 'x')",
    ];
    for (const statement of refused) await assert.rejects(db.run(sql.raw(statement)), statement);
    await db.run(
      sql.raw(
        `insert or replace into audit (once_key, ${columns}) values ('k', 1, 'x', 'account', 'x', 'ok')`,
      ),
    );
    assert.equal(await db.$count(audit, eq(audit.actor, "x")), 0);
    assert.deepEqual(await db.select().from(auditAnchor), [{ id: 1, seq: 0, hash: "" }]);
    assert.equal((await verify(db)).verified, 3);
  });
});

Deno.test("who gets past the triggers is found out, and where", async () => {
  const tampered: [string, string, number][] = [
    ["a changed field", "update audit set result = 'not_allowed' where seq = 3", 3],
    ["a field emptied", "update audit set detail = null where seq = 2", 2],
    ["an entry taken out", "delete from audit where seq = 3", 4],
    ["the first entry taken out", "delete from audit where seq = 1", 2],
    [
      "two exchanged",
      "update audit set actor = case seq when 2 then 'c' else 'b' end where seq in (2, 3)",
      2,
    ],
    ["a hash taken off", "update audit set hash = null where seq = 3", 3],
  ];
  for (const [what, statement, brokenSeq] of tampered) {
    await withTrail(async (db) => {
      const actors = ["a", "b", "c", "d", "e"];
      await write(db, ...actors.map((actor) => entry({ actor, detail: { actor } })));
      await chain(db);
      assert.equal((await verify(db)).broken, null);
      await dropTriggers(db);
      await db.run(sql.raw(statement));
      assert.equal((await verify(db)).broken?.seq, brokenSeq, what);
    });
  }
});

Deno.test("retention cuts from the front, and what stays is a chain still", async () => {
  await withTrail(async (db) => {
    const old = entry({ atS: NOW_S - AUDIT_KEPT_S - 60 });
    await write(db, old, old, old, entry(), old, entry());
    assert.equal(await cutAudit(db, NOW_S), 0);
    const head = await chain(db);
    assert.equal(await cutAudit(db, NOW_S), 3);
    assert.equal(await cutAudit(db, NOW_S), 0);
    const { verified, cutUpTo, broken, hasKnownHash } = await verify(db, head!.hash);
    assert.deepEqual([verified, cutUpTo, broken, hasKnownHash], [3, 3, null, true]);
    await write(db, entry());
    await chain(db);
    assert.deepEqual((await verify(db)).broken, null);
  });
});

Deno.test("when all is past its time, all goes, and the chain goes on from there", async () => {
  await withTrail(async (db) => {
    await write(db, ...Array.from({ length: 3 }, () => entry({ atS: NOW_S - AUDIT_KEPT_S - 60 })));
    await chain(db);
    await Promise.allSettled([cutAudit(db, NOW_S), cutAudit(db, NOW_S)]);
    assert.equal(await db.$count(audit), 0);
    await write(db, entry());
    await chain(db);
    const { verified, cutUpTo, broken } = await verify(db);
    assert.deepEqual([verified, cutUpTo, broken], [1, 3, null]);
  });
});

Deno.test("the command says that all is well, or where it is not, by its words and its code", async () => {
  await withTrail(async (db, url) => {
    await write(db, entry(), entry(), entry());
    await chain(db);
    const run = async () => {
      const args = ["run", "-A", "--quiet", "scripts/audit_verify.ts", "--url", url];
      const { code, stdout } = await new Deno.Command(Deno.execPath(), { args }).output();
      return { code, text: new TextDecoder().decode(stdout) };
    };
    const well = await run();
    assert.match(
      well.text,
      /^3 entries verified, 0 not chained yet\nThe chain ends at entry 3: [0-9a-f]{64}\n$/,
    );
    assert.equal(well.code, 0);
    await dropTriggers(db);
    await db.run(sql`update audit set target = 'x' where seq = 2`);
    const ill = await run();
    assert.match(ill.text, /1 entries verified[^]*The chain breaks at entry 2 \(home\.changed/);
    assert.equal(ill.code, 1);
  });
});

Deno.test("the trigger keeps entries as long as the limit says", async () => {
  await withTrail(async (db) => {
    const triggers = await db.values<[string]>(sql`select sql from sqlite_master where type = 'trigger'`);
    const stated = triggers.flatMap(({ 0: text }) =>
      [...text.matchAll(/unixepoch\(\) - (\d+)/g)].map(([, s]) => s)
    );
    assert.deepEqual([...new Set(stated)], [String(AUDIT_KEPT_S)]);
  });
});
