import { homesNotPushed, readHome } from "../../db/queries/homes.ts";
import type { ChangeDeps } from "./deps.ts";
import { pushHome } from "./push_home.ts";

const HOMES_AT_ONCE = 100;

/** Brings the Homes up to date whose newest configuration did not reach them. Any number may run at once. */
export async function pushPendingHomes(
  deps: Pick<ChangeDeps, "db" | "push" | "later">,
): Promise<{ pushed: number; failed: number }> {
  let pushed = 0;
  let failed = 0;
  for (const id of await homesNotPushed(deps.db, HOMES_AT_ONCE)) {
    const config = await readHome(deps.db, id);
    if (config !== null && await pushHome(deps, config)) pushed++;
    else failed++;
  }
  return { pushed, failed };
}
