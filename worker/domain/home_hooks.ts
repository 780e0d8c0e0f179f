/** The webhooks of a home, and which of them are called. Pure. */
import { may } from "./access.ts";
import type { HomeConfig } from "./branch.ts";
import type { Hook } from "./hook.ts";
import { HOOK_SECRET_OVERLAP_S, HOOKS_MAX } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export function addHook(home: HomeConfig, hook: Hook): Outcome<HomeConfig> {
  const hooks = home.hooks ?? [];
  if (hooks.length >= HOOKS_MAX) return refuse("limit_reached", `Cannot keep more webhooks: ${hooks.length}`);
  return ok({ ...home, hooks: [...hooks, hook] });
}

export function findHook(home: HomeConfig, id: string): Outcome<Hook> {
  const hook = home.hooks?.find((held) => held.id === id);
  return hook === undefined ? refuse("not_found", `Cannot find webhook: ${id}`) : ok(hook);
}

export type HookChange = Partial<Pick<Hook, "label" | "url" | "events">>;

/** What signs its calls stays. */
export function changeHook(home: HomeConfig, id: string, change: HookChange): Outcome<HomeConfig> {
  const found = findHook(home, id);
  if (!found.ok) return found;
  const changed = { ...found.value, ...change };
  return ok({ ...home, hooks: home.hooks!.map((hook) => hook.id === id ? changed : hook) });
}

/** Another secret; the one before signs along for a while. */
export function renewSecret(home: HomeConfig, id: string, sealed: string, nowS: number): Outcome<HomeConfig> {
  const found = findHook(home, id);
  if (!found.ok) return found;
  const last = { ...found.value.secrets[0], untilS: nowS + HOOK_SECRET_OVERLAP_S };
  const renewed = { ...found.value, secrets: [{ sealed, untilS: null }, last] };
  return ok({ ...home, hooks: home.hooks!.map((hook) => hook.id === id ? renewed : hook) });
}

export function removeHook(home: HomeConfig, id: string): Outcome<HomeConfig> {
  const found = findHook(home, id);
  if (!found.ok) return found;
  return ok({ ...home, hooks: home.hooks!.filter((hook) => hook.id !== id) });
}

export function isHookAllowed({ members }: Pick<HomeConfig, "members">, { account }: Hook): boolean {
  const role = members.find((member) => member.account === account)?.role;
  return role !== undefined && may(role, "configure");
}

/** Those that may be called. */
export function hooksOf(home: HomeConfig | null): Hook[] {
  return home?.hooks?.filter((hook) => isHookAllowed(home, hook)) ?? [];
}

/** What signs now, sealed. */
export function secretsNow({ secrets }: Hook, nowS: number): string[] {
  return secrets.filter(({ untilS }) => untilS === null || untilS > nowS).map(({ sealed }) => sealed);
}
