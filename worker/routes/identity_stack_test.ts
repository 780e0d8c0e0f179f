import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { waitUntil } from "../../scripts/stack/wait_until.ts";
import { openDatabase } from "../../db/client.ts";
import { sessions } from "../../db/schema/accounts.ts";
import { codes } from "../../db/schema/codes.ts";
import { consents } from "../../db/schema/consents.ts";
import { registrations } from "../../db/schema/registrations.ts";
import { askAsMember, mailsTo, sharedStack } from "../../scripts/test_stack.ts";
import { CODE_TRIES_MAX, SIGN_IN_FRESH_S } from "../domain/limits.ts";
import { sessionBody } from "../protocol/config.ts";
import {
  emailChangeBody,
  registrationBody,
  resetBody,
  sessionList,
  signedInBody,
} from "../protocol/identity.ts";
import { policyBody } from "../protocol/policies.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const PASSWORD = "seven purple kettles hum";

const newAddress = () => `p-${crypto.randomUUID().slice(0, 13)}@example.org`;

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${stack.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}

async function policy() {
  const { version, textHash, language } = v.parse(
    policyBody,
    await (await fetch(`${stack.url}/v1/policies/in-force`)).json(),
  );
  return { version, textHash, language };
}

async function wishOf(email: string, more: Record<string, unknown> = {}) {
  return {
    email,
    password: PASSWORD,
    language: "en",
    zone: "Europe/Berlin",
    birthday: { year: 1980, month: 2, day: 29 },
    country: "DE",
    policy: await policy(),
    ...more,
  };
}

/** The code of the newest mail that has one, once so many mails are there. */
async function codeIn(address: string, atLeast = 1): Promise<string> {
  const mails = (await mailsTo(stack, address, atLeast)).toSorted((a, b) => a.caughtAtMs - b.caughtAtMs);
  const codes = mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
  assert.ok(codes.length > 0, `a code for ${address}`);
  return codes.at(-1)!;
}

async function registered(email: string, more: Record<string, unknown> = {}): Promise<string> {
  const response = await post("/v1/registrations", await wishOf(email, more));
  assert.equal(response.status, 202);
  return v.parse(registrationBody, await response.json()).registration;
}

function cookiesOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

interface Person {
  email: string;
  account: string;
  session: string;
  cookie: string;
}

async function newPerson(more: Record<string, unknown> = {}): Promise<Person> {
  const email = newAddress();
  const registration = await registered(email, more);
  const response = await post(`/v1/registrations/${registration}/code`, { code: await codeIn(email) });
  assert.equal(response.status, 201);
  return { email, ...v.parse(signedInBody, await response.json()), cookie: cookiesOf(response) };
}

async function signInWith(email: string, password: string, headers: Record<string, string> = {}) {
  return await post("/v1/session", { email, password }, headers);
}

Deno.test("who registers, reads the code and has agreed is signed in, and the ledger says how it came", async () => {
  const person = await newPerson();
  const session = v.parse(
    sessionBody,
    await (await askAsMember(stack, person.cookie, "GET", "/v1/session")).json(),
  );
  assert.equal(session.account.id, person.account);
  assert.equal(session.account.gate, null);
  assert.equal(session.account.email, "p…@e….org");
  assert.equal(session.account.zone, "Europe/Berlin");
  const [entry] = await db.select().from(consents).where(eq(consents.account, person.account));
  const { version, textHash, language } = await policy();
  assert.deepEqual(
    [entry.item, entry.textHash, entry.language, entry.given, entry.way],
    [version, textHash, language, true, "registration"],
  );
});

Deno.test("nothing that a stranger asks tells whether an address is registered", async () => {
  const { email } = await newPerson();
  const other = newAddress();
  const told = async (response: Response, secret: RegExp) => ({
    status: response.status,
    headers: [...response.headers.keys()].sort(),
    body: (await response.text()).replace(secret, "…"),
  });
  const id = /[0-9a-z]{16}/;
  assert.deepEqual(
    await told(await post("/v1/registrations", await wishOf(email)), id),
    await told(await post("/v1/registrations", await wishOf(other)), id),
  );
  assert.deepEqual(
    await told(await post("/v1/resets", { email, language: "en" }), id),
    await told(await post("/v1/resets", { email: newAddress(), language: "en" }), id),
  );
  const nobody = newAddress();
  const wrong = "not the password at all";
  assert.deepEqual(
    await told(await signInWith(email, wrong), /$^/),
    await told(await signInWith(nobody, wrong), /$^/),
  );
  for (const path of ["/v1/registrations", "/v1/resets"]) {
    const begun = async (address: string) =>
      path === "/v1/resets" ? { email: address, language: "en" } : await wishOf(address);
    const subject = async (address: string) =>
      Object.values(
        v.parse(v.record(v.string(), v.string()), await (await post(path, await begun(address))).json()),
      )[0];
    const given = { code: "000000x", password: PASSWORD };
    const ask = async (address: string) =>
      await told(
        await post(`${path}/${await subject(address)}/${path === "/v1/resets" ? "password" : "code"}`, given),
        /$^/,
      );
    assert.deepEqual(await ask(email), await ask(newAddress()), path);
  }
});

