import { auditWrite } from "../../db/queries/audit.ts";
import { accountErasure, homeErasure, membershipsAround } from "../../db/queries/erasure.ts";
import { type ErasurePlan, erasurePlan } from "../domain/erasure.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { ChangeDeps } from "./deps.ts";

export interface EraseDeps extends ChangeDeps {
  /** Empties the home's own store, for good. */
  eraseHome(home: string): Promise<void>;
}

/** Before it: what would go. */
export async function planErasure(db: ChangeDeps["db"], account: string): Promise<ErasurePlan> {
  return erasurePlan(await membershipsAround(db, account), account);
}

/**
 * The account with all that is its own goes: `in_use` while it is the only owner of a home that others belong to,
 * `home_unavailable` when a home's store could not be emptied, and then asking again goes on where it stopped.
 */
export async function eraseAccount(
  deps: EraseDeps,
  account: string,
  by: { actor: string; network: string },
): Promise<Outcome<ErasurePlan>> {
  const plan = await planErasure(deps.db, account);
  if (plan.blocking.length > 0) {
    const names = plan.blocking.map(({ name }) => name).join(", ");
    return refuse("in_use", `Cannot erase the only owner of a home that others belong to: ${names}`);
  }
  for (const { id: home } of plan.left) {
    const left = await changeHome(
      deps,
      { account, home },
      "view",
      (config) => ok({ ...config, members: config.members.filter((member) => member.account !== account) }),
    );
    if (!left.ok && left.code !== "not_found") return left;
  }
  try {
    for (const { id } of plan.erased) await deps.eraseHome(id);
  } catch {
    return refuse("home_unavailable", "Cannot erase a home's readings just now", { retryAfterS: 5 });
  }
  await deps.db.batch([
    auditWrite(deps.db, {
      atS: deps.nowS,
      actor: by.actor,
      actorKind: by.actor === account ? "account" : "unknown",
      action: "account.erased",
      target: account,
      network: by.network,
      result: "ok",
      detail: { homes: plan.erased.length },
    }),
    ...plan.erased.flatMap(({ id }) => homeErasure(deps.db, id)),
    ...accountErasure(deps.db, account),
  ]);
  return ok(plan);
}
