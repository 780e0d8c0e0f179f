import type { Branch } from "../domain/branch.ts";
import { checkTree } from "../domain/branch_tree.ts";
import { checkVirtual } from "../domain/virtual_branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export async function changeBranch(
  deps: ChangeDeps,
  asked: Asked & { branch: string },
  change: Partial<Omit<Branch, "id">>,
): Promise<Outcome<Branch>> {
  const isIt = ({ id }: Branch) => id === asked.branch;
  const changed = await changeHome(deps, asked, "configure", (home) => {
    if (!home.branches.some(isIt)) return refuse("not_found", `Cannot find branch: ${asked.branch}`);
    const branches = home.branches.map((branch) => isIt(branch) ? { ...branch, ...change } : branch);
    const tree = checkTree(branches);
    if (!tree.ok) return tree;
    const made = checkVirtual({ ...home, branches });
    return made.ok ? ok({ ...home, branches }) : made;
  }, { action: "branch.changed", target: asked.branch, detail: { fields: Object.keys(change).join(",") } });
  return changed.ok ? ok(changed.value.branches.find(isIt)!) : changed;
}
