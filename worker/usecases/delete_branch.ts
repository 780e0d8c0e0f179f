import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { partOf } from "../domain/virtual_branch.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

/**
 * Only a branch that no channel ever fed and that nothing hangs under: energy that was measured keeps its name until
 * somebody moves it, by feeding its channels elsewhere from the start on.
 */
export function deleteBranch(
  deps: ChangeDeps,
  asked: Asked & { branch: string },
): Promise<Outcome<HomeConfig>> {
  return changeHome(deps, asked, "configure", (home) => {
    const branch = home.branches.find(({ id }) => id === asked.branch);
    if (branch === undefined) return refuse("not_found", `Cannot find branch: ${asked.branch}`);
    const below = home.branches.find(({ parent }) => parent === branch.id);
    if (below !== undefined) {
      return refuse("in_use", `Cannot delete branch ${branch.name}: ${below.name} hangs under it`);
    }
    const whole = partOf(home.branches, branch.id);
    if (whole !== undefined) {
      return refuse("in_use", `Cannot delete branch ${branch.name}: ${whole.name} is made of it`);
    }
    const channels = new Set(
      home.feeds.filter(({ target }) => target === branch.id).map((feed) => feed.channel),
    );
    if (channels.size > 0) {
      return refuse("in_use", `Cannot delete branch ${branch.name}: fed by ${[...channels].join(", ")}`);
    }
    return ok({ ...home, branches: home.branches.filter(({ id }) => id !== branch.id) });
  }, { action: "branch.deleted", target: asked.branch });
}
