import assert from "node:assert/strict";
import * as v from "valibot";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { branchBody, homeBody } from "../protocol/config.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);

const ask = (method: string, path: string, body?: unknown) => askAsMember(stack, cookie, method, path, body);

async function problemOf(response: Response) {
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  return v.parse(problemBody, await response.json());
}

async function homeOf(home: string) {
  return v.parse(homeBody, await (await ask("GET", `/v1/homes/${home}`)).json());
}

async function newBranch(home: string, wish: Record<string, unknown>) {
  const response = await ask("POST", `/v1/homes/${home}/branches`, wish);
  assert.equal(response.status, 201);
  return v.parse(branchBody, await response.json());
}

const NAMES = [
  "Küche",
  "厨房",
  "مطبخ",
  "キッチン",
  "रसोई घर",
  "ห้องครัว",
  "👩‍🍳🏡",
  "'; drop table homes; --",
  "<b>&amp;</b>",
  "a".repeat(80),
];

Deno.test("names of homes and branches come back as they were given, in every script", async () => {
  const home = await newHome(stack, cookie, { name: NAMES[0] });
  for (const name of NAMES) {
    const renamed = await ask("PATCH", `/v1/homes/${home}`, { name });
    assert.equal(v.parse(homeBody, await renamed.json()).name, name);
    assert.equal((await newBranch(home, { name })).name, name);
  }
  const { branches, name } = await homeOf(home);
  assert.equal(name, NAMES.at(-1));
  assert.deepEqual(branches.map((branch) => branch.name), NAMES);
});

Deno.test("a new branch needs only a name: it is last, and has a colour of its own", async () => {
  const home = await newHome(stack, cookie);
  const first = await newBranch(home, { name: "Oven" });
  const { id: _, ...made } = first;
  assert.deepEqual(made, {
    name: "Oven",
    namedAs: "device",
    role: "load",
    colour: 0,
    icon: "plug",
    poles: 1,
    breakerRatingA: null,
    parent: null,
    position: 0,
    parts: null,
  });
  const second = await newBranch(home, {
    name: "Roof",
    role: "solar",
    poles: 3,
    breakerRatingA: 16,
    colour: 4,
  });
  assert.deepEqual([second.role, second.poles, second.breakerRatingA, second.colour], ["solar", 3, 16, 4]);
  const third = await newBranch(home, { name: "Hall", namedAs: "room" });
  assert.deepEqual([third.colour, third.position, third.namedAs], [1, 2, "room"]);
});

Deno.test("a change touches what it names and nothing else, and every change is a new version", async () => {
  const home = await newHome(stack, cookie, { name: "Before", zone: "Europe/Berlin", service: "three" });
  const branch = await newBranch(home, { name: "Oven", breakerRatingA: 20 });
  const before = await homeOf(home);
  const changed = await ask("PATCH", `/v1/homes/${home}/branches/${branch.id}`, {
    name: "Stove",
    position: 7,
  });
  assert.deepEqual(await changed.json(), { ...branch, name: "Stove", position: 7 });
  const zoned = v.parse(
    homeBody,
    await (await ask("PATCH", `/v1/homes/${home}`, { zone: "America/New_York" })).json(),
  );
  assert.deepEqual(zoned, {
    ...before,
    zone: "America/New_York",
    version: before.version + 2,
    branches: [{ ...branch, name: "Stove", position: 7 }],
  });
  const same = v.parse(
    homeBody,
    await (await ask("PATCH", `/v1/homes/${home}`, { zone: "America/New_York" })).json(),
  );
  assert.equal(same.version, zoned.version);
});

Deno.test("branches hang under branches, and never in a circle", async () => {
  const home = await newHome(stack, cookie);
  const panel = await newBranch(home, { name: "Garage", role: "subpanel" });
  const charger = await newBranch(home, { name: "Charger", parent: panel.id });
  const circle = await problemOf(
    await ask("PATCH", `/v1/homes/${home}/branches/${panel.id}`, { parent: charger.id }),
  );
  assert.deepEqual([circle.code, circle.field], ["bad_value", "/parent"]);
  const orphan = await problemOf(
    await ask("POST", `/v1/homes/${home}/branches`, { name: "x", parent: "nobody" }),
  );
  assert.deepEqual([orphan.code, orphan.field], ["bad_value", "/parent"]);
  const kept = await problemOf(await ask("DELETE", `/v1/homes/${home}/branches/${panel.id}`));
  assert.equal(kept.code, "in_use");
  for (const { id } of [charger, panel]) {
    assert.equal((await ask("DELETE", `/v1/homes/${home}/branches/${id}`)).status, 204);
  }
  assert.deepEqual((await homeOf(home)).branches, []);
});

Deno.test("changes at the same time all happen, each once", async () => {
  const home = await newHome(stack, cookie);
  const names = ["a", "b", "c", "d", "e", "f"];
  const made = await Promise.all(names.map((name) => newBranch(home, { name })));
  const { branches, version } = await homeOf(home);
  assert.deepEqual(branches.map(({ name }) => name).sort(), names);
  assert.equal(new Set(made.map(({ position }) => position)).size, names.length);
  assert.equal(new Set(made.map(({ colour }) => colour)).size, names.length);
  assert.equal(version, 1 + names.length);
});

Deno.test("bodies that are wrong are refused with the field that is at fault, and change nothing", async () => {
  const home = await newHome(stack, cookie);
  const cases: [string, string, unknown, string][] = [
    ["POST", "/v1/homes", { name: "Home", zone: "Mars/Base", service: "three" }, "/zone"],
    ["POST", "/v1/homes", { name: " ", zone: "UTC", service: "three" }, "/name"],
    ["POST", "/v1/homes", { zone: "UTC", service: "three" }, "/name"],
    ["POST", "/v1/homes", "Home", ""],
    ["PATCH", `/v1/homes/${home}`, { service: 3 }, "/service"],
    ["POST", `/v1/homes/${home}/branches`, { name: "a".repeat(81) }, "/name"],
    ["POST", `/v1/homes/${home}/branches`, { name: "a", colour: 16 }, "/colour"],
    ["POST", `/v1/homes/${home}/branches`, { name: "a", poles: 4 }, "/poles"],
    ["POST", `/v1/homes/${home}/branches`, { name: "a", breakerRatingA: -1 }, "/breakerRatingA"],
    ["POST", `/v1/homes/${home}/branches`, { name: "a", icon: "../../etc" }, "/icon"],
  ];
  for (const [method, path, body, field] of cases) {
    const problem = await problemOf(await ask(method, path, body));
    assert.deepEqual([problem.code, problem.field], ["bad_value", field], JSON.stringify(body));
    assert.match(problem.detail, /^Cannot /);
  }
  assert.equal((await homeOf(home)).version, 1);
});
