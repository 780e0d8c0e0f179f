import { auditWrite } from "../../db/queries/audit.ts";
import { insertClaim, openClaims } from "../../db/queries/claims.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { CLAIM_CODE_BYTES, claimCodeFrom, showClaimCode } from "../domain/claim_code.ts";
import { CLAIM_LIFE_S, CLAIMS_OPEN_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { allowed, changeEntry } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export interface IssueDeps extends Pick<ChangeDeps, "db" | "nowS" | "network" | "random"> {
  /** A hash that nobody without the server's secret can make. */
  hashCode(code: string): Promise<string>;
}

export interface IssuedClaim {
  /** `K7M2-9QXD`; nowhere else and never again. */
  claim: string;
  expiresAtS: number;
}

export async function issueClaim(deps: IssueDeps, asked: Asked): Promise<Outcome<IssuedClaim>> {
  const { db, nowS } = deps;
  const [[{ open }], ...rows] = await db.batch([
    openClaims(db, asked.home, nowS),
    ...homeReads(db, asked.home),
  ]);
  const home = allowed(homeOfRows(rows), asked, "manage_devices");
  if (!home.ok) return home;
  if (open >= CLAIMS_OPEN_MAX) return refuse("limit_reached", `Cannot have more open claim codes: ${open}`);
  const code = claimCodeFrom(deps.random(CLAIM_CODE_BYTES));
  const expiresAtS = nowS + CLAIM_LIFE_S;
  const entry = changeEntry(deps, asked, { action: "device.claim_issued" }, "ok");
  await db.batch([
    insertClaim(db, { ...asked, codeHash: await deps.hashCode(code), expiresAtS }),
    auditWrite(db, entry),
  ]);
  return ok({ claim: showClaimCode(code), expiresAtS });
}
