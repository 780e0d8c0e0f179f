import {
  notePasskeyUse,
  type Passkey,
  passkeyWithAccount,
  takeChallenge,
} from "../../db/queries/passkeys.ts";
import { insertSession } from "../../db/queries/sessions.ts";
import { pastVisitsOfPasskey } from "../../db/queries/sign_in.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { isUnusual } from "../domain/sign_in_risk.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { newSession, type OpenedSession } from "./new_session.ts";
import { tellSignIn } from "./tell_sign_in.ts";

interface PasskeyDeps extends IdentityDeps {
  /** The passkey's new counter; null where the answer is not its. */
  verify(passkey: Passkey): Promise<number | null>;
  /** Whether somebody with this address was signed in from this browser before. */
  browserIsKnown(email: string): Promise<boolean>;
}

export interface PasskeyTry {
  passkey: string;
  challenge: string;
}

/** Never slowed: a signature cannot be guessed. */
export async function signInWithPasskey(
  deps: PasskeyDeps,
  wish: PasskeyTry,
): Promise<Outcome<OpenedSession & { email: string | null }>> {
  const { db, nowS, visit } = deps;
  const [[asked], [found], before] = await db.batch([
    takeChallenge(db, wish.challenge, nowS),
    passkeyWithAccount(db, wish.passkey),
    pastVisitsOfPasskey(db, wish.passkey),
  ]);
  const isOpen = asked !== undefined && asked.account === null && found !== undefined;
  const counter = isOpen ? await deps.verify(found.passkey) : null;
  if (counter === null) return refuse("wrong_credentials", "Cannot sign in: not a passkey of an account");
  const { account } = found;
  const row = newSession(deps, account.id);
  await db.batch([insertSession(db, row), notePasskeyUse(db, wish.passkey, counter, nowS)]);
  const browserIsKnown = account.email !== null && await deps.browserIsKnown(account.email);
  const unusual = isUnusual(visit, before, browserIsKnown);
  deps.later(tellSignIn(deps, account, row.id, { way: "passkey", unusual }));
  const { policyVersion, guardian, email } = account;
  return ok({ row, policyVersion, guardian, email });
}
