import { countTokens, homesOf, insertToken } from "../../db/queries/access_tokens.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { TOKEN_RANDOM_BYTES, unmarkedToken, writeToken } from "../domain/access_token.ts";
import { TOKENS_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { NewToken, TokenMade } from "../protocol/access_tokens.ts";
import type { ChangeDeps } from "./deps.ts";

export interface MakeTokenDeps extends Pick<ChangeDeps, "db" | "nowS" | "network" | "random"> {
  /** What is kept of a token, and the mark that tells it from what was never given out. */
  hashToken(unmarked: string): Promise<{ hash: string; mark: string }>;
}

const DAY_S = 86_400;

/** Of a home that the account does not belong to, it is as if it were not there. */
export async function makeToken(
  deps: MakeTokenDeps,
  account: string,
  { name, home, scopes, days }: NewToken,
): Promise<Outcome<TokenMade>> {
  const { db, nowS } = deps;
  const [[{ kept }], homes] = await db.batch([countTokens(db, account), homesOf(db, account)]);
  if (home !== null && !homes.some((own) => own.home === home)) {
    return refuse("not_found", `Cannot find home: ${home}`, { field: "/home" });
  }
  if (kept >= TOKENS_MAX) return refuse("limit_reached", `Cannot keep more access tokens: ${kept}`);
  const { id, unmarked } = unmarkedToken(deps.random(TOKEN_RANDOM_BYTES));
  const { hash, mark } = await deps.hashToken(unmarked);
  const body = {
    id,
    name,
    home,
    scopes,
    createdAtS: nowS,
    expiresAtS: nowS + days * DAY_S,
    lastUsedAtS: null,
  };
  await db.batch([
    insertToken(db, { ...body, account, tokenHash: hash, revokedAtS: null }),
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action: "token.made",
      target: id,
      home: home ?? undefined,
      network: deps.network,
      result: "ok",
      detail: { scopes: scopes.join(","), days },
    }),
  ]);
  return ok({ ...body, token: writeToken(unmarked, mark) });
}
