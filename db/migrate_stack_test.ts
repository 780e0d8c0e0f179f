import assert from "node:assert/strict";
import { sql } from "drizzle-orm";
import { startSqld } from "../scripts/stack/sqld.ts";
import { type Database, openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";

async function withDatabase(work: (url: string, db: Database) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "enecess-migrate-" });
  const { url, child } = await startSqld(`${folder}/sqld`, `${folder}/sqld.log`);
  try {
    await work(url, openDatabase(url));
  } finally {
    await child.stop(3_000);
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("several at once migrate a fresh database as one would, and again changes nothing", async () => {
  await withDatabase(async (url, db) => {
    await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
    const state = async () => ({
      tables: await db.values<[string]>(sql`select name, sql from sqlite_master order by name`),
      ran: await db.values<[string]>(sql`select hash from __drizzle_migrations`),
    });
    const before = await state();
    const names = before.tables.map((row) => row[0]);
    for (const table of ["accounts", "homes", "members", "devices", "branches", "feeds", "claims"]) {
      assert.ok(names.includes(table), table);
    }
    assert.equal(new Set(before.ran.map((row) => row[0])).size, before.ran.length);
    await migrate(url);
    assert.deepEqual(await state(), before);
  });
});

Deno.test("what the hot questions read, an index finds", async () => {
  await withDatabase(async (url, db) => {
    await migrate(url);
    const plan = async (statement: string) =>
      (await db.values<[number, number, number, string]>(sql.raw(`explain query plan ${statement}`)))
        .map((row) => row[3]).join("; ");
    const notPushed = "select id from homes where pushed_version < config_version";
    assert.match(await plan(notPushed), /USING INDEX homes_not_pushed/);
    assert.match(await plan("select * from members where account = 'a'"), /USING INDEX members_account/);
    assert.match(await plan("select * from devices where home = 'a'"), /USING INDEX devices_home/);
    const serial = "select id from devices where serial = 'a' and removed_at_s is null";
    assert.match(await plan(serial), /USING INDEX devices_serial_held/);
    const feeds = "select * from feeds where device in (select id from devices where home = 'a')";
    assert.doesNotMatch(await plan(feeds), /SCAN/);
  });
});

Deno.test("a database that is not there is one clear error", async () => {
  await assert.rejects(migrate("http://127.0.0.1:9"), /Cannot migrate database: http:\/\/127\.0\.0\.1:9/);
});
