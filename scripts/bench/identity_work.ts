/** What signing in and being signed in cost, counted and not timed. */
import { Hono, type MiddlewareHandler } from "hono";
import { openDatabase } from "../../db/client.ts";
import { checkPassword, hashPassword } from "../../worker/middleware/password_hash.ts";
import { keyedHash } from "../../worker/middleware/secret_key.ts";
import { mintSession } from "../../worker/middleware/session_token.ts";
import { POLICY_IN_FORCE } from "../../worker/policies/in_force.ts";
import { signIn } from "../../worker/usecases/sign_in.ts";

const SECRET = "a secret of at least 32 characters";
const PASSWORD = "seven purple kettles hum";

/** Round trips to the database before the password's own work, after which none is waited for. */
export async function signInRoundTrips(databaseUrl: string): Promise<{ trips: number; passwordMs: number }> {
  let trips = 0;
  let tripsBefore = 0;
  let passwordMs = 0;
  const record = await hashPassword(PASSWORD);
  const later: Promise<unknown>[] = [];
  const send = (request: Request) => {
    trips++;
    return fetch(request);
  };
  await signIn({
    db: openDatabase(databaseUrl, undefined, send),
    nowS: Math.floor(Date.now() / 1000),
    visit: { device: "bench", place: "", network: "bench" },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    later: (work) => void later.push(work),
    keyedHash: (purpose, value) => keyedHash(SECRET, purpose, value),
    hashPassword,
    async checkPassword(password) {
      tripsBefore = trips;
      const started = performance.now();
      const checked = await checkPassword(password, record);
      passwordMs = performance.now() - started;
      return { ...checked, right: false };
    },
    troubleOfPassword: () => Promise.resolve(null),
    mail: {
      sealMail: () => Promise.reject(new Error("Cannot mail from the bench")),
      deliverMailsSoon() {},
      deliverPushesSoon() {},
    },
  }, { email: "bench@example.org", password: PASSWORD, knownBrowser: null });
  await Promise.all(later);
  return { trips: tripsBefore, passwordMs };
}

/** By its address alone: it brings the Worker's own types, which scripts do without. */
async function middleware(): Promise<MiddlewareHandler> {
  const { href } = new URL("../../worker/middleware/session.ts", import.meta.url);
  return (await import(href) as { requireSession: MiddlewareHandler }).requireSession;
}

/** Round trips to the database that a read by somebody signed in takes for the session. */
export async function sessionReadRoundTrips(): Promise<number> {
  let trips = 0;
  const database = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, () => {
    trips++;
    return new Response(null, { status: 500 });
  });
  const nowS = Math.floor(Date.now() / 1000);
  const session = await mintSession(SECRET, {
    session: "bench",
    account: "bench",
    policyVersion: POLICY_IN_FORCE.version,
    guardian: "not_needed",
    issuedAtS: nowS,
    expiresAtS: nowS + 60,
  });
  const app = new Hono().get("/", await middleware(), (c) => c.text("read"));
  const env = { DATABASE_URL: `http://127.0.0.1:${database.addr.port}`, SESSION_SECRET: SECRET };
  const headers = { cookie: `__Host-session=${session}` };
  const response = await app.request("https://bench.example/", { headers }, env);
  await database.shutdown();
  if (await response.text() !== "read") {
    throw new Error(`Cannot read as who is signed in: ${response.status}`);
  }
  return trips;
}
