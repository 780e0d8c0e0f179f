import type { GivenRole } from "../../worker/domain/team.ts";
import type { InvitationBody, InvitationCard, TeamBody } from "../../worker/protocol/team.ts";
import { ask } from "./ask.ts";

const at = (home: string, path: string) => `/v1/homes/${encodeURIComponent(home)}/${path}`;
const atMember = (home: string, account: string) => at(home, `members/${encodeURIComponent(account)}`);
const atInvitation = (home: string, id: string) => at(home, `invitations/${encodeURIComponent(id)}`);
const atToken = (token: string) => `/v1/invitations/${encodeURIComponent(token)}`;

export const askTeam = (home: string) => ask<TeamBody>("GET", at(home, "members"));
export const changeRole = (home: string, account: string, role: GivenRole) =>
  ask<void>("PATCH", atMember(home, account), { body: { role } });
export const removeMember = (home: string, account: string) => ask<void>("DELETE", atMember(home, account));
export const leaveHome = (home: string) => ask<void>("DELETE", at(home, "membership"));

export const offerOwnership = (home: string, account: string, sharing: boolean) =>
  ask<void>("PUT", at(home, "ownership"), { body: { account, sharing } });
export const acceptOwnership = (home: string) => ask<void>("POST", at(home, "ownership/acceptance"));
export const endOffer = (home: string) => ask<void>("DELETE", at(home, "ownership"));

export const askInvitations = (home: string) => ask<InvitationBody[]>("GET", at(home, "invitations"));
export const invitePerson = (home: string, body: { email: string; role: GivenRole }) =>
  ask<InvitationBody>("POST", at(home, "invitations"), { body });
export const revokeInvitation = (home: string, id: string) => ask<void>("DELETE", atInvitation(home, id));
export const resendInvitation = (home: string, id: string) =>
  ask<InvitationBody>("POST", `${atInvitation(home, id)}/mail`);

export const askInvitation = (token: string) => ask<InvitationCard>("GET", atToken(token));
export const acceptInvitation = (token: string) => ask<{ home: string }>("POST", atToken(token));
