import { readFlags } from "./stack/flags.ts";
import { migratePlainly } from "./stack/migrate_plainly.ts";
import { PlainError, runPlainly } from "./stack/plain_error.ts";
import { projectRoot } from "./stack/project_root.ts";
import { buildWeb } from "./stack/web_build.ts";
import { bundleWorker } from "./stack/worker_bundle.ts";
import { wranglerCommand } from "./stack/wrangler.ts";

const HELP = `deno task deploy [flags]

Migrates the central database, builds the web app and deploys the Worker to Cloudflare.

  --dry-run  builds and bundles, and says what it would do; needs no network
  --help     this text

Environment: DATABASE_URL and DATABASE_TOKEN (Turso); CLOUDFLARE_API_TOKEN, unless wrangler is logged in;
DEVICE_TOKEN_SECRET and SESSION_SECRET, at least 32 random characters each, at the first deployment;
SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD and MAIL_FROM for mail;
APP_URL, where people reach the app, and CONTACT_EMAIL, where they write about privacy;
VAPID_PRIVATE_KEY, 32 random bytes in hexadecimal (openssl rand -hex 32), and VAPID_SUBJECT, for notices to browsers.`;

const SECRETS = [
  "DATABASE_URL",
  "DATABASE_TOKEN",
  "DEVICE_TOKEN_SECRET",
  "SESSION_SECRET",
  "SMTP_HOST",
  "SMTP_PORT",
  "SMTP_SECURITY",
  "SMTP_USER",
  "SMTP_PASSWORD",
  "MAIL_FROM",
  "VAPID_PRIVATE_KEY",
  "VAPID_SUBJECT",
  "APP_URL",
  "CONTACT_EMAIL",
];

/** The secrets that the environment holds; the others stay as they were deployed last. */
function givenSecrets(): Record<string, string> {
  return Object.fromEntries(SECRETS.flatMap((name) => {
    const value = Deno.env.get(name);
    if (!value) return [];
    if (name.endsWith("_SECRET") && value.length < 32) {
      throw new PlainError(`Cannot deploy ${name}: ${value.length} characters are fewer than 32`);
    }
    if (name === "VAPID_PRIVATE_KEY" && !/^([0-9a-f]{64}|[\w-]{43})$/i.test(value)) {
      throw new PlainError(
        `Cannot deploy ${name}: it is not 32 bytes in hexadecimal or base64url`,
      );
    }
    return [[name, value]];
  }));
}

async function runWrangler(secrets: Record<string, string>): Promise<void> {
  const file = await Deno.makeTempFile({ suffix: ".json" });
  try {
    await Deno.writeTextFile(file, JSON.stringify(secrets));
    const { args, env } = wranglerCommand(["deploy", "--secrets-file", file]);
    const { code } = await new Deno.Command(Deno.execPath(), { args, env, cwd: projectRoot }).spawn().status;
    if (code !== 0) throw new PlainError(`Cannot deploy: wrangler ended with code ${code}`);
  } finally {
    await Deno.remove(file);
  }
}

async function dryRun(secrets: Record<string, string>): Promise<void> {
  await buildWeb();
  await bundleWorker();
  const url = secrets.DATABASE_URL ?? "the database of DATABASE_URL, which is not set";
  const names = Object.keys(secrets);
  console.log(`Built the web app in dist/web and the Worker in dist/worker. A deployment would then
  1. migrate ${url}
  2. upload the Worker and the web app as wrangler.toml says
  3. set ${names.length > 0 ? names.join(", ") : "no secrets (none are in the environment)"}`);
}

await runPlainly(async () => {
  const flags = readFlags({
    "dry-run": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  });
  if (flags.help) return console.log(HELP);
  const secrets = givenSecrets();
  if (flags["dry-run"]) return await dryRun(secrets);

  const { DATABASE_URL: url, DATABASE_TOKEN: token } = secrets;
  if (!url) throw new PlainError("Cannot deploy: DATABASE_URL is not set");
  await buildWeb();
  await bundleWorker();
  await migratePlainly(url, token);
  await runWrangler(secrets);
});
