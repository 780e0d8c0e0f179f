/** Operations on a home's webhooks. No access token opens them. What is called stands in `webhook_calls.ts`. */
import type { Operation } from "./openapi_operation.ts";

const GROUP = "Webhooks";

export const WEBHOOK_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/webhooks",
    id: "listWebhooks",
    group: GROUP,
    summary: "The home's webhooks, and how they fare",
    who: "configure",
    answer: { status: 200, shape: "WebhookList", text: "The oldest first" },
    problems: ["home_unavailable"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/webhooks",
    id: "makeWebhook",
    group: GROUP,
    summary: "Have the home call an address when something happens",
    description:
      "Calls are signed as the Standard Webhooks specification has it: any of its libraries verifies them with the " +
      "secret. They arrive at least once, with a `webhook-id` that stays the same however often a call is tried, and " +
      "mostly in order. What is not answered with a 2xx within ten seconds is tried again, for a day, with pauses " +
      "that grow; redirects are not followed; 410 pauses the webhook. After three days without success it is paused.",
    who: "configure",
    body: "NewWebhook",
    answer: { status: 201, shape: "WebhookSecret", text: "The secret, told this once" },
    problems: ["limit_reached"],
  },
  {
    method: "patch",
    path: "/v1/homes/{home}/webhooks/{webhook}",
    id: "changeWebhook",
    group: GROUP,
    summary: "Change a webhook's name, address or events",
    description:
      "Its secret stays, and what waits goes to the new address. One that was paused because it failed, or because of " +
      "410, is called again; one that a person paused stays paused.",
    who: "configure",
    body: "WebhookChange",
    answer: { status: 200, shape: "Webhook", text: "How it fares then" },
    problems: ["home_unavailable"],
  },
  {
    method: "delete",
    path: "/v1/homes/{home}/webhooks/{webhook}",
    id: "removeWebhook",
    group: GROUP,
    summary: "Remove a webhook, with the calls that wait for it",
    who: "configure",
    answer: { status: 204, text: "Removed" },
  },
  {
    method: "post",
    path: "/v1/homes/{home}/webhooks/{webhook}/secret",
    id: "renewWebhookSecret",
    group: GROUP,
    summary: "Another secret",
    description: "For a day calls are signed with both, so that the receiver can be changed in between.",
    who: "configure",
    answer: { status: 200, shape: "WebhookSecret", text: "The new secret, told this once" },
  },
  {
    method: "post",
    path: "/v1/homes/{home}/webhooks/{webhook}/test",
    id: "testWebhook",
    group: GROUP,
    summary: "Call it once, now, to see whether calls arrive",
    who: "configure",
    answer: { status: 200, shape: "Webhook", text: "How it fares after the call" },
    problems: ["home_unavailable", "too_many"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/webhooks/{webhook}/paused",
    id: "pauseWebhook",
    group: GROUP,
    summary: "Pause a webhook, or resume it",
    description:
      "While it is paused nothing is added to what waits for it; what waits goes out when it is resumed.",
    who: "configure",
    body: "WebhookPause",
    answer: { status: 200, shape: "Webhook", text: "How it fares then" },
    problems: ["home_unavailable"],
  },
];
