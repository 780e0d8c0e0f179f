import { readFlags } from "./stack/flags.ts";
import { migratePlainly } from "./stack/migrate_plainly.ts";
import { PlainError, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task migrate [flags]

Brings a central database to the newest schema.

  --url URL      libsql://, https:// or http:// (environment: DATABASE_URL)
  --token TOKEN  its token (environment: DATABASE_TOKEN)
  --help         this text`;

await runPlainly(async () => {
  const flags = readFlags({
    url: { type: "string" },
    token: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (flags.help) return console.log(HELP);
  const url = flags.url ?? Deno.env.get("DATABASE_URL");
  if (!url) throw new PlainError("Cannot migrate: neither --url nor DATABASE_URL names the database");
  await migratePlainly(url, flags.token ?? Deno.env.get("DATABASE_TOKEN"));
  console.log(`Migrated ${url}`);
});
