import { addHook } from "../domain/home_hooks.ts";
import type { Hook } from "../domain/hook.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { ADDRESS_FAULT_TEXT, addressFault } from "../domain/outside_address.ts";
import type { NewWebhook, WebhookSecret } from "../protocol/webhooks.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export interface WebhookDeps extends ChangeDeps {
  /** A fresh signing secret. */
  newSecret(): string;
  /** Encrypted so that only the server reads it. */
  sealSecret(home: string, hook: string, secret: string): Promise<string>;
  /** The server runs on somebody's own machine, and may call it. */
  allowsLoopback: boolean;
}

/** The address as it is kept. */
export function callableAddress(
  { allowsLoopback }: Pick<WebhookDeps, "allowsLoopback">,
  url: string,
): Outcome<string> {
  const fault = addressFault(url, allowsLoopback);
  if (fault === null) return ok(new URL(url).href);
  return refuse("bad_value", `Cannot call this address: ${ADDRESS_FAULT_TEXT[fault]}`, { field: "/url" });
}

/** Its secret is told this once. */
export async function makeWebhook(
  deps: WebhookDeps,
  asked: Asked,
  { label, url, events }: NewWebhook,
): Promise<Outcome<WebhookSecret>> {
  const id = idFrom(deps.random(ID_BYTES));
  const secret = deps.newSecret();
  const sealed = await deps.sealSecret(asked.home, id, secret);
  const changed = await changeHome(deps, asked, "configure", (home) => {
    const address = callableAddress(deps, url);
    if (!address.ok) return address;
    const hook: Hook = {
      id,
      account: asked.account,
      label,
      url: address.value,
      events,
      secrets: [{ sealed, untilS: null }],
      madeAtS: deps.nowS,
    };
    return addHook(home, hook);
  }, { action: "webhook.made", target: id, detail: { events: events.join(",") } });
  return changed.ok ? ok({ id, secret, oldSecretUntilS: null }) : changed;
}
