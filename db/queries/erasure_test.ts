import assert from "node:assert/strict";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { accounts } from "../schema/accounts.ts";
import { homes } from "../schema/homes.ts";
import { ERASED_TABLES } from "./erasure.ts";

/** Names of the tables with a foreign key to `target`. */
async function pointingTo(target: SQLiteTable): Promise<string[]> {
  const folder = new URL("../schema/", import.meta.url);
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) {
    const module: Record<string, unknown> = await import(new URL(name, folder).href);
    for (const table of Object.values(module)) {
      if (!(table instanceof SQLiteTable)) continue;
      const config = getTableConfig(table);
      if (config.foreignKeys.some((key) => key.reference().foreignTable === target)) names.push(config.name);
    }
  }
  return names.sort();
}
const nameOf = (table: SQLiteTable) => getTableConfig(table).name;

Deno.test("every table that points to an account or a home is erased with it, before what it points to", async () => {
  for (const [kind, target] of [["account", accounts], ["home", homes]] as const) {
    const erased = ERASED_TABLES[kind].map(([table]) => nameOf(table));
    assert.equal(erased.at(-1), nameOf(target));
    const missing = (await pointingTo(target)).filter((name) => !erased.includes(name));
    assert.deepEqual(missing, [], kind);
  }
});
