import assert from "node:assert/strict";
import { and, eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { members } from "../../db/schema/members.ts";
import { askAsMember, newDevice, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { createApp } from "../app.ts";
import { type HomeAction, may } from "../domain/access.ts";
import { HOME_ROLES, type HomeRole } from "../domain/branch.ts";
import type { Code } from "../domain/outcome.ts";
import { sessionBody } from "../protocol/config.ts";
import type { Operation } from "../protocol/openapi_operation.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { PROBLEM_TYPE, problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

/** Who may knock: nobody, people before the gate, another home's member, each role, a device, another site's page. */
const STATES = [
  "signed_out",
  "policy_missing",
  "guardian_waiting",
  "stranger",
  ...HOME_ROLES,
  "device",
  "other_site",
] as const;
type State = (typeof STATES)[number];

/** Routes that need nobody to be signed in. A closed list: whatever is opened to everybody is opened here too. */
const FOR_ANYONE = [
  "DELETE /v1/session",
  "GET /dev/mails",
  "GET /dev/sign-in",
  "GET /docs",
  "GET /docs/style.css",
  // Its CONNECT says who it is: worker/routes/mqtt_stack_test.ts knocks there.
  "GET /mqtt",
  "GET /openapi.json",
  // Its key is part of the address: worker/routes/doors/shelly_stack_test.ts knocks there.
  "GET /shelly/{key}",
  // Who has the link of the mail is the guardian.
  "GET /v1/guardians/{guardianToken}",
  "GET /v1/invitations/{token}",
  "GET /v1/policies",
  "GET /v1/policies/{version}",
  "POST /v1/devices/claim",
  "POST /v1/guardians/{guardianToken}",
  "POST /v1/registrations",
  "POST /v1/registrations/{registration}/code",
  "POST /v1/registrations/{registration}/resend",
  "POST /v1/resets",
  "POST /v1/resets/{reset}/password",
  "POST /v1/resets/{reset}/resend",
  "POST /v1/session",
  "POST /v1/session/passkey",
  "POST /v1/session/passkey/options",
];

/** Routes for people who have not agreed yet: to agree, to see what they agreed to, to leave. A closed list too. */
const BEFORE_THE_GATE = [
  "GET /v1/account/erasure",
  "GET /v1/account/export",
  "GET /v1/consents",
  "GET /v1/session",
  "POST /v1/account/erasure",
  "POST /v1/consents",
  "POST /v1/guardians",
  "POST /v1/policies/{version}/acceptance",
];

const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`;
const routes = [
  ...new Set(
    createApp().routes
      .filter(({ method, path }) => method !== "ALL" && path !== "/*")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`),
  ),
].sort();
const rowOf = new Map(OPERATIONS.map((operation) => [nameOf(operation), operation]));

/** What somebody is told who is not let in; "in" for who is. */
function expected(operation: Operation, state: State): Code | "in" {
  const { who, method, ungated } = operation;
  if (state === "other_site") return method === "get" ? expected(operation, "owner") : "not_allowed";
  if (who === "anyone") return "in";
  if (who === "device") return state === "device" ? "in" : "bad_token";
  if (state === "signed_out" || state === "device") return "not_signed_in";
  if (!ungated && state === "policy_missing") return "policy_not_accepted";
  if (!ungated && state === "guardian_waiting") return "guardian_waiting";
  if (who === "person") return "in";
  const role: HomeRole | undefined = HOME_ROLES.find((known) => known === state);
  if (role === undefined) return "not_found";
  return may(role, who) ? "in" : "not_allowed";
}

/** Bodies that would be accepted of who may, where a role decides; elsewhere an empty one will do. */
const BODIES: Partial<Record<NonNullable<Operation["body"]>, unknown>> = {
  HomeChange: { name: "Other" },
  HomeAssistantChange: { on: false },
  NewWebhook: { label: "Hook", url: "https://hooks.example.org/", events: ["alert"] },
  WebhookChange: { label: "Other" },
  WebhookPause: { paused: true },
  NewDoor: { kind: "emoncms", name: "Sketch" },
  DoorRules: { rules: [] },
  NewBranch: { name: "Branch" },
  BranchChange: { name: "Other" },
  DeviceChange: { name: "Other" },
  ChannelChange: { target: null },
  MemberChange: { role: "viewer" },
  NewInvitation: { email: "guest@people.example", role: "viewer" },
  NewCommand: { id: "a-command", device: "unknown", do: "on" },
  SwitchChange: { confirmOff: true },
  ScheduleWish: { device: "unknown", on: true, moment: { kind: "clock", minute: 0 }, weekdays: [1] },
  SunPlaceChange: { place: null },
  RuleWish: { device: "unknown", of: "self", aboveW: 100, forS: 60 },
  NewOwnershipOffer: { account: "unknown" },
};

interface Visitor {
  home: string;
  headers: Record<string, string>;
}

async function signedIn(change: Partial<typeof accounts.$inferInsert> = {}) {
  const person = crypto.randomUUID().slice(0, 13);
  let cookie = await signIn(stack, person);
  const found = await askAsMember(stack, cookie, "GET", "/v1/session");
  const { account: { id } } = v.parse(sessionBody, await found.json());
  if (Object.keys(change).length > 0) {
    await db.update(accounts).set(change).where(eq(accounts.id, id));
    cookie = await signIn(stack, person);
  }
  return { id, cookie };
}

const steward = await signedIn();
const elsewhere = await newHome(stack, (await signedIn()).cookie);

