/** Who may make whom what in a home. Every rule leaves at least one owner. Pure. */
import { HOME_ROLES, type HomeRole } from "./branch.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export interface Member {
  account: string;
  role: HomeRole;
}

/** A role that is given; ownership is not: it is offered and accepted. */
export type GivenRole = Exclude<HomeRole, "owner">;
export const GIVEN_ROLES = ["manager", "member", "viewer"] as const satisfies readonly GivenRole[];

export interface OwnershipOffer {
  by: string;
  to: string;
  /** Whether who offers stays an owner beside the new one, instead of becoming a manager. */
  sharing: boolean;
  expiresAtS: number;
}

/** What somebody of this role may make others. */
export function rolesToGive(role: HomeRole): readonly GivenRole[] {
  return role === "owner" || role === "manager" ? GIVEN_ROLES : [];
}

/** Whether somebody of the one role may change or remove somebody of the other. */
export function mayTouch(role: HomeRole, other: HomeRole): boolean {
  return rolesToGive(role).length > 0 && (role === "owner" || other !== "owner");
}

export function roleOf(team: readonly Member[], account: string): HomeRole | null {
  return team.find((member) => member.account === account)?.role ?? null;
}

export function isLastOwner(team: readonly Member[], account: string): boolean {
  return team.every(({ account: other, role }) => (role === "owner") === (other === account));
}

const lastOwner = (action: string) =>
  refuse("last_owner", `Cannot ${action}: the last owner hands the home over first`);
const unknown = (account: string) => refuse("not_found", `Cannot find member: ${account}`);

function withRole(team: readonly Member[], account: string, role: HomeRole): Member[] {
  return team.map((member) => member.account === account ? { ...member, role } : member);
}

/** Nobody raises themself, and only owners lower owners. */
export function changeRole(
  team: readonly Member[],
  by: string,
  account: string,
  role: GivenRole,
): Outcome<Member[]> {
  const mine = roleOf(team, by);
  const theirs = roleOf(team, account);
  if (theirs === null) return unknown(account);
  if (mine === null || !rolesToGive(mine).includes(role) || !mayTouch(mine, theirs)) {
    return refuse("not_allowed", `Cannot make ${theirs} ${role} as ${mine ?? "no member"}`);
  }
  if (by === account && isHigher(role, mine)) {
    return refuse("not_allowed", `Cannot raise oneself: ${mine} to ${role}`);
  }
  if (isLastOwner(team, account)) return lastOwner("lower a role");
  return ok(withRole(team, account, role));
}

function isHigher(role: HomeRole, other: HomeRole): boolean {
  return HOME_ROLES.indexOf(role) < HOME_ROLES.indexOf(other);
}

/** For others: who goes by themself leaves. */
export function removeMember(team: readonly Member[], by: string, account: string): Outcome<Member[]> {
  if (by === account) return leaveTeam(team, account);
  const mine = roleOf(team, by);
  const theirs = roleOf(team, account);
  if (theirs === null) return unknown(account);
  if (mine === null || !mayTouch(mine, theirs)) {
    return refuse("not_allowed", `Cannot remove ${theirs} as ${mine ?? "no member"}`);
  }
  return ok(team.filter((member) => member.account !== account));
}

export function leaveTeam(team: readonly Member[], account: string): Outcome<Member[]> {
  if (roleOf(team, account) === null) return unknown(account);
  if (isLastOwner(team, account)) return lastOwner("leave");
  return ok(team.filter((member) => member.account !== account));
}

/** Who is a member already keeps the role that they have. */
export function joinTeam(team: readonly Member[], account: string, role: GivenRole): Member[] {
  return roleOf(team, account) === null ? [...team, { account, role }] : [...team];
}

/** Whether ownership may be offered: by an owner, to a member who is none. */
export function checkOffer(team: readonly Member[], by: string, to: string): Outcome<null> {
  const mine = roleOf(team, by);
  const theirs = roleOf(team, to);
  if (theirs === null) return unknown(to);
  if (mine !== "owner") return refuse("not_allowed", `Cannot offer ownership as ${mine ?? "no member"}`);
  if (theirs === "owner") return refuse("in_use", "Cannot offer ownership to an owner");
  return ok(null);
}

/** An offer ends with its time, and with the ownership of who made it. */
export function offerInForce(
  team: readonly Member[],
  offer: OwnershipOffer | null,
  nowS: number,
): OwnershipOffer | null {
  if (offer === null || offer.expiresAtS <= nowS) return null;
  return checkOffer(team, offer.by, offer.to).ok ? offer : null;
}

export function acceptOwnership(
  team: readonly Member[],
  account: string,
  offer: OwnershipOffer | null,
  nowS: number,
): Outcome<Member[]> {
  const good = offerInForce(team, offer, nowS);
  if (good === null || good.to !== account) {
    return refuse("not_found", "Cannot find an offer of ownership to this account");
  }
  const raised = withRole(team, good.to, "owner");
  return ok(good.sharing ? raised : withRole(raised, good.by, "manager"));
}
