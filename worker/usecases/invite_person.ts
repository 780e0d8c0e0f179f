import { auditWrite } from "../../db/queries/audit.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import {
  insertInvitation,
  invitationsBy,
  invitationsOfHome,
  settleInvitation,
} from "../../db/queries/invitations.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { profileOf } from "../../db/queries/profiles.ts";
import { crockford, ID_BYTES, idFrom } from "../domain/id.ts";
import {
  INVITATION_LIFE_S,
  INVITATION_TOKEN_BYTES,
  INVITATIONS_OPEN_MAX,
  INVITATIONS_PER_DAY_MAX,
  MEMBERS_MAX,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { type GivenRole, roleOf, rolesToGive } from "../domain/team.ts";
import type { InvitationBody } from "../protocol/team.ts";
import { allowed } from "./change_home.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

const DAY_S = 86_400;

/** Nobody looks up whether the address has an account: the same is done, and the same told, either way. */
export async function invitePerson(
  deps: TeamDeps,
  asked: Asked,
  { email, role }: { email: string; role: GivenRole },
): Promise<Outcome<InvitationBody>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  const [[{ made }], waiting, [inviter], ...rows] = await db.batch([
    invitationsBy(db, account, nowS - DAY_S),
    invitationsOfHome(db, home),
    profileOf(db, account),
    ...homeReads(db, home),
  ]);
  const found = allowed(homeOfRows(rows), asked, "invite");
  if (!found.ok) return found;
  const { members, name } = found.value;
  const mine = roleOf(members, account)!;
  if (!rolesToGive(mine).includes(role)) return refuse("not_allowed", `Cannot invite a ${role} as ${mine}`);
  const open = waiting.filter(({ expiresAtS }) => expiresAtS > nowS);
  if (open.some((invitation) => invitation.email === email)) {
    return refuse("in_use", "Cannot invite again: an invitation to this address waits", { field: "/email" });
  }
  if (open.length >= INVITATIONS_OPEN_MAX) {
    return refuse("limit_reached", `Cannot have more open invitations: ${open.length}`);
  }
  if (members.length + open.length >= MEMBERS_MAX) {
    return refuse("limit_reached", `Cannot have more members: ${members.length}, and ${open.length} invited`);
  }
  if (made >= INVITATIONS_PER_DAY_MAX) {
    return refuse("too_many", `Cannot invite more people today: ${made}`, { retryAfterS: DAY_S });
  }

  const id = idFrom(deps.random(ID_BYTES));
  const token = crockford(deps.random(INVITATION_TOKEN_BYTES));
  const body: InvitationBody = {
    id,
    email,
    role,
    invitedBy: account,
    createdAtS: nowS,
    expiresAtS: nowS + INVITATION_LIFE_S,
    mails: 1,
    lastMailAtS: nowS,
  };
  const sealed = await deps.sealMail({
    to: email,
    language: inviter.language,
    template: "invitation",
    values: { home: name, inviter: inviter.nickname, role, link: deps.linkTo(`/invitation/${token}`) },
    account: null,
  });
  const expired = waiting.filter((invitation) => invitation.email === email);
  await db.batch([
    insertInvitation(db, { ...body, home, tokenHash: await deps.hashToken(token) }),
    ...expired.map((old) => settleInvitation(db, old.id, nowS)),
    auditWrite(db, teamEntry(deps, account, "member.invited", { home, target: id, detail: { role } })),
    queueMail(db, sealed, nowS),
  ]);
  deps.deliverMailsSoon();
  return ok(body);
}
