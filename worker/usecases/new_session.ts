import type { SessionRow } from "../../db/queries/sessions.ts";
import type { GuardianState } from "../domain/guardian.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { sessionExpiryS } from "../domain/session_life.ts";
import type { IdentityDeps } from "./identity_deps.ts";

/** A session that was opened, with what its cookie says. */
export interface OpenedSession {
  row: SessionRow;
  policyVersion: string | null;
  guardian: GuardianState;
}

/** A session of this visit, to be written with what signs it in. */
export function newSession(
  { nowS, visit, random }: Pick<IdentityDeps, "nowS" | "visit" | "random">,
  account: string,
): SessionRow {
  return {
    id: idFrom(random(ID_BYTES)),
    account,
    createdAtS: nowS,
    lastUsedAtS: nowS,
    expiresAtS: sessionExpiryS(nowS, nowS),
    endedAtS: null,
    ...visit,
  };
}
