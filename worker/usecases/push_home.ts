import { recordPushed } from "../../db/queries/homes.ts";
import type { HomeConfig } from "../domain/branch.ts";
import type { ChangeDeps } from "./deps.ts";

const ATTEMPTS = 3;

/**
 * Gives a configuration that is kept already to its Home. False where the Home cannot be reached: then the database
 * knows that it is behind, and the next `pushPendingHomes` brings it up.
 */
export async function pushHome(
  deps: Pick<ChangeDeps, "db" | "push" | "later">,
  config: HomeConfig,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const version = await deps.push(config);
      deps.later(recordPushed(deps.db, config.id, version));
      return true;
    } catch {
      continue;
    }
  }
  return false;
}