Deno.test("the owner of a registered address learns that somebody registered with it, and no code goes out", async () => {
  const { email } = await newPerson();
  await registered(email);
  const mails = await mailsTo(stack, email, 2);
  assert.equal(mails.filter(({ text }) => /\b\d{6}\b/.test(text)).length, 1);
});

Deno.test("a code is good once, and after five wrong ones for nothing", async () => {
  const email = newAddress();
  const registration = await registered(email);
  const code = await codeIn(email);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  const path = `/v1/registrations/${registration}/code`;
  const tries = await Promise.all(
    Array.from({ length: CODE_TRIES_MAX + 3 }, () => post(path, { code: wrong }).then(codeOf)),
  );
  assert.equal(tries.filter((told) => told === "wrong_code").length, CODE_TRIES_MAX);
  assert.equal(tries.filter((told) => told === "code_spent").length, 3);
  assert.equal(await codeOf(await post(path, { code })), "code_spent");

  const second = newAddress();
  const other = await registered(second);
  const good = await codeIn(second);
  const both = await Promise.all([1, 2].map(() => post(`/v1/registrations/${other}/code`, { code: good })));
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 410]);
  for (const response of both) await response.body?.cancel();
});

Deno.test("an expired code is good for nothing, and another may be sent in its place, not too soon", async () => {
  const email = newAddress();
  const registration = await registered(email);
  const code = await codeIn(email);
  const soon = await post(`/v1/registrations/${registration}/resend`, {});
  assert.match(soon.headers.get("retry-after") ?? "", /^\d+$/);
  assert.equal(await codeOf(soon), "too_many");
  await db.update(codes).set({ expiresAtS: 1, sentAtS: 1 }).where(eq(codes.subject, registration));
  const path = `/v1/registrations/${registration}/code`;
  assert.equal(await codeOf(await post(path, { code })), "code_spent");
  const again = await post(`/v1/registrations/${registration}/resend`, {});
  assert.equal(again.status, 204);
  const response = await post(path, { code: await codeIn(email, 2) });
  await response.body?.cancel();
  assert.equal(response.status, 201);
});

Deno.test("neither codes nor passwords are kept in the clear", async () => {
  const email = newAddress();
  const registration = await registered(email);
  const code = await codeIn(email);
  const [kept] = await db.select().from(codes).where(eq(codes.subject, registration));
  const [wish] = await db.select().from(registrations).where(eq(registrations.id, registration));
  assert.match(wish.passwordHash, /^\$scrypt\$ln=15,r=8,p=3\$/);
  assert.match(kept.codeHash, /^[0-9a-f]{64}$/);
  const text = JSON.stringify([kept, wish]);
  assert.ok(!text.includes(PASSWORD) && !text.includes(code));
  assert.doesNotMatch(text, /1980|"DE"/);
});

Deno.test("what cannot be registered is refused with the field that is at fault", async () => {
  const refusal = async (more: Record<string, unknown>) => {
    const response = await post("/v1/registrations", await wishOf(newAddress(), more));
    const { code, field } = v.parse(problemBody, await response.json());
    return [code, field];
  };
  assert.deepEqual(await refusal({ email: "nobody" }), ["bad_value", "/email"]);
  assert.deepEqual(await refusal({ password: "short" }), ["bad_value", "/password"]);
  assert.deepEqual(await refusal({ password: "Password123!" }), ["bad_value", "/password"]);
  assert.deepEqual(await refusal({ birthday: { year: 2001, month: 2, day: 29 } }), [
    "bad_value",
    "/birthday",
  ]);
  assert.deepEqual(await refusal({ policy: { ...await policy(), textHash: "0" } }), ["bad_value", "/policy"]);
  assert.deepEqual(
    await refusal({ policy: { ...await policy(), version: "2026-10-01" } }),
    ["bad_value", "/policy"],
  );
  const child = { birthday: { year: new Date().getUTCFullYear() - 8, month: 1, day: 1 } };
  assert.deepEqual(await refusal(child), ["guardian_needed", "/guardianEmail"]);
  assert.deepEqual(
    await refusal({ ...child, email: "a@example.org", guardianEmail: "A@example.org" }),
    ["bad_value", "/guardianEmail"],
  );
});

