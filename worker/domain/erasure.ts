/** What goes with an account. Pure. */
import type { HomeRole } from "./branch.ts";

export interface Membership {
  home: string;
  name: string;
  account: string;
  role: HomeRole;
}
interface NamedHome {
  id: string;
  name: string;
}
export interface ErasurePlan {
  /** Nobody else belongs to them: they go with all their readings. */
  erased: NamedHome[];
  /** Others stay in them. */
  left: NamedHome[];
  /** Others belong to them and nobody else owns them: they have to be handed over first. */
  blocking: NamedHome[];
}

/** `memberships`: everybody's in every home that the account belongs to. */
export function erasurePlan(memberships: readonly Membership[], account: string): ErasurePlan {
  const plan: ErasurePlan = { erased: [], left: [], blocking: [] };
  for (const [id, members] of Map.groupBy(memberships, ({ home }) => home)) {
    const others = members.filter((member) => member.account !== account);
    const owner = members.some((member) => member.account === account && member.role === "owner");
    const otherOwner = others.some(({ role }) => role === "owner");
    const fate = others.length === 0 ? "erased" : owner && !otherOwner ? "blocking" : "left";
    plan[fate].push({ id, name: members[0].name });
  }
  return plan;
}
