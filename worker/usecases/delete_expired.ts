import type { Database } from "../../db/client.ts";
import { deleteTriesBefore } from "../../db/queries/claim_tries.ts";
import { deleteClaimsBefore } from "../../db/queries/claims.ts";
import { deleteMailsBefore } from "../../db/queries/mails.ts";
import { CLAIM_LIFE_S, CLAIM_TRIES_WINDOW_S, MAIL_KEPT_S } from "../domain/limits.ts";

/** Claims, counted tries and mails that decide nothing any more. */
export async function deleteExpired(db: Database, nowS: number): Promise<void> {
  await db.batch([
    deleteClaimsBefore(db, nowS - CLAIM_LIFE_S),
    deleteTriesBefore(db, nowS - 2 * CLAIM_TRIES_WINDOW_S),
    deleteMailsBefore(db, nowS - MAIL_KEPT_S),
  ]);
}
