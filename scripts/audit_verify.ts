import { openDatabase } from "../db/client.ts";
import { sha256 } from "../worker/middleware/sha256.ts";
import { type AuditVerdict, verifyAudit } from "../worker/usecases/verify_audit.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task audit:verify [flags]

Checks that no entry of the audit trail was changed, taken out or put in, and prints where the chain ends. Keep that
hash: given back with --known, it also shows that nothing was cut off at the end, or written anew as a whole.

  --data DIR    the running "deno task start" on this folder (.data)
  --url URL     a database (or DATABASE_URL in the environment)
  --token TEXT  its token (or DATABASE_TOKEN)
  --known HASH  a hash that an earlier run printed
  --help        this text`;

async function databaseOfStart(dataDir: string): Promise<string> {
  const file = `${dataDir}/run/database_url`;
  const url = await Deno.readTextFile(file).catch(() => "");
  const alive = url !== "" && await fetch(`${url}/health`).then((answer) => answer.ok, () => false);
  if (!alive) {
    throw new PlainError(`Cannot verify: no start of enecess is running on ${dataDir}, and no --url`);
  }
  return url;
}

function told({ verified, unchained, cutUpTo, head, broken, hasKnownHash }: AuditVerdict): string {
  const lines = [`${verified} entries verified, ${unchained} not chained yet`];
  if (cutUpTo > 0) lines.push(`Retention cut off everything up to entry ${cutUpTo}`);
  if (broken !== null) {
    const at = new Date(broken.atS * 1000).toISOString();
    lines.push(
      `The chain breaks at entry ${broken.seq} (${broken.action}, ${at})`,
      `  its hash is  ${broken.found ?? "missing"}`,
      `  it should be ${broken.expected}`,
    );
  }
  if (hasKnownHash === false) {
    lines.push("The known hash is no longer in the chain: entries are gone or rewritten");
  }
  return [...lines, `The chain ends at entry ${head.seq}: ${head.hash || "nothing chained yet"}`].join("\n");
}

await runPlainly(async () => {
  const flags = readFlags({
    data: { type: "string", default: ".data" },
    url: { type: "string" },
    token: { type: "string" },
    known: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (flags.help) return console.log(HELP);
  const url = flags.url ?? Deno.env.get("DATABASE_URL") ?? await databaseOfStart(flags.data);
  const db = openDatabase(url, flags.token ?? Deno.env.get("DATABASE_TOKEN"));
  const verdict = await verifyAudit({ db, digest: sha256, knownHash: flags.known });
  console.log(told(verdict));
  if (verdict.broken !== null || verdict.hasKnownHash === false) Deno.exit(1);
});
