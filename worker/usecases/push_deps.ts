import type { Database } from "../../db/client.ts";
import type { PushFate } from "../domain/push_fate.ts";
import type { NewPushSubscription, PushPayload } from "../protocol/notices.ts";

/** What a notice's way to a browser needs from outside. */
export interface PushDeps {
  db: Database;
  /** Unix seconds, anew at each call. */
  nowS(): number;
  /** Null for what was not sealed by this server. */
  openSubscription(id: string, sealed: string): Promise<NewPushSubscription | null>;
  send(wish: {
    to: NewPushSubscription;
    payload: PushPayload;
    /** Its subscription's id and what it is about. */
    topic: string;
    expiresAtS: number;
  }): Promise<PushFate>;
}
