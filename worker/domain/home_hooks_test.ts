import assert from "node:assert/strict";
import type { HomeConfig } from "./branch.ts";
import type { Hook } from "./hook.ts";
import { addHook, changeHook, hooksOf, removeHook, renewSecret, secretsNow } from "./home_hooks.ts";
import { HOOK_SECRET_OVERLAP_S, HOOKS_MAX } from "./limits.ts";
import type { Outcome } from "./outcome.ts";

const HOME = {
  members: [{ account: "a", role: "owner" }, { account: "b", role: "manager" }],
} as unknown as HomeConfig;
const hook = (id: string, account = "a"): Hook => ({
  id,
  account,
  label: id,
  url: "https://hooks.example.org/",
  events: ["alert"],
  secrets: [{ sealed: `${id} 1`, untilS: null }],
  madeAtS: 0,
});

function good<T>(outcome: Outcome<T>): T {
  assert.ok(outcome.ok);
  return outcome.value;
}

Deno.test("a home keeps a few webhooks, and no more", () => {
  let home = HOME;
  for (let i = 0; i < HOOKS_MAX; i++) home = good(addHook(home, hook(`h${i}`)));
  const more = addHook(home, hook("more"));
  assert.equal(!more.ok && more.code, "limit_reached");
  home = good(removeHook(home, "h0"));
  assert.equal(good(addHook(home, hook("more"))).hooks!.length, HOOKS_MAX);
});

Deno.test("a new secret and the one before sign together for a while; never a third", () => {
  let home = good(addHook(HOME, hook("h")));
  home = good(renewSecret(home, "h", "2", 1000));
  const [renewed] = home.hooks!;
  assert.deepEqual(secretsNow(renewed, 1000), ["2", "h 1"]);
  assert.deepEqual(secretsNow(renewed, 1000 + HOOK_SECRET_OVERLAP_S), ["2"]);
  home = good(renewSecret(home, "h", "3", 2000));
  assert.deepEqual(secretsNow(home.hooks![0], 2000), ["3", "2"]);
});

Deno.test("of a webhook that is changed, the secrets, the maker and the others stay", () => {
  const home = good(addHook(good(addHook(HOME, hook("h"))), hook("other")));
  const changed = good(changeHook(home, "h", { url: "https://other.example.org/", events: ["command"] }));
  assert.deepEqual(changed.hooks, [
    { ...hook("h"), url: "https://other.example.org/", events: ["command"] },
    hook("other"),
  ]);
  assert.deepEqual(good(changeHook(home, "h", {})), home);
  const unknown = changeHook(home, "unknown", { label: "x" });
  assert.equal(!unknown.ok && unknown.code, "not_found");
});

Deno.test("a webhook of somebody who may no longer configure the home is not called", () => {
  let home = good(addHook(good(addHook(HOME, hook("of a"))), hook("of b", "b")));
  assert.deepEqual(hooksOf(home).map(({ id }) => id), ["of a", "of b"]);
  home = { ...home, members: [{ account: "a", role: "owner" }, { account: "b", role: "member" }] };
  assert.deepEqual(hooksOf(home).map(({ id }) => id), ["of a"]);
  assert.deepEqual(hooksOf({ ...home, members: [] }), []);
  assert.deepEqual(hooksOf(null), []);
});
