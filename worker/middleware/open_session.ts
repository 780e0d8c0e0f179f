import type { Context } from "hono";
import type { SessionRow } from "../../db/queries/sessions.ts";
import { nowS, random } from "../routes/change_deps.ts";
import { newSession as sessionOf } from "../usecases/new_session.ts";
import type { AppEnv } from "./app_env.ts";
import { visitOf } from "./visit.ts";

/** A session of this visit, to be written with what signs it in. */
export function newSession(c: Context<AppEnv>, account: string): SessionRow {
  return sessionOf({ nowS: nowS(), visit: visitOf(c), random }, account);
}