/** Somebody in that state, and the home at whose doors they knock. */
async function visitor(state: State): Promise<Visitor> {
  const origin = stack.url;
  if (state === "signed_out") return { home: elsewhere, headers: { origin } };
  if (state === "policy_missing" || state === "guardian_waiting") {
    const closed = state === "policy_missing" ? { policyVersion: null } : { guardian: "waiting" as const };
    return { home: elsewhere, headers: { origin, cookie: (await signedIn(closed)).cookie } };
  }
  const { id, cookie } = await signedIn();
  if (state === "stranger") return { home: elsewhere, headers: { origin, cookie } };
  const home = await newHome(stack, cookie);
  if (state === "device") {
    const { token } = await newDevice(stack, cookie, home);
    return { home, headers: { authorization: `Bearer ${token}` } };
  }
  if (state === "other_site") return { home, headers: { origin: "https://evil.example", cookie } };
  await db.insert(members).values({ home, account: steward.id, role: "owner", joinedAtS: 1 });
  await db.update(members).set({ role: state }).where(and(eq(members.home, home), eq(members.account, id)));
  // The Home learns of its people with the next change.
  const pushed = await askAsMember(stack, steward.cookie, "PATCH", `/v1/homes/${home}`, { name: "Pushed" });
  assert.equal(pushed.status, 200);
  await pushed.body?.cancel();
  return { home, headers: { origin, cookie } };
}

async function knock(operation: Operation, { home, headers }: Visitor): Promise<Response> {
  const { method, body, question, path } = operation;
  const decides = path.includes("{home}");
  if (body !== undefined && decides) assert.ok(body in BODIES, `a body for ${operation.id}`);
  const at = path.replace("{home}", home).replace(/\{\w+\}/g, "unknown");
  const query = question
    ? "?start=2026-01-01&end=2026-01-02&per=hour"
    : path.startsWith("/dev/")
    ? `?key=${encodeURIComponent(stack.devSignInKey)}`
    : "";
  return await fetch(`${stack.url}${at}${query}`, {
    method: method.toUpperCase(),
    redirect: "manual",
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(BODIES[body] ?? {}),
  });
}

const DOORS: ReadonlySet<string> = new Set<Code>([
  "not_signed_in",
  "bad_token",
  "policy_not_accepted",
  "guardian_waiting",
  "not_allowed",
]);

/** "in", or the code of what kept them out: a value that is wrong, or a branch that is not there, is found inside. */
async function outcomeOf(response: Response): Promise<Code | "in"> {
  if (response.headers.get("content-type") !== PROBLEM_TYPE) {
    await response.body?.cancel();
    assert.ok(response.status < 400, `${response.url}: ${response.status} without a problem document`);
    return "in";
  }
  const { code, detail, status } = v.parse(problemBody, await response.json());
  assert.ok(status < 500, `${response.url}: ${detail}`);
  if (code === "not_found") return detail.startsWith("Cannot find home") ? code : "in";
  return DOORS.has(code) ? code : "in";
}

Deno.test("every route of the app has a row that says who may use it, and the open ones are known", () => {
  assert.deepEqual(routes, [...rowOf.keys()].sort());
  const open = OPERATIONS.filter(({ who, dialect }) => who === "anyone" && dialect === undefined).map(nameOf)
    .sort();
  assert.deepEqual(open, FOR_ANYONE);
  const ungated = OPERATIONS.filter(({ ungated }) => ungated).map(nameOf).sort();
  assert.deepEqual(ungated, BEFORE_THE_GATE);
});

Deno.test("every route lets in whom its row says, and nobody else, whoever knocks", async () => {
  const looking = new Map<State, Visitor>();
  for (const state of STATES) looking.set(state, await visitor(state));
  for (const route of routes) {
    const operation = rowOf.get(route)!;
    // Other makers' formats have their own keys and refusals, tested beside each of them.
    if (operation.dialect !== undefined) continue;
    const table: Partial<Record<State, Code | "in">> = {};
    const told: typeof table = {};
    for (const state of STATES) {
      told[state] = expected(operation, state);
      // Whoever gets in and changes something may not be who they were.
      const changes = told[state] === "in" && operation.method !== "get" &&
        (operation.who !== "anyone" || operation.path === "/v1/session");
      const who = changes ? await visitor(state) : looking.get(state)!;
      table[state] = await outcomeOf(await knock(operation, who));
    }
    assert.deepEqual(table, told, route);
  }
});

Deno.test("another's home is as if it were not there", async () => {
  const stranger = await visitor("stranger");
  for (const operation of OPERATIONS.filter(({ path }) => path.includes("{home}"))) {
    const foreign = v.parse(problemBody, await (await knock(operation, stranger)).json());
    const nowhere = await knock(operation, { ...stranger, home: "0000000000000000" });
    const missing = v.parse(problemBody, await nowhere.json());
    assert.deepEqual(foreign, { ...missing, detail: missing.detail.replace("0000000000000000", elsewhere) });
  }
});

Deno.test("who is refused for their role is told which role that is", async () => {
  const viewer = await visitor("viewer");
  const refused = OPERATIONS.filter(({ path, who }) =>
    path.includes("{home}") && !may("viewer", who as HomeAction)
  );
  for (const operation of refused) {
    const { detail } = v.parse(problemBody, await (await knock(operation, viewer)).json());
    assert.match(detail, / as viewer$/, operation.id);
  }
});

Deno.test("what is somebody's own is kept in no cache that others share", async () => {
  const owner = await visitor("owner");
  for (const operation of OPERATIONS.filter(({ method, who }) => method === "get" && who !== "anyone")) {
    const response = await knock(operation, owner);
    await response.body?.cancel();
    assert.match(response.headers.get("cache-control") ?? "", /^(no-store|private)/, operation.id);
  }
});
