import assert from "node:assert/strict";
import fc from "fast-check";
import { HOME_ROLES, type HomeRole } from "./branch.ts";
import type { Outcome } from "./outcome.ts";
import {
  acceptOwnership,
  changeRole,
  checkOffer,
  GIVEN_ROLES,
  joinTeam,
  leaveTeam,
  mayTouch,
  type Member,
  offerInForce,
  type OwnershipOffer,
  removeMember,
  roleOf,
  rolesToGive,
} from "./team.ts";

const team = (...roles: HomeRole[]): Member[] => roles.map((role, i) => ({ account: `${role} ${i}`, role }));
const code = (outcome: Outcome<unknown>) => outcome.ok ? "ok" : outcome.code;
const offer = (by: string, to: string, more: Partial<OwnershipOffer> = {}) => ({
  by,
  to,
  sharing: false,
  expiresAtS: 100,
  ...more,
});

Deno.test("who may give which role, and touch whom", () => {
  assert.deepEqual(HOME_ROLES.map((role) => rolesToGive(role).join(" ")), [
    "manager member viewer",
    "manager member viewer",
    "",
    "",
  ]);
  const table = HOME_ROLES.map((role) => HOME_ROLES.filter((other) => mayTouch(role, other)).join(" "));
  assert.deepEqual(table, ["owner manager member viewer", "manager member viewer", "", ""]);
});

Deno.test("managers neither make nor touch owners, members and viewers change nobody", () => {
  const people = team("owner", "manager", "member", "viewer");
  assert.equal(code(changeRole(people, "manager 1", "owner 0", "viewer")), "not_allowed");
  assert.equal(code(removeMember(people, "manager 1", "owner 0")), "not_allowed");
  assert.equal(code(checkOffer(people, "manager 1", "member 2")), "not_allowed");
  for (const by of ["member 2", "viewer 3", "nobody"]) {
    assert.equal(code(changeRole(people, by, "viewer 3", "member")), "not_allowed");
    assert.equal(code(removeMember(people, by, "manager 1")), "not_allowed");
  }
  assert.equal(code(changeRole(people, "manager 1", "viewer 3", "manager")), "ok");
  assert.equal(code(removeMember(people, "owner 0", "nobody")), "not_found");
});

Deno.test("the last owner is neither lowered nor gone before handing over", () => {
  const people = team("owner", "manager");
  assert.equal(code(changeRole(people, "owner 0", "owner 0", "viewer")), "last_owner");
  assert.equal(code(leaveTeam(people, "owner 0")), "last_owner");
  assert.equal(code(removeMember(people, "owner 0", "owner 0")), "last_owner");
  const handed = acceptOwnership(people, "manager 1", offer("owner 0", "manager 1"), 99);
  assert.ok(handed.ok);
  assert.deepEqual(handed.value.map(({ role }) => role), ["manager", "owner"]);
  assert.equal(code(leaveTeam(handed.value, "owner 0")), "ok");
  assert.equal(code(leaveTeam(handed.value, "manager 1")), "last_owner");
});

Deno.test("ownership may be shared, and then either owner may go", () => {
  const shared = acceptOwnership(
    team("owner", "viewer"),
    "viewer 1",
    offer("owner 0", "viewer 1", { sharing: true }),
    99,
  );
  assert.ok(shared.ok);
  assert.deepEqual(shared.value.map(({ role }) => role), ["owner", "owner"]);
  assert.equal(code(leaveTeam(shared.value, "owner 0")), "ok");
  assert.equal(code(checkOffer(shared.value, "owner 0", "viewer 1")), "in_use");
});

Deno.test("an offer is good for whom it was made to, in its time, while who made it owns the home", () => {
  const people = team("owner", "manager", "member");
  const good = offer("owner 0", "manager 1");
  assert.equal(code(acceptOwnership(people, "member 2", good, 99)), "not_found");
  assert.equal(code(acceptOwnership(people, "manager 1", good, 100)), "not_found");
  assert.equal(code(acceptOwnership(people, "manager 1", null, 99)), "not_found");
  assert.equal(offerInForce(people, offer("manager 1", "member 2"), 99), null);
  assert.equal(offerInForce(people, offer("owner 0", "gone"), 99), null);
});

const account = fc.constantFrom("a", "b", "c", "d", "e");
const operation = fc.oneof(
  fc.record({ kind: fc.constant("role"), by: account, to: account, role: fc.constantFrom(...GIVEN_ROLES) }),
  fc.record({ kind: fc.constant("remove"), by: account, to: account, role: fc.constant("viewer") }),
  fc.record({ kind: fc.constant("leave"), by: account, to: account, role: fc.constant("viewer") }),
  fc.record({ kind: fc.constant("join"), by: account, to: account, role: fc.constantFrom(...GIVEN_ROLES) }),
  fc.record({
    kind: fc.constantFrom("offer", "share"),
    by: account,
    to: account,
    role: fc.constant("viewer"),
  }),
  fc.record({ kind: fc.constant("accept"), by: account, to: account, role: fc.constant("viewer") }),
);

Deno.test("whatever is asked by whomever, a home has an owner, and nobody rises by themself", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      let people: Member[] = [{ account: "a", role: "owner" }];
      let open: OwnershipOffer | null = null;
      for (const { kind, by, to, role } of operations) {
        const given = role as (typeof GIVEN_ROLES)[number];
        const before = roleOf(people, by);
        let next: Outcome<Member[]> | null = null;
        if (kind === "role") next = changeRole(people, by, to, given);
        else if (kind === "remove") next = removeMember(people, by, to);
        else if (kind === "leave") next = leaveTeam(people, by);
        else if (kind === "join") next = { ok: true, value: joinTeam(people, to, given) };
        else if (kind === "accept") next = acceptOwnership(people, by, open, 0);
        else if (checkOffer(people, by, to).ok) open = offer(by, to, { sharing: kind === "share" });
        if (!next?.ok) continue;
        const after = roleOf(next.value, by);
        if (before !== null && after !== null && kind !== "accept") {
          assert.ok(HOME_ROLES.indexOf(after) >= HOME_ROLES.indexOf(before), "raised themself");
        }
        if (before === null && kind !== "join") assert.fail("a stranger changed the team");
        people = next.value;
        assert.ok(people.some((member) => member.role === "owner"), "nobody owns the home");
        assert.equal(new Set(people.map((member) => member.account)).size, people.length);
      }
    }),
    { numRuns: 500 },
  );
});
