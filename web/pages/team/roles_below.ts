import { HOME_ROLES, type HomeRole } from "../../../worker/domain/branch.ts";
import { type GivenRole, rolesToGive } from "../../../worker/domain/team.ts";

/** What somebody of this role may make themself: nothing higher. */
export function rolesBelow(role: HomeRole): readonly GivenRole[] {
  const lower = HOME_ROLES.slice(HOME_ROLES.indexOf(role) + 1);
  return rolesToGive(role).filter((given) => lower.includes(given));
}
