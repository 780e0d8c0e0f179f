import type { Database } from "../../db/client.ts";
import { deleteTokensBefore } from "../../db/queries/access_tokens.ts";
import { deleteTriesBefore } from "../../db/queries/claim_tries.ts";
import { deleteClaimsBefore } from "../../db/queries/claims.ts";
import { deleteCodesBefore } from "../../db/queries/codes.ts";
import { deleteMailsBefore } from "../../db/queries/mails.ts";
import { deleteInvitationsBefore } from "../../db/queries/invitations.ts";
import { deleteChallengesBefore } from "../../db/queries/passkeys.ts";
import { deleteOldPushes } from "../../db/queries/push.ts";
import { deleteUnconfirmed } from "../../db/queries/registrations.ts";
import { deleteSessionsBefore, deleteUntoldSessions } from "../../db/queries/sessions.ts";
import { deleteForgottenTries } from "../../db/queries/throttles.ts";
import {
  CLAIM_LIFE_S,
  CLAIM_TRIES_WINDOW_S,
  ENDED_SESSION_KEPT_S,
  INVITATION_EXPIRED_KEPT_S,
  INVITATION_SETTLED_KEPT_S,
  MAIL_KEPT_S,
  SESSION_BELIEVED_S,
  TOKEN_GONE_KEPT_S,
  UNCONFIRMED_LIFE_S,
} from "../domain/limits.ts";

/** Claims, codes, wishes, sessions, counted tries and mails that decide nothing any more. */
/** Claims, invitations, counted tries and mails that decide nothing any more. */
export async function deleteExpired(db: Database, nowS: number): Promise<void> {
  await db.batch([
    deleteClaimsBefore(db, nowS - CLAIM_LIFE_S),
    deleteInvitationsBefore(db, nowS - INVITATION_SETTLED_KEPT_S, nowS - INVITATION_EXPIRED_KEPT_S),
    deleteTriesBefore(db, nowS - 2 * CLAIM_TRIES_WINDOW_S),
    deleteMailsBefore(db, nowS - MAIL_KEPT_S),
    deleteCodesBefore(db, nowS - UNCONFIRMED_LIFE_S),
    ...deleteUnconfirmed(db, nowS),
    deleteChallengesBefore(db, nowS),
    deleteSessionsBefore(db, nowS - ENDED_SESSION_KEPT_S),
    deleteUntoldSessions(db, nowS - SESSION_BELIEVED_S),
    deleteForgottenTries(db, nowS),
    deleteTokensBefore(db, nowS - TOKEN_GONE_KEPT_S),
    ...deleteOldPushes(db, nowS),
  ]);
}
