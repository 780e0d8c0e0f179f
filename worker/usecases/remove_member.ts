import { auditWrite } from "../../db/queries/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import type { Outcome } from "../domain/outcome.ts";
import { leaveTeam, removeMember as ruleOfRemoval } from "../domain/team.ts";
import { changeTeam } from "./change_team.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

/** The Home knows before the answer goes out: the next read of who was removed is refused. */
export function removeMember(
  deps: TeamDeps,
  asked: Asked & { member: string },
): Promise<Outcome<HomeConfig>> {
  const { account, home, member } = asked;
  return changeTeam(deps, asked, "remove_members", ({ members }) => {
    const ruled = ruleOfRemoval(members, account, member);
    if (!ruled.ok) return ruled;
    const entry = teamEntry(deps, account, "member.removed", { home, target: member });
    return { ok: true, value: { members: ruled.value, writes: [auditWrite(deps.db, entry)] } };
  });
}

export function leaveHome(deps: TeamDeps, asked: Asked): Promise<Outcome<HomeConfig>> {
  const { account, home } = asked;
  return changeTeam(deps, asked, "leave", ({ members }) => {
    const ruled = leaveTeam(members, account);
    if (!ruled.ok) return ruled;
    const entry = teamEntry(deps, account, "member.left", { home, target: account });
    return { ok: true, value: { members: ruled.value, writes: [auditWrite(deps.db, entry)] } };
  });
}