Deno.test("address and password sign in, in any way of writing them, and nothing else does", async () => {
  const { email, account } = await newPerson({ password: "fünf große Äpfel im Korb" });
  const response = await signInWith(` ${email.toUpperCase()} `, "fu\u0308nf große A\u0308pfel im Korb");
  assert.equal(response.status, 201);
  const cookies = response.headers.getSetCookie();
  for (const name of ["__Host-session", "__Host-browser"]) {
    const cookie = cookies.find((text) => text.startsWith(`${name}=`)) ?? "";
    assert.match(cookie, /; Path=\/; HttpOnly; Secure; SameSite=Lax$/, name);
  }
  assert.equal(v.parse(signedInBody, await response.json()).account, account);
  const wrong = await signInWith(email, "fünf große Äpfel im Korb!");
  assert.deepEqual(wrong.headers.getSetCookie(), []);
  assert.equal(await codeOf(wrong), "wrong_credentials");
});

Deno.test("a reset signs in with the new password and out everywhere else, once", async () => {
  const person = await newPerson();
  const asked = await post("/v1/resets", { email: person.email, language: "en" });
  const { reset } = v.parse(resetBody, await asked.json());
  const code = await codeIn(person.email, 2);
  const path = `/v1/resets/${reset}/password`;
  assert.equal(await codeOf(await post(path, { code, password: "1234567890" })), "bad_value");
  const done = await post(path, { code, password: "another eight old bridges" });
  assert.equal(done.status, 201);
  await done.body?.cancel();
  assert.equal(await codeOf(await post(path, { code, password: PASSWORD })), "code_spent");
  const old = await askAsMember(stack, person.cookie, "PUT", "/v1/password", {
    oldPassword: PASSWORD,
    password: PASSWORD,
  });
  assert.equal(await codeOf(old), "not_signed_in");
  assert.equal(await codeOf(await signInWith(person.email, PASSWORD)), "wrong_credentials");
  assert.equal((await signInWith(person.email, "another eight old bridges")).status, 201);
  await mailsTo(stack, person.email, 3);
});

Deno.test("a changed password needs the old one and ends all other sessions", async () => {
  const person = await newPerson();
  const other = cookiesOf(await signInWith(person.email, PASSWORD));
  const change = (cookie: string, oldPassword: string, password: string) =>
    askAsMember(stack, cookie, "PUT", "/v1/password", { oldPassword, password });
  const wrong = await change(person.cookie, "some other words entirely", "twelve slow green trams");
  assert.equal(await codeOf(wrong), "wrong_credentials");
  const weak = await change(person.cookie, PASSWORD, person.email);
  assert.equal(await codeOf(weak), "bad_value");
  const done = await change(person.cookie, PASSWORD, "twelve slow green trams");
  assert.equal(done.status, 204);
  assert.equal(await codeOf(await change(other, PASSWORD, PASSWORD)), "not_signed_in");
  assert.equal((await change(person.cookie, "twelve slow green trams", PASSWORD)).status, 204);
});

Deno.test("sessions are listed, and one or all others are ended at once", async () => {
  const person = await newPerson();
  const firefox = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0" };
  const second = cookiesOf(await signInWith(person.email, PASSWORD, firefox));
  const third = cookiesOf(await signInWith(person.email, PASSWORD));
  const list = async () => {
    const response = await askAsMember(stack, person.cookie, "GET", "/v1/sessions");
    return v.parse(sessionList, await response.json());
  };
  const end = async (cookie: string, path: string) => await askAsMember(stack, cookie, "DELETE", path);
  // A session is confirmed right after its sign-in was answered.
  let open = await waitUntil("three sessions", async () => {
    const known = await list();
    return known.length === 3 ? known : null;
  });
  assert.deepEqual(open.filter(({ thisOne }) => thisOne).map(({ id }) => id), [person.session]);
  const fox = open.find(({ device }) => device === "Firefox on Linux");
  assert.ok(fox);
  assert.equal((await end(person.cookie, `/v1/sessions/${fox.id}`)).status, 204);
  assert.equal(await codeOf(await end(second, "/v1/sessions")), "not_signed_in");
  assert.equal(await codeOf(await end(person.cookie, `/v1/sessions/${fox.id}`)), "not_found");
  const stranger = await newPerson();
  assert.equal(await codeOf(await end(stranger.cookie, `/v1/sessions/${open[0].id}`)), "not_found");
  assert.deepEqual(await (await end(person.cookie, "/v1/sessions")).json(), { ended: 1 });
  assert.equal(await codeOf(await end(third, "/v1/sessions")), "not_signed_in");
  open = await list();
  assert.deepEqual(open.map(({ id }) => id), [person.session]);
});

