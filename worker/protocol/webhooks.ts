/** REST bodies of webhooks. What they are called with stands in `webhook_calls.ts`. */
import * as v from "valibot";
import { HOOK_EVENTS } from "../domain/hook.ts";
import { CALL_FAULTS, HOOK_PAUSES } from "../domain/hook_state.ts";
import { HOOK_URL_MAX_CHARACTERS } from "../domain/limits.ts";
import { nameText } from "./config.ts";

const events = v.pipe(
  v.array(v.picklist(HOOK_EVENTS)),
  v.minLength(1),
  v.maxLength(HOOK_EVENTS.length),
  v.check((list) => new Set(list).size === list.length, "Cannot name an event twice"),
);

export const newWebhook = v.object({
  label: nameText,
  url: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(HOOK_URL_MAX_CHARACTERS),
    v.description("https, and public: no address of a private network, no name or password in it"),
  ),
  events,
});
export type NewWebhook = v.InferOutput<typeof newWebhook>;

export const webhookChange = v.partial(newWebhook);
export type WebhookChange = v.InferOutput<typeof webhookChange>;

export const webhookPause = v.object({ paused: v.boolean() });

const atS = v.nullable(v.pipe(v.number(), v.description("Unix seconds")));

export const webhookBody = v.object({
  id: v.string(),
  label: v.string(),
  url: v.string(),
  events: v.array(v.picklist(HOOK_EVENTS)),
  madeAtS: v.number(),
  oldSecretUntilS: v.pipe(atS, v.description("The secret before the last one signs along until then")),
  orphaned: v.pipe(
    v.boolean(),
    v.description("Whoever made it may no longer configure this home: it is not called"),
  ),
  paused: v.pipe(
    v.nullable(v.picklist(HOOK_PAUSES)),
    v.description("By a person; because it failed for days; because the receiver answered 410 Gone"),
  ),
  pausedAtS: atS,
  lastAtS: v.pipe(atS, v.description("When it was last called")),
  lastStatus: v.pipe(v.nullable(v.number()), v.description("The HTTP status that it then answered with")),
  lastFault: v.pipe(
    v.nullable(v.picklist(CALL_FAULTS)),
    v.description("Why it then gave no answer"),
  ),
  lastOkAtS: v.pipe(atS, v.description("When a call last arrived")),
  failures: v.pipe(v.number(), v.description("Calls in a row that did not arrive")),
  nextTryAtS: atS,
  waiting: v.pipe(v.number(), v.description("Calls that wait")),
  lostCalls: v.pipe(v.number(), v.description("Calls that were given up, after a day or for want of room")),
  lostMinutes: v.pipe(v.number(), v.description("Minutes in them")),
});
export type WebhookBody = v.InferOutput<typeof webhookBody>;

export const webhookList = v.object({ webhooks: v.array(webhookBody), max: v.number() });
export type WebhookList = v.InferOutput<typeof webhookList>;

export const webhookSecret = v.object({
  id: v.string(),
  secret: v.pipe(v.string(), v.description("`whsec_…`, told this once")),
  oldSecretUntilS: atS,
});
export type WebhookSecret = v.InferOutput<typeof webhookSecret>;
