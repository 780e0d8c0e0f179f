import { homesOf, revokeTokenRow, tokenOf } from "../../db/queries/access_tokens.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { ChangeDeps } from "./deps.ts";

export interface RevokeTokenDeps extends Pick<ChangeDeps, "db" | "nowS" | "network"> {
  /** Tells a home to end what this token holds open there. */
  drop(home: string, token: string): Promise<void>;
}

/**
 * Revoked from the first write on. A home that cannot be reached leaves `home_unavailable`: asked again, those that are
 * left are told.
 */
export async function revokeToken(
  deps: RevokeTokenDeps,
  account: string,
  id: string,
): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const [[token], homes] = await db.batch([tokenOf(db, account, id), homesOf(db, account)]);
  if (token === undefined) return refuse("not_found", "Cannot find this access token");
  if (token.revokedAtS === null) {
    await db.batch([
      revokeTokenRow(db, id, nowS),
      auditWrite(db, {
        atS: nowS,
        actor: account,
        actorKind: "account",
        action: "token.revoked",
        target: id,
        home: token.home ?? undefined,
        network: deps.network,
        result: "ok",
      }),
    ]);
  }
  if (!token.scopes.includes("mqtt")) return ok(null);
  const reached = token.home === null ? homes.map(({ home }) => home) : [token.home];
  const told = await Promise.allSettled(reached.map((home) => deps.drop(home, id)));
  return told.every(({ status }) => status === "fulfilled")
    ? ok(null)
    : refuse("home_unavailable", "Cannot reach a home to end its connections: try again", { retryAfterS: 5 });
}
