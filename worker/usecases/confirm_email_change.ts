import { auditWrite } from "../../db/queries/audit.ts";
import { codesOf, deleteCodes } from "../../db/queries/codes.ts";
import { deleteEmailChangesOf, emailChangeOf, setEmail } from "../../db/queries/registrations.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { AddressSide } from "./ask_email_change.ts";
import { codeRefusal, codeTry } from "./code_mail.ts";
import type { IdentityDeps } from "./identity_deps.ts";

export interface ConfirmedSides {
  old: boolean;
  new: boolean;
  /** Once both are: the new address. */
  email: string | null;
}

/** One code at a time; the address changes with the second one. */
export async function confirmEmailChange(
  deps: IdentityDeps,
  wish: { account: string; change: string; side: AddressSide; code: string },
): Promise<Outcome<ConfirmedSides>> {
  const { db, nowS, visit } = deps;
  const [change] = await emailChangeOf(db, wish.change, wish.account, nowS);
  if (change === undefined) return refuse("code_spent", "Cannot use this code: the change has expired");
  const attempt = await codeTry(deps, change.id, wish.side === "old" ? "email_old" : "email_new", wish.code);
  const [tried, both] = await db.batch([attempt.write, codesOf(db, change.id)]);
  const refusal = codeRefusal(tried);
  if (refusal !== null) return refusal;
  const used = (purpose: string) => both.some((code) => code.purpose === purpose && code.usedAtS !== null);
  const sides = { old: used("email_old"), new: used("email_new") };
  if (!sides.old || !sides.new) return ok({ ...sides, email: null });
  try {
    await db.batch([
      setEmail(db, change.account, change.newEmail),
      deleteEmailChangesOf(db, change.account),
      deleteCodes(db, change.id),
      auditWrite(db, {
        atS: nowS,
        actor: change.account,
        actorKind: "account",
        action: "email.changed",
        target: change.account,
        network: visit.network,
        result: "ok",
      }),
    ]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return refuse("in_use", "Cannot change the address: it has an account since");
  }
  return ok({ ...sides, email: change.newEmail });
}
