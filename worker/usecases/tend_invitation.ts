import { auditWrite } from "../../db/queries/audit.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { invitationsOfHome, renewInvitation, settleInvitation } from "../../db/queries/invitations.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { profileOf } from "../../db/queries/profiles.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import { crockford } from "../domain/id.ts";
import {
  INVITATION_LIFE_S,
  INVITATION_MAILS_MAX,
  INVITATION_RESEND_AFTER_S,
  INVITATION_TOKEN_BYTES,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { InvitationBody } from "../protocol/team.ts";
import { allowed } from "./change_home.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

type AskedInvitation = Asked & { invitation: string };

async function read(deps: TeamDeps, asked: AskedInvitation) {
  const { db } = deps;
  const [waiting, [inviter], ...rows] = await db.batch([
    invitationsOfHome(db, asked.home),
    profileOf(db, asked.account),
    ...homeReads(db, asked.home),
  ]);
  const home = allowed(homeOfRows(rows), asked, "invite");
  if (!home.ok) return home;
  const invitation = waiting.find(({ id }) => id === asked.invitation);
  return invitation === undefined ? gone(asked) : ok({ home: home.value, inviter, invitation });
}

const gone = ({ invitation }: AskedInvitation) =>
  refuse("not_found", `Cannot find an open invitation: ${invitation}`);

/** The link that was mailed leads nowhere from now on. */
export async function revokeInvitation(deps: TeamDeps, asked: AskedInvitation): Promise<Outcome<null>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  const found = await read(deps, asked);
  if (!found.ok) return found;
  const { id: target } = found.value.invitation;
  try {
    await db.batch([
      settleInvitation(db, target, nowS),
      auditWrite(db, teamEntry(deps, account, "member.invitation_revoked", { home, target })),
    ]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return gone(asked);
  }
  return ok(null);
}

/** A new link and a new week; the link before it leads nowhere. */
export async function resendInvitation(
  deps: TeamDeps,
  asked: AskedInvitation,
): Promise<Outcome<InvitationBody>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  const found = await read(deps, asked);
  if (!found.ok) return found;
  const { invitation, inviter } = found.value;
  if (invitation.mails >= INVITATION_MAILS_MAX) {
    return refuse("limit_reached", `Cannot mail this invitation again: sent ${invitation.mails} times`);
  }
  const waitS = invitation.lastMailAtS + INVITATION_RESEND_AFTER_S - nowS;
  if (waitS > 0) {
    return refuse("too_many", `Cannot mail this invitation again for ${waitS} s`, { retryAfterS: waitS });
  }
  const token = crockford(deps.random(INVITATION_TOKEN_BYTES));
  const expiresAtS = nowS + INVITATION_LIFE_S;
  const sealed = await deps.sealMail({
    to: invitation.email,
    language: inviter.language,
    template: "invitation",
    values: {
      home: found.value.home.name,
      inviter: inviter.nickname,
      role: invitation.role,
      link: deps.linkTo(`/invitation/${token}`),
    },
    account: null,
  });
  const entry = teamEntry(deps, account, "member.invited", {
    home,
    target: invitation.id,
    detail: { role: invitation.role, again: true },
  });
  try {
    await db.batch([
      renewInvitation(db, invitation.id, {
        tokenHash: await deps.hashToken(token),
        expiresAtS,
        nowS,
        by: account,
      }),
      auditWrite(db, entry),
      queueMail(db, sealed, nowS),
    ]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return gone(asked);
  }
  deps.deliverMailsSoon();
  return ok({
    ...invitation,
    invitedBy: account,
    expiresAtS,
    mails: invitation.mails + 1,
    lastMailAtS: nowS,
  });
}
