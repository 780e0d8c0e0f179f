import assert from "node:assert/strict";
import * as fc from "fast-check";
import { refusalOfToken, type Scope, SCOPES } from "./scope.ts";

const scopes = fc.uniqueArray(fc.constantFrom<Scope>(...SCOPES));
const home = fc.constantFrom("home-a", "home-b");

Deno.test("an operation without a scope is closed to every token", () => {
  fc.assert(fc.property(scopes, fc.option(home), fc.option(home, { nil: undefined }), (held, own, asked) => {
    assert.equal(refusalOfToken({ scopes: held, home: own }, undefined, asked)?.code, "not_allowed");
  }));
});

Deno.test("a token opens what it has the scope for, in its own home and no other", () => {
  fc.assert(fc.property(
    scopes,
    fc.constantFrom(...SCOPES),
    fc.option(home),
    fc.option(home, { nil: undefined }),
    (held, scope, own, asked) => {
      const elsewhere = own !== null && asked !== undefined && own !== asked;
      const expected = !held.includes(scope) ? "not_allowed" : elsewhere ? "not_found" : undefined;
      assert.equal(refusalOfToken({ scopes: held, home: own }, scope, asked)?.code, expected);
    },
  ));
});
