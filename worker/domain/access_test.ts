import assert from "node:assert/strict";
import { HOME_ACTIONS, may, rolesFor } from "./access.ts";
import { HOME_ROLES } from "./branch.ts";

Deno.test("who may do what", () => {
  const table = Object.fromEntries(HOME_ACTIONS.map((action) => [action, rolesFor(action).join(" ")]));
  assert.deepEqual(table, {
    view: "owner manager member viewer",
    leave: "owner manager member viewer",
    control: "owner manager member",
    configure: "owner manager",
    manage_devices: "owner manager",
    invite: "owner manager",
    change_roles: "owner manager",
    remove_members: "owner manager",
    hand_over: "owner",
    delete_home: "owner",
    publish_topics: "owner manager member",
  });
});

Deno.test("a role may do whatever a weaker one may", () => {
  for (const action of HOME_ACTIONS) {
    const allowed = HOME_ROLES.map((role) => may(role, action));
    assert.deepEqual(allowed, [...allowed].sort((a, b) => Number(b) - Number(a)), action);
  }
});
