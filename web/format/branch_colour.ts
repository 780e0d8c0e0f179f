import type { Branch } from "../../worker/domain/branch.ts";
import { panelOrder } from "./branch_order.ts";

/** The role whose colour a branch is drawn in, or null where it has a colour of its own. */
export type RoleColour = "solar" | "battery" | null;

/** The first solar branch and the first battery of the panel are drawn in the field's colours. */
export function roleColours(branches: readonly Branch[]): Map<string, RoleColour> {
  const colours = new Map<string, RoleColour>();
  const taken = new Set<string>();
  for (const { branch } of panelOrder(branches)) {
    const { id, role } = branch;
    const first = (role === "solar" || role === "battery") && !taken.has(role);
    if (first) taken.add(role);
    colours.set(id, first ? role : null);
  }
  return colours;
}

/** Names of custom properties. A branch keeps its colour for life, on every page. */
export function branchColours(branches: readonly Branch[]): Map<string, string> {
  const byRole = roleColours(branches);
  return new Map(branches.map(({ id, colour }) => {
    const role = byRole.get(id);
    return [id, role ? `--${role}` : `--hue-${colour}`];
  }));
}
