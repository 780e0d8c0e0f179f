import { auditWrite } from "../../db/queries/audit.ts";
import { deletePasskey } from "../../db/queries/passkeys.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { IdentityDeps } from "./identity_deps.ts";

export async function removePasskey(
  { db, nowS, visit }: Pick<IdentityDeps, "db" | "nowS" | "visit">,
  { account, passkey }: { account: string; passkey: string },
): Promise<Outcome<null>> {
  const [gone] = await deletePasskey(db, account, passkey);
  if (gone === undefined) return refuse("not_found", "Cannot find this passkey");
  await auditWrite(db, {
    atS: nowS,
    actor: account,
    actorKind: "account",
    action: "passkey.removed",
    target: account,
    network: visit.network,
    result: "ok",
  });
  return ok(null);
}
