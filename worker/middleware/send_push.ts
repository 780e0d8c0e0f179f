import { encryptNotification } from "@block65/webcrypto-web-push";
import { PUSH_WITHIN_S } from "../domain/limits.ts";
import { NOTICES } from "../domain/notice.ts";
import { fateOf, type PushFate } from "../domain/push_fate.ts";
import type { NewPushSubscription, PushPayload } from "../protocol/notices.ts";
import type { Vapid } from "./vapid.ts";

export interface PushWish {
  to: NewPushSubscription;
  payload: PushPayload;
  /** Takes the place of an older one under the same name: 32 characters of base64url at most. */
  topic: string;
  expiresAtS: number;
}

/** One request to the push service (RFC 8030), its body for the browser's eyes alone (RFC 8291). */
export async function sendPush(
  vapid: Vapid,
  { to, payload, topic, expiresAtS }: PushWish,
  nowS: number,
): Promise<PushFate> {
  let request: Request;
  try {
    request = new Request(to.endpoint, {
      method: "POST",
      redirect: "manual",
      headers: {
        authorization: await vapid.authorization(to.endpoint, nowS),
        ttl: String(Math.max(0, expiresAtS - nowS)),
        urgency: NOTICES[payload.kind].urgency,
        topic,
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
      },
      body: await encryptNotification(
        { ...to, expirationTime: null },
        new TextEncoder().encode(JSON.stringify(payload)),
      ) as BodyInit,
      signal: AbortSignal.timeout(PUSH_WITHIN_S * 1000),
    });
  } catch {
    // Keys that no message can be encrypted with.
    return { kind: "gone" };
  }
  try {
    const response = await fetch(request);
    await response.body?.cancel();
    return fateOf(response.status, response.headers.get("retry-after"), nowS);
  } catch {
    return { kind: "later", retryAfterS: null, trouble: "unreachable" };
  }
}
