import { auditWrite } from "../../db/queries/audit.ts";
import { homesOfAccount } from "../../db/queries/accounts.ts";
import { homeWrites } from "../../db/queries/homes.ts";
import type { HomeConfig, ServiceType } from "../domain/branch.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { HOMES_PER_ACCOUNT_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeEntry } from "./change_home.ts";
import type { ChangeDeps } from "./deps.ts";
import { pushHome } from "./push_home.ts";

export interface HomeWish {
  name: string;
  zone: string;
  service: ServiceType;
}

/** The account becomes its owner. */
export async function createHome(
  deps: ChangeDeps,
  account: string,
  wish: HomeWish,
): Promise<Outcome<HomeConfig>> {
  const homes = await homesOfAccount(deps.db, account);
  if (homes === null) return refuse("not_signed_in", "Cannot find the account of this session");
  if (homes.length >= HOMES_PER_ACCOUNT_MAX) {
    return refuse("limit_reached", `Cannot have more homes: ${homes.length}`);
  }
  const home: HomeConfig = {
    id: idFrom(deps.random(ID_BYTES)),
    version: 1,
    ...wish,
    devices: [],
    branches: [],
    feeds: [],
    members: [{ account, role: "owner" }],
  };
  const entry = changeEntry(
    deps,
    { account, home: home.id },
    { action: "home.created" },
    "ok",
  );
  await deps.db.batch([...homeWrites(deps.db, null, home, deps.nowS), auditWrite(deps.db, entry)]);
  await pushHome(deps, home);
  return ok(home);
}
