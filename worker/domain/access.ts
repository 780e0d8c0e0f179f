/** Who may do what in a home: the one decision table. Pure. */
import { HOME_ROLES, type HomeRole } from "./branch.ts";

export const HOME_ACTIONS = [
  "view",
  "leave",
  "control",
  "configure",
  "manage_devices",
  "invite",
  "change_roles",
  "remove_members",
  "hand_over",
  "delete_home",
  "publish_topics",
] as const;
export type HomeAction = (typeof HOME_ACTIONS)[number];

const MAY: Record<HomeAction, Record<HomeRole, boolean>> = {
  view: { owner: true, manager: true, member: true, viewer: true },
  leave: { owner: true, manager: true, member: true, viewer: true },
  control: { owner: true, manager: true, member: true, viewer: false },
  configure: { owner: true, manager: true, member: false, viewer: false },
  manage_devices: { owner: true, manager: true, member: false, viewer: false },
  invite: { owner: true, manager: true, member: false, viewer: false },
  change_roles: { owner: true, manager: true, member: false, viewer: false },
  remove_members: { owner: true, manager: true, member: false, viewer: false },
  hand_over: { owner: true, manager: false, member: false, viewer: false },
  delete_home: { owner: true, manager: false, member: false, viewer: false },
  publish_topics: { owner: true, manager: true, member: true, viewer: false },
};

export function may(role: HomeRole, action: HomeAction): boolean {
  return MAY[action][role];
}

/** The roles that may do it, the strongest first. */
export function rolesFor(action: HomeAction): HomeRole[] {
  return HOME_ROLES.filter((role) => MAY[action][role]);
}
