import assert from "node:assert/strict";
import * as v from "valibot";
import { CODES } from "../domain/outcome.ts";
import { openApiDocument, PARAMETER_TEXT, problemsOf } from "./openapi.ts";
import { type Scope, SCOPES } from "../domain/scope.ts";
import { OPERATIONS } from "./openapi_operations.ts";
import { SHAPES, shapeSchemas } from "./openapi_schemas.ts";
import { PROBLEMS } from "./problem.ts";

const document = openApiDocument("https://home.example");

function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* nodes(inner);
}

Deno.test("every reference leads to a shape, and every shape is led to", () => {
  const refs = new Set([...nodes(document)].map(({ $ref }) => $ref).filter((ref) => typeof ref === "string"));
  const shapes = Object.keys(SHAPES).map((name) => `#/components/schemas/${name}`);
  assert.deepEqual([...refs].filter((ref) => !shapes.includes(ref as string)), []);
  assert.deepEqual(
    shapes.filter((shape) => !refs.has(shape) && shape !== "#/components/schemas/Quality"),
    [],
  );
});

Deno.test("operations have names of their own, and every parameter is explained", () => {
  const ids = OPERATIONS.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { path } of OPERATIONS) {
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) assert.ok(PARAMETER_TEXT[name], name);
  }
  const parameters = [...nodes(document.paths)].filter((node) => "in" in node);
  for (const { name, description } of parameters) assert.ok(description, String(name));
});

Deno.test("what needs a session says so, and what it may be refused with", () => {
  for (const operation of OPERATIONS) {
    const { security } = document.paths[operation.path][operation.method] as { security: unknown[] };
    const codes = problemsOf(operation);
    const ways = operation.who === "anyone" ? 0 : operation.scope === undefined ? 1 : 2;
    assert.equal(security.length, ways, operation.id);
    const bearer = operation.who === "device" || operation.scope !== undefined;
    assert.equal(codes.includes("bad_token"), bearer, operation.id);
    assert.equal(
      codes.includes("not_signed_in"),
      !["anyone", "device"].includes(operation.who),
      operation.id,
    );
  }
});

Deno.test("the document's schemas are those that the routes parse with", () => {
  const { NewHome, Branch } = shapeSchemas();
  assert.deepEqual(NewHome.required, ["name", "zone", "service"]);
  assert.deepEqual(Object.keys(Branch.properties!), Object.keys(SHAPES.Branch.entries));
  assert.ok(v.is(SHAPES.Branch.entries.poles, 3) && !v.is(SHAPES.Branch.entries.poles, 4));
  assert.deepEqual((Branch.properties!.poles as { enum: number[] }).enum, [1, 2, 3]);
});

Deno.test("every code is an error of HTTP, and those that pass by themselves are 429 or 503", () => {
  for (const code of CODES) assert.ok(PROBLEMS[code].status >= 400 && PROBLEMS[code].status < 600, code);
  assert.deepEqual(
    CODES.filter((code) => [429, 503].includes(PROBLEMS[code].status)),
    ["too_many", "home_unavailable", "database_unavailable", "not_configured"],
  );
});

Deno.test("what an access token opens, scope by scope", () => {
  const opened = (scope: Scope) =>
    OPERATIONS.filter((operation) => operation.scope === scope).map(({ id }) => id).sort();
  assert.deepEqual(Object.fromEntries(SCOPES.map((scope) => [scope, opened(scope).join(" ")])), {
    "read:home": "getDevicesHealth getHome listHomes",
    "read:energy": "getEnergy getPower getVoltage",
    "read:live": "getLive watchHome",
    control: "deleteRule deleteSchedule getControl giveCommand saveRule saveSchedule",
    configure: "changeBranch changeDevice changeHome createBranch deleteBranch moveChannel",
    mqtt: "",
  });
});