Deno.test("a sign-in from a new device is told to the owner, one from a known browser is not", async () => {
  const person = await newPerson();
  const known = { cookie: person.cookie, origin: stack.url };
  const fox = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
  const updated = await signInWith(person.email, PASSWORD, { ...known, "user-agent": fox });
  assert.equal(updated.status, 201);
  const safari =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
  assert.equal((await signInWith(person.email, PASSWORD, { "user-agent": safari })).status, 201);
  const mails = await mailsTo(stack, person.email, 2);
  assert.equal(mails.length, 2);
  assert.match(mails.map(({ text }) => text).join("\n"), /Safari on iOS/);
});

Deno.test("an address changes with a code from the old one and one from the new one", async () => {
  const person = await newPerson();
  const taken = await newPerson();
  const newEmail = newAddress();
  const ask = (path: string, body: unknown) => askAsMember(stack, person.cookie, "POST", path, body);
  assert.equal(await codeOf(await ask("/v1/email-changes", { newEmail: person.email })), "bad_value");
  const asked = await ask("/v1/email-changes", { newEmail });
  const { change } = v.parse(emailChangeBody, await asked.json());
  const oldCode = await codeIn(person.email, 2);
  const path = `/v1/email-changes/${change}/code`;
  const first = await ask(path, { side: "old", code: oldCode });
  assert.deepEqual(await first.json(), { old: true, new: false, email: null });
  assert.equal((await signInWith(person.email, PASSWORD)).status, 201);
  const second = await ask(path, { side: "new", code: await codeIn(newEmail) });
  assert.deepEqual(await second.json(), { old: true, new: true, email: "p…@e….org" });
  assert.equal(await codeOf(await signInWith(person.email, PASSWORD)), "wrong_credentials");
  assert.equal((await signInWith(newEmail, PASSWORD)).status, 201);

  const answer = await ask("/v1/email-changes", { newEmail: taken.email });
  assert.equal(answer.status, 202);
  const told = await mailsTo(stack, taken.email, 2);
  assert.equal(told.filter(({ text }) => /\b\d{6}\b/.test(text)).length, 1);
});

Deno.test("what signs in changes only for who has just shown the password; then a new session goes on", async () => {
  const { session, cookie } = await newPerson();
  const createdAtS = Math.floor(Date.now() / 1000) - SIGN_IN_FRESH_S;
  const guarded = (who: string) =>
    Promise.all([
      askAsMember(stack, who, "POST", "/v1/passkeys/options"),
      askAsMember(stack, who, "POST", "/v1/passkeys", { name: "", credential: {} }),
      askAsMember(stack, who, "DELETE", "/v1/passkeys/AAAA"),
      askAsMember(stack, who, "POST", "/v1/email-changes", { newEmail: newAddress() }),
    ]);
  const codesOf = async (who: string) =>
    await Promise.all(
      (await guarded(who)).map((answer) => answer.ok ? answer.body?.cancel() : codeOf(answer)),
    );
  assert.ok(!(await codesOf(cookie)).includes("proof_needed"));

  await db.update(sessions).set({ createdAtS }).where(eq(sessions.id, session));
  assert.deepEqual(await codesOf(cookie), Array(4).fill("proof_needed"));
  const prove = (password: string) => askAsMember(stack, cookie, "POST", "/v1/session/proof", { password });
  assert.equal(await codeOf(await prove("not this one at all")), "wrong_credentials");
  assert.deepEqual(await codesOf(cookie), Array(4).fill("proof_needed"));

  const proven = await prove(PASSWORD);
  assert.equal(proven.status, 201);
  const fresh = cookiesOf(proven);
  assert.notEqual(v.parse(signedInBody, await proven.json()).session, session);
  assert.ok(!(await codesOf(fresh)).includes("proof_needed"));
  const before = await askAsMember(stack, cookie, "POST", "/v1/passkeys/options");
  assert.equal(await codeOf(before), "not_signed_in", "the session before it is over");
});

Deno.test("guessing at the password of a screen that was left open is slowed", async () => {
  const { cookie } = await newPerson();
  const guess = () => askAsMember(stack, cookie, "POST", "/v1/session/proof", { password: "not this one" });
  const codes = [];
  while (codes.length < 40 && codes.at(-1) !== "too_many") codes.push(await codeOf(await guess()));
  assert.equal(codes.at(-1), "too_many");
});
