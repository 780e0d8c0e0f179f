import { auditWrite } from "../../db/queries/audit.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { deleteOffer, offerOfHome } from "../../db/queries/ownership_offers.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { acceptOwnership as ruleOfHandingOver, offerInForce } from "../domain/team.ts";
import { allowed } from "./change_home.ts";
import { changeTeam } from "./change_team.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

export function acceptOwnership(deps: TeamDeps, asked: Asked): Promise<Outcome<HomeConfig>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  return changeTeam(deps, asked, "view", ({ members }, offer) => {
    const ruled = ruleOfHandingOver(members, account, offer, nowS);
    if (!ruled.ok) return ruled;
    const detail = { sharing: offer!.sharing };
    const entry = teamEntry(deps, account, "ownership.handed_over", { home, target: account, detail });
    return ok({ members: ruled.value, writes: [deleteOffer(db, home), auditWrite(db, entry)] });
  });
}

/** Withdrawn by who made it, or declined by whom it was made to. */
export async function endOffer(deps: TeamDeps, asked: Asked): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  const [[offer = null], ...rows] = await db.batch([offerOfHome(db, home), ...homeReads(db, home)]);
  const found = allowed(homeOfRows(rows), asked, "view");
  if (!found.ok) return found;
  const open = offerInForce(found.value.members, offer, nowS);
  if (open === null || (open.by !== account && open.to !== account)) {
    return refuse("not_found", "Cannot find an offer of ownership of or to this account");
  }
  const by = open.by === account ? "offerer" : "offered";
  const entry = teamEntry(deps, account, "ownership.offered", {
    home,
    target: open.to,
    detail: { ended: true, by },
  });
  await db.batch([deleteOffer(db, home), auditWrite(db, entry)]);
  return ok(null);
}
