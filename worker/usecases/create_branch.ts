import type { Branch, HomeConfig } from "../domain/branch.ts";
import { checkTree } from "../domain/branch_tree.ts";
import { checkVirtual } from "../domain/virtual_branch.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { BRANCH_COLOURS, BRANCHES_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export type BranchWish = Partial<Omit<Branch, "id">> & { name: string };

/** What the wish leaves open: a load of one pole, last in the panel, in the colour that the fewest others have. */
export async function createBranch(
  deps: ChangeDeps,
  asked: Asked,
  wish: BranchWish,
): Promise<Outcome<Branch>> {
  const id = idFrom(deps.random(ID_BYTES));
  const changed = await changeHome(deps, asked, "configure", (home) => {
    if (home.branches.length >= BRANCHES_MAX) {
      return refuse("limit_reached", `Cannot have more branches: ${home.branches.length}`);
    }
    const branch: Branch = {
      id,
      namedAs: "device",
      role: "load",
      colour: freeColour(home),
      icon: "plug",
      poles: 1,
      breakerRatingA: null,
      parent: null,
      parts: null,
      position: home.branches.reduce((last, { position }) => Math.max(last, position), -1) + 1,
      ...wish,
    };
    const branches = [...home.branches, branch];
    const tree = checkTree(branches);
    if (!tree.ok) return tree;
    const made = checkVirtual({ ...home, branches });
    return made.ok ? ok({ ...home, branches }) : made;
  }, { action: "branch.created", target: id });
  return changed.ok ? ok(changed.value.branches.find((branch) => branch.id === id)!) : changed;
}

function freeColour({ branches }: HomeConfig): number {
  const used = new Array<number>(BRANCH_COLOURS).fill(0);
  for (const { colour } of branches) used[colour]++;
  return used.indexOf(Math.min(...used));
}
