/** REST bodies of notices and of the devices that show them; and what a notice says on its way there. */
import * as v from "valibot";
import { ACCOUNT_NOTICES, HOME_NOTICES, type NoticeKind } from "../domain/notice.ts";
import { PUSH_ENDPOINT_MAX_CHARACTERS } from "../domain/limits.ts";

const bytes = (text: string) => {
  try {
    return Uint8Array.fromBase64(text, { alphabet: "base64url" });
  } catch {
    return new Uint8Array();
  }
};

/** As `PushSubscription.toJSON()` has it. */
export const newPushSubscription = v.object({
  endpoint: v.pipe(v.string(), v.minLength(1), v.maxLength(PUSH_ENDPOINT_MAX_CHARACTERS)),
  keys: v.object({
    p256dh: v.pipe(
      v.string(),
      v.maxLength(100),
      v.check((text) => bytes(text).length === 65 && bytes(text)[0] === 4, "Cannot read this P-256 key"),
    ),
    auth: v.pipe(
      v.string(),
      v.maxLength(32),
      v.check((text) => bytes(text).length === 16, "Cannot read this secret"),
    ),
  }),
});
export type NewPushSubscription = v.InferOutput<typeof newPushSubscription>;

const once = (list: readonly string[]) => new Set(list).size === list.length;

export const noticeChoice = v.variant("of", [
  v.object({
    of: v.literal("home"),
    home: v.pipe(v.string(), v.maxLength(64)),
    wishes: v.pipe(
      v.array(v.picklist(HOME_NOTICES)),
      v.check((list) => once(list), "Cannot wish for a notice twice"),
    ),
  }),
  v.object({
    of: v.literal("account"),
    wishes: v.pipe(
      v.array(v.picklist(ACCOUNT_NOTICES)),
      v.check((list) => once(list), "Cannot wish for a notice twice"),
    ),
  }),
]);
export type NoticeChoice = v.InferOutput<typeof noticeChoice>;

const TROUBLES = ["refused", "unreachable", "busy"] as const;

export const pushDevice = v.object({
  id: v.string(),
  device: v.pipe(v.string(), v.description("The browser's plain name: `Chrome on Android`")),
  createdAtS: v.number(),
  lastDeliveredAtS: v.nullable(v.number()),
  trouble: v.pipe(
    v.nullable(v.picklist(TROUBLES)),
    v.description("Why the last notice did not get there; null once one did"),
  ),
  thisOne: v.pipe(v.boolean(), v.description("Of the session that asks")),
});
export type PushDevice = v.InferOutput<typeof pushDevice>;

export const noticesBody = v.object({
  publicKey: v.pipe(
    v.nullable(v.string()),
    v.description("The VAPID key that a browser subscribes with; null: this server sends no notices"),
  ),
  devices: v.array(pushDevice),
  account: v.array(v.picklist(ACCOUNT_NOTICES)),
  homes: v.array(v.object({ home: v.string(), wishes: v.array(v.picklist(HOME_NOTICES)) })),
});
export type NoticesBody = v.InferOutput<typeof noticesBody>;

export const pushTested = v.object({
  result: v.pipe(
    v.picklist(["delivered", "gone", ...TROUBLES]),
    v.description("`gone`: the browser no longer takes notices, and was removed from the list"),
  ),
});
export type PushTested = v.InferOutput<typeof pushTested>;

/** What travels, encrypted for the browser alone: its words are made there. */
export interface PushPayload {
  kind: NoticeKind;
  /** When it happened, Unix seconds. */
  atS: number;
  /** A language tag. */
  language: string;
  home: { id: string; name: string } | null;
}
