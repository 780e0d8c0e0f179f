/** Operations on what a person wants to be told of, and on the browsers that show it. */
import type { Operation } from "./openapi_operation.ts";

export const PUSH_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/notices",
    id: "showNotices",
    group: "Notices",
    summary: "What the person wants to be told of, and the browsers that show it",
    who: "person",
    answer: { status: 200, shape: "Notices", text: "Nothing is chosen at first" },
  },
  {
    method: "put",
    path: "/v1/notices",
    id: "chooseNotices",
    group: "Notices",
    summary: "Choose the notices of a home, or of the account",
    description: "The whole choice each time; an empty one ends them.",
    who: "person",
    body: "NoticeChoice",
    answer: { status: 204, text: "Chosen" },
    problems: ["not_found"],
  },
  {
    method: "post",
    path: "/v1/push-subscriptions",
    id: "addPushSubscription",
    group: "Notices",
    summary: "Show notices in this browser",
    description:
      "A Web Push subscription of the browser whose session asks, as `PushSubscription.toJSON()` has it. It ends with " +
      "the session. `PushPayload` travels encrypted (RFC 8291): the kind, when it happened, a language and the home's " +
      "id and name.",
    who: "person",
    body: "NewPushSubscription",
    answer: {
      status: 201,
      shape: "PushSubscriptionMade",
      text: "It takes the place of the session's last one",
    },
    problems: ["limit_reached", "not_configured"],
  },
  {
    method: "delete",
    path: "/v1/push-subscriptions/{subscription}",
    id: "removePushSubscription",
    group: "Notices",
    summary: "Show no more notices in a browser",
    who: "person",
    answer: { status: 204, text: "Removed, and what was on its way to it" },
    problems: ["not_found"],
  },
  {
    method: "post",
    path: "/v1/push-subscriptions/{subscription}/test",
    id: "testPushSubscription",
    group: "Notices",
    summary: "Send a notice to a browser now",
    who: "person",
    answer: { status: 200, shape: "PushTested", text: "What became of it" },
    problems: ["not_found", "too_many", "not_configured"],
  },
];
