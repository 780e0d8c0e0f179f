import type {
  NewPushSubscription,
  NoticeChoice,
  NoticesBody,
  PushTested,
} from "../../worker/protocol/notices.ts";
import { ask } from "./ask.ts";

const subscription = (id: string) => `/v1/push-subscriptions/${encodeURIComponent(id)}`;

export const askNotices = () => ask<NoticesBody>("GET", "/v1/notices");
export const chooseNotices = (choice: NoticeChoice) => ask<void>("PUT", "/v1/notices", { body: choice });
export const addPushSubscription = (made: NewPushSubscription) =>
  ask<{ id: string }>("POST", "/v1/push-subscriptions", { body: made });
export const removePushSubscription = (id: string) => ask<void>("DELETE", subscription(id));
export const testPushSubscription = (id: string) => ask<PushTested>("POST", `${subscription(id)}/test`);
