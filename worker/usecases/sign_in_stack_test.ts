import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import { openDatabase } from "../../db/client.ts";
import { accounts, sessions } from "../../db/schema/accounts.ts";
import { mails } from "../../db/schema/mails.ts";
import { sharedStack } from "../../scripts/test_stack.ts";
import type { AnyMail } from "../domain/mail.ts";
import { THROTTLES } from "../domain/throttle.ts";
import { checkPassword, hashPassword } from "../middleware/password_hash.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { signIn } from "./sign_in.ts";

const stack = await sharedStack();
const SECRET = "a secret of at least 32 characters";
const WEAK = { ln: 10, r: 8, p: 1 };
const PASSWORD = "seven purple kettles hum";
const START_S = 1_795_000_000;

interface Counted {
  deps: IdentityDeps;
  /** To the database, so far. */
  roundTrips(): number;
  checks: (string | null)[];
  told: AnyMail[];
  rest(): Promise<unknown>;
}

/** The real database, and everything that is done with it counted; `held` holds all but the first round trip back. */
function counted(
  nowS = START_S,
  visit: Partial<IdentityDeps["visit"]> = {},
  held: Promise<void> = Promise.resolve(),
): Counted {
  let trips = 0;
  const later: Promise<unknown>[] = [];
  const checks: (string | null)[] = [];
  const told: AnyMail[] = [];
  const send = async (request: Request) => {
    if (++trips > 1) await held;
    return await fetch(request);
  };
  const deps: IdentityDeps = {
    db: openDatabase(stack.databaseUrl, undefined, send),
    nowS,
    visit: { device: "Chrome on Linux", place: "", network: crypto.randomUUID(), ...visit },
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    later: (work) => void later.push(work),
    keyedHash: (purpose, value) => keyedHash(SECRET, purpose, value),
    hashPassword: (password) => hashPassword(password, WEAK),
    async checkPassword(password, record) {
      checks.push(record);
      return await checkPassword(password, record ?? NOBODYS);
    },
    troubleOfPassword: () => Promise.resolve(null),
    mail: {
      sealMail(mail) {
        told.push(mail);
        const { account, template, language } = mail;
        return Promise.resolve({ id: crypto.randomUUID(), account, template, language, sealed: "sealed" });
      },
      deliverMailsSoon() {},
      deliverPushesSoon() {},
    },
  };
  return { deps, roundTrips: () => trips, checks, told, rest: () => Promise.all(later) };
}

const NOBODYS = await hashPassword("nobody's", WEAK);
const db = openDatabase(stack.databaseUrl);

async function newAccount(): Promise<{ email: string; account: string }> {
  const account = crypto.randomUUID().slice(0, 16);
  const email = `${account}@example.org`;
  const passwordHash = await hashPassword(PASSWORD, WEAK);
  await db.insert(accounts).values({ id: account, createdAtS: START_S, email, passwordHash });
  return { email, account };
}

Deno.test("signing in takes one round trip and one password's work, right or wrong, known or not", async () => {
  const { email } = await newAccount();
  const wishes = [
    { email, password: PASSWORD, knownBrowser: null },
    { email, password: "wrong altogether", knownBrowser: null },
    { email: `nobody-${crypto.randomUUID()}@example.org`, password: PASSWORD, knownBrowser: null },
  ];
  for (const wish of wishes) {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { deps, roundTrips, checks, rest } = counted(START_S, {}, held);
    const answer = await signIn(deps, wish);
    assert.equal(answer.ok, wish === wishes[0]);
    assert.equal(checks.length, 1, JSON.stringify(wish));
    release();
    await rest();
    assert.ok(roundTrips() > 1, "what follows is written after the answer");
  }
});

Deno.test("a session is there for whoever was right, and for nobody else", async () => {
  const { email, account } = await newAccount();
  const wrong = counted();
  assert.equal(
    (await signIn(wrong.deps, { email, password: "wrong altogether", knownBrowser: null })).ok,
    false,
  );
  await wrong.rest();
  assert.deepEqual(await db.select().from(sessions).where(eq(sessions.account, account)), []);
  const right = counted();
  const opened = await signIn(right.deps, { email, password: PASSWORD, knownBrowser: null });
  await right.rest();
  const rows = await db.select().from(sessions).where(eq(sessions.account, account));
  assert.deepEqual(rows, opened.ok ? [opened.value.row] : null);
});

Deno.test("a stranger's tries slow the stranger, never a browser that is known, and the wait ends", async () => {
  const { email } = await newAccount();
  const { free, longestWaitS } = THROTTLES.account;
  const guess = (nowS: number, password: string, knownBrowser: string | null = null) => {
    const { deps, rest } = counted(nowS);
    return signIn(deps, { email, password, knownBrowser }).then((answer) => rest().then(() => answer));
  };
  for (let i = 0; i < free; i++) await guess(START_S, "wrong altogether");
  const slowed = await guess(START_S, PASSWORD);
  assert.equal(!slowed.ok && slowed.code, "too_many");
  assert.ok(!slowed.ok && slowed.retryAfterS! > 0);
  assert.equal((await guess(START_S, PASSWORD, crypto.randomUUID())).ok, true);
  assert.equal((await guess(START_S + longestWaitS, PASSWORD)).ok, true);
  assert.equal((await guess(START_S + longestWaitS, PASSWORD)).ok, true);
});

Deno.test("many guesses from one network are slowed, whatever the addresses", async () => {
  const network = crypto.randomUUID();
  const answers = [];
  for (let i = 0; i <= THROTTLES.network.free; i++) {
    const { deps, rest } = counted(START_S, { network });
    deps.checkPassword = () => Promise.resolve({ right: false, outdated: false });
    const wish = { email: `${crypto.randomUUID()}@example.org`, password: PASSWORD, knownBrowser: null };
    const answer = await signIn(deps, wish);
    answers.push(answer.ok ? "ok" : answer.code);
    await rest();
  }
  assert.equal(answers.at(-2), "wrong_credentials");
  assert.equal(answers.at(-1), "too_many");
});

Deno.test("a record under a weaker setting is upgraded once the password was right", async () => {
  const { email, account } = await newAccount();
  const { deps, rest } = counted();
  deps.hashPassword = (password) => hashPassword(password, { ...WEAK, ln: 11 });
  assert.equal((await signIn(deps, { email, password: PASSWORD, knownBrowser: null })).ok, true);
  await rest();
  const [{ passwordHash }] = await db.select().from(accounts).where(eq(accounts.id, account));
  assert.match(passwordHash!, /^\$scrypt\$ln=11,/);
  assert.equal((await checkPassword(PASSWORD, passwordHash)).right, true);
});

Deno.test("a sign-in from another country is told to the owner, in the batch that starts it", async () => {
  const { email, account } = await newAccount();
  const from = async (place: string, knownBrowser: string | null) => {
    const { deps, rest, told } = counted(START_S, { place });
    await signIn(deps, { email, password: PASSWORD, knownBrowser });
    await rest();
    return told.map(({ template, values }) => [template, "place" in values ? values.place : null]);
  };
  assert.deepEqual(await from("Berlin, DE", null), []);
  assert.deepEqual(await from("Bonn, DE", null), []);
  assert.deepEqual(await from("Paris, FR", "a browser that is known"), [["new_sign_in", "Paris, FR"]]);
  assert.equal((await db.select().from(mails).where(eq(mails.account, account))).length, 1);
});
