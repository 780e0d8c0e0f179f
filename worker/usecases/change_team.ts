import { homeOfRows, homeReads, homeWrites } from "../../db/queries/homes.ts";
import { offerOfHome } from "../../db/queries/ownership_offers.ts";
import type { Write } from "../../db/queries/write.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import type { HomeAction } from "../domain/access.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import type { Member, OwnershipOffer } from "../domain/team.ts";
import { allowed, crowded } from "./change_home.ts";
import type { Asked } from "./deps.ts";
import { pushHome } from "./push_home.ts";
import type { TeamDeps } from "./team_deps.ts";

const ATTEMPTS = 10;

export interface TeamChange {
  members: Member[];
  /** What is written with it: audit entries, settled invitations, mails. */
  writes: Write[];
}

/**
 * Changes who belongs to a home, by a rule over what stands there now: written whole or not at all, given to the Home
 * before the answer, and applied again when somebody else was faster.
 */
export async function changeTeam(
  deps: TeamDeps,
  asked: Asked,
  action: HomeAction,
  rule: (home: HomeConfig, offer: OwnershipOffer | null) => Outcome<TeamChange>,
): Promise<Outcome<HomeConfig>> {
  for (let attempt = 1;; attempt++) {
    const [[offer = null], ...rows] = await deps.db.batch([
      offerOfHome(deps.db, asked.home),
      ...homeReads(deps.db, asked.home),
    ]);
    const before = allowed(homeOfRows(rows), asked, action);
    if (!before.ok) return before;
    const ruled = rule(before.value, offer);
    if (!ruled.ok) return ruled;
    const written = await writeTeam(deps, before.value, ruled.value);
    if (written !== null) return ok(written);
    if (attempt === ATTEMPTS) return crowded(asked.home);
  }
}

/** The home as it then is; null when somebody else was faster, and nothing was written. */
export async function writeTeam(
  deps: TeamDeps,
  before: HomeConfig,
  { members, writes }: TeamChange,
): Promise<HomeConfig | null> {
  if (JSON.stringify(members) === JSON.stringify(before.members)) return before;
  const after = { ...before, members, version: before.version + 1 };
  try {
    await deps.db.batch([...homeWrites(deps.db, before, after, deps.nowS), ...writes]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return null;
  }
  await pushHome(deps, after);
  return after;
}
