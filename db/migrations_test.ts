import assert from "node:assert/strict";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";

const FOLDER = new URL("./", import.meta.url);

async function schema(): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for await (const { name } of Deno.readDir(new URL("schema/", FOLDER))) {
    Object.assign(tables, await import(new URL(`schema/${name}`, FOLDER).href));
  }
  return tables;
}

Deno.test("the generated migrations lead to the schema that the code has", async () => {
  const meta = new URL("migrations/meta/", FOLDER);
  const { entries } = JSON.parse(await Deno.readTextFile(new URL("_journal.json", meta)));
  const last = `${String(entries.at(-1).idx).padStart(4, "0")}_snapshot.json`;
  const generated = JSON.parse(await Deno.readTextFile(new URL(last, meta)));
  const missing = await generateSQLiteMigration(generated, await generateSQLiteDrizzleJson(await schema()));
  assert.deepEqual(missing, []);
});
