import { auditWrite } from "../../db/queries/audit.ts";
import { readHome } from "../../db/queries/homes.ts";
import type { AuditAction } from "../domain/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { changeHook, findHook, isHookAllowed, removeHook, renewSecret } from "../domain/home_hooks.ts";
import { type KeptHookState, NEW_HOOK_STATE } from "../domain/hook_state.ts";
import { HOOKS_MAX } from "../domain/limits.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import type { WebhookBody, WebhookChange, WebhookList, WebhookSecret } from "../protocol/webhooks.ts";
import { allowed, changeEntry, changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";
import { callableAddress, type WebhookDeps } from "./make_webhook.ts";

type OfHook = Asked & { webhook: string };
type States = Record<string, KeptHookState>;

/** Another secret; the one before signs along for a day. */
export async function renewWebhookSecret(
  deps: WebhookDeps,
  asked: OfHook,
): Promise<Outcome<WebhookSecret>> {
  const { home: of, webhook: id } = asked;
  const secret = deps.newSecret();
  const sealed = await deps.sealSecret(of, id, secret);
  const renew = (home: HomeConfig) => renewSecret(home, id, sealed, deps.nowS);
  const told = { action: "webhook.secret_renewed", target: id } as const;
  const changed = await changeHome(deps, asked, "configure", renew, told);
  if (!changed.ok) return changed;
  const oldSecretUntilS = changed.value.hooks!.find((hook) => hook.id === id)!.secrets[1].untilS;
  return ok({ id, secret, oldSecretUntilS });
}

/**
 * What it is called, where it calls and for what. The secret stays. One that has paused by itself gets another chance:
 * whoever changes it has most likely mended what was wrong.
 */
export async function changeWebhook(
  deps: WebhookDeps,
  asked: OfHook,
  change: WebhookChange,
  ask: (what: "show" | "resume") => Promise<Outcome<States>>,
): Promise<Outcome<WebhookBody>> {
  const { webhook: id } = asked;
  const told = {
    action: "webhook.changed",
    target: id,
    detail: { fields: Object.keys(change).join(",") },
  } as const;
  const changed = await changeHome(deps, asked, "configure", (home) => {
    const { url } = change;
    if (url === undefined) return changeHook(home, id, change);
    const address = callableAddress(deps, url);
    return address.ok ? changeHook(home, id, { ...change, url: address.value }) : address;
  }, told);
  if (!changed.ok) return changed;
  let states = await ask("show");
  const paused = states.ok ? states.value[id]?.paused ?? null : null;
  if (paused === "failing" || paused === "gone") states = await ask("resume");
  if (!states.ok) return states;
  const hooks = changed.value.hooks!.filter((hook) => hook.id === id);
  return ok(bodiesOf({ ...changed.value, hooks }, states.value, deps.nowS)[0]);
}

export async function removeWebhook(deps: ChangeDeps, asked: OfHook): Promise<Outcome<null>> {
  const { webhook: id } = asked;
  const told = { action: "webhook.removed", target: id } as const;
  const changed = await changeHome(deps, asked, "configure", (home) => removeHook(home, id), told);
  return changed.ok ? ok(null) : changed;
}

function bodiesOf(home: HomeConfig, states: States, nowS: number): WebhookBody[] {
  return (home.hooks ?? []).map((hook) => {
    const { account: _, secrets, ...shown } = hook;
    const { told: _told, failingSinceS: _since, nextTryAtMs, ...state } = states[hook.id] ??
      { ...NEW_HOOK_STATE, waiting: 0 };
    const oldUntilS = secrets[1]?.untilS ?? 0;
    return {
      ...shown,
      oldSecretUntilS: oldUntilS > nowS ? oldUntilS : null,
      orphaned: !isHookAllowed(home, hook),
      ...state,
      nextTryAtS: state.waiting > 0 && nextTryAtMs > 0 ? Math.ceil(nextTryAtMs / 1000) : null,
    };
  });
}

/** The home's webhooks with how they fare, as its object knows. */
export async function listWebhooks(
  deps: Pick<ChangeDeps, "db" | "nowS">,
  asked: Asked,
  show: () => Promise<Outcome<States>>,
): Promise<Outcome<WebhookList>> {
  const home = allowed(await readHome(deps.db, asked.home), asked, "configure");
  if (!home.ok) return home;
  const none = (home.value.hooks ?? []).length === 0;
  const states: Outcome<States> = none ? ok({}) : await show();
  if (!states.ok) return states;
  return ok({ webhooks: bodiesOf(home.value, states.value, deps.nowS), max: HOOKS_MAX });
}

/** What the home's object does with a webhook, told to the trail once it is done; returns how the webhook is then. */
export async function tendWebhook(
  deps: ChangeDeps,
  asked: OfHook,
  action: AuditAction,
  tend: () => Promise<Outcome<States>>,
): Promise<Outcome<WebhookBody>> {
  const home = allowed(await readHome(deps.db, asked.home), asked, "configure");
  if (!home.ok) return home;
  const hook = findHook(home.value, asked.webhook);
  if (!hook.ok) return hook;
  const done = await tend();
  if (!done.ok) return done;
  const told = { action, target: asked.webhook } as const;
  await auditWrite(deps.db, changeEntry(deps, asked, told, "ok"));
  return ok(bodiesOf({ ...home.value, hooks: [hook.value] }, done.value, deps.nowS)[0]);
}
