import type { Context } from "hono";
import type { SessionRow } from "../../db/queries/sessions.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { sessionExpiryS } from "../domain/session_life.ts";
import { nowS } from "../routes/change_deps.ts";
import type { AppEnv } from "./app_env.ts";
import { visitOf } from "./visit.ts";

/** A session of this visit, to be written with what signs it in. */
export function newSession(c: Context<AppEnv>, account: string): SessionRow {
  const now = nowS();
  return {
    id: idFrom(crypto.getRandomValues(new Uint8Array(ID_BYTES))),
    account,
    createdAtS: now,
    lastUsedAtS: now,
    expiresAtS: sessionExpiryS(now, now),
    endedAtS: null,
    ...visitOf(c),
  };
}
