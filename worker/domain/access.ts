/** Who may do what in a home: the one decision table. Pure. */
import { HOME_ROLES, type HomeRole } from "./branch.ts";

export const HOME_ACTIONS = [
  "view",
  "configure",
  "manage_devices",
  "manage_members",
  "delete_home",
] as const;
export type HomeAction = (typeof HOME_ACTIONS)[number];

const MAY: Record<HomeAction, Record<HomeRole, boolean>> = {
  view: { owner: true, manager: true, member: true, viewer: true },
  configure: { owner: true, manager: true, member: false, viewer: false },
  manage_devices: { owner: true, manager: true, member: false, viewer: false },
  manage_members: { owner: true, manager: true, member: false, viewer: false },
  delete_home: { owner: true, manager: false, member: false, viewer: false },
};

export function may(role: HomeRole, action: HomeAction): boolean {
  return MAY[action][role];
}

/** The roles that may do it, the strongest first. */
export function rolesFor(action: HomeAction): HomeRole[] {
  return HOME_ROLES.filter((role) => MAY[action][role]);
}
