import type {
  NewWebhook,
  WebhookBody,
  WebhookChange,
  WebhookList,
  WebhookSecret,
} from "../../worker/protocol/webhooks.ts";
import { ask } from "./ask.ts";

const part = encodeURIComponent;
const at = (home: string, webhook?: string) =>
  `/v1/homes/${part(home)}/webhooks${webhook === undefined ? "" : `/${part(webhook)}`}`;

export const askWebhooks = (home: string) => ask<WebhookList>("GET", at(home));
export const makeWebhook = (home: string, wish: NewWebhook) =>
  ask<WebhookSecret>("POST", at(home), { body: wish });
export const changeWebhook = (home: string, webhook: string, change: WebhookChange) =>
  ask<WebhookBody>("PATCH", at(home, webhook), { body: change });
export const removeWebhook = (home: string, webhook: string) => ask<void>("DELETE", at(home, webhook));
export const renewWebhookSecret = (home: string, webhook: string) =>
  ask<WebhookSecret>("POST", `${at(home, webhook)}/secret`);
export const testWebhook = (home: string, webhook: string) =>
  ask<WebhookBody>("POST", `${at(home, webhook)}/test`);
export const pauseWebhook = (home: string, webhook: string, paused: boolean) =>
  ask<WebhookBody>("PUT", `${at(home, webhook)}/paused`, { body: { paused } });
