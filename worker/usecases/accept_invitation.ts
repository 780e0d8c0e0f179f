import { auditWrite } from "../../db/queries/audit.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { homeOfToken, invitationOfToken, settleInvitation } from "../../db/queries/invitations.ts";
import { homesCount } from "../../db/queries/members.ts";
import { queueNotice } from "../../db/queries/push.ts";
import { profileOf } from "../../db/queries/profiles.ts";
import type { Database } from "../../db/client.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import type { HomeRole } from "../domain/branch.ts";
import { HOMES_PER_ACCOUNT_MAX, MEMBERS_MAX } from "../domain/limits.ts";
import { maskEmail } from "../domain/mask.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { type GivenRole, joinTeam, roleOf, rolesToGive } from "../domain/team.ts";
import type { InvitationCard } from "../protocol/team.ts";
import { crowded } from "./change_home.ts";
import { writeTeam } from "./change_team.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

const ATTEMPTS = 10;

interface Held {
  role: GivenRole;
  inviterRole: HomeRole | null;
  expiresAtS: number;
  settledAtS: number | null;
}

const UNKNOWN = refuse("invitation_unknown", "Cannot use this invitation: unknown, used, revoked or expired");

/** Good once, in its time, and while who sent it may still give the role. */
function isGood(held: Held | undefined, nowS: number): held is Held {
  return held !== undefined && held.settledAtS === null && held.expiresAtS > nowS &&
    held.inviterRole !== null && rolesToGive(held.inviterRole).includes(held.role);
}

export async function showInvitation(
  { db, nowS }: { db: Database; nowS: number },
  tokenHash: string,
): Promise<Outcome<InvitationCard>> {
  const [held] = await invitationOfToken(db, tokenHash);
  if (!isGood(held, nowS)) return UNKNOWN;
  const { homeName: home, inviter, role, email, expiresAtS } = held;
  return ok({ home, inviter, role, email: maskEmail(email), expiresAtS });
}

/** The signed-in account joins, when the invitation is for its address. Answers with the home's id. */
export async function acceptInvitation(
  deps: TeamDeps,
  account: string,
  tokenHash: string,
): Promise<Outcome<{ home: string }>> {
  const { db, nowS } = deps;
  for (let attempt = 1;; attempt++) {
    const [[held], [profile], [{ homes }], ...rows] = await db.batch([
      invitationOfToken(db, tokenHash),
      profileOf(db, account),
      homesCount(db, account),
      ...homeReads(db, homeOfToken(tokenHash)),
    ]);
    const before = homeOfRows(rows);
    if (!isGood(held, nowS) || before === null) return UNKNOWN;
    if (profile?.email !== held.email) {
      return refuse("invitation_not_yours", `Cannot accept: the invitation is for ${maskEmail(held.email)}`);
    }
    const isMember = roleOf(before.members, account) !== null;
    if (!isMember && homes >= HOMES_PER_ACCOUNT_MAX) {
      return refuse("limit_reached", `Cannot belong to more homes: ${homes}`);
    }
    if (!isMember && before.members.length >= MEMBERS_MAX) {
      return refuse("limit_reached", `Cannot have more members: ${before.members.length}`);
    }
    const { id: target, role } = held;
    const writes = [
      settleInvitation(db, target, nowS),
      auditWrite(
        db,
        teamEntry(deps, account, "member.joined", { home: before.id, target, detail: { role } }),
      ),
    ] as const;
    if (isMember) {
      if (await settled(() => db.batch(writes))) return ok({ home: before.id });
    } else {
      const members = joinTeam(before.members, account, role);
      const joined = { kind: "member_joined", home: before.id, except: account, atS: nowS } as const;
      const more = [...writes, queueNotice(db, joined, nowS)];
      if (await writeTeam(deps, before, { members, writes: more })) {
        deps.deliverPushesSoon();
        return ok({ home: before.id });
      }
    }
    if (attempt === ATTEMPTS) return crowded(before.id);
  }
}

async function settled(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return false;
  }
}
