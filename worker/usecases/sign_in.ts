import { auditWrite } from "../../db/queries/audit.ts";
import {
  accountOfEmail,
  deleteSession,
  insertUnconfirmedSession,
  pastVisitsOfEmail,
  upgradePassword,
} from "../../db/queries/sign_in.ts";
import type { Write } from "../../db/queries/write.ts";
import { normaliseEmail } from "../domain/email_address.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { isUnusual } from "../domain/sign_in_risk.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { newSession, type OpenedSession } from "./new_session.ts";
import { tellSignIn } from "./tell_sign_in.ts";
import type { AccountRow } from "./unusual_sign_in_mail.ts";

export interface SignInWish {
  email: string;
  password: string;
  /** The browser's id, where somebody with this address was signed in from it before. */
  knownBrowser: string | null;
}

/**
 * One round trip to the database and one password's work, whether or not the address has an account. Refuses with
 * `wrong_credentials` or `too_many`.
 */
export async function signIn(deps: IdentityDeps, wish: SignInWish): Promise<Outcome<OpenedSession>> {
  const { db, nowS, visit } = deps;
  const email = normaliseEmail(wish.email);
  const person =
    await (wish.knownBrowser === null
      ? countedTry(deps, "account", email)
      : countedTry(deps, "knownBrowser", wish.knownBrowser));
  const network = await countedTry(deps, "network", visit.network);
  const unconfirmed = newSession(deps, "");
  const [personRows, networkRows, [account], , before] = await db.batch([
    person.write,
    network.write,
    accountOfEmail(db, email),
    insertUnconfirmedSession(db, email, unconfirmed),
    pastVisitsOfEmail(db, email),
  ]);
  const slowed = person.refusal(personRows) ?? network.refusal(networkRows);
  const check = slowed === null
    ? await deps.checkPassword(wish.password, account?.passwordHash ?? null)
    : null;
  if (check?.right) {
    const unusual = isUnusual(visit, before, wish.knownBrowser !== null);
    const writes: Write[] = [person.forget(), network.forgive()];
    deps.later(tellSignIn(deps, account, unconfirmed.id, { way: "password", unusual, writes }));
    if (check.outdated) deps.later(upgrade(deps, account, wish.password));
    const { policyVersion, guardian } = account;
    return ok({ row: { ...unconfirmed, account: account.id }, policyVersion, guardian });
  }
  const refusal: Refusal = slowed ?? refuse("wrong_credentials", "Cannot sign in: wrong address or password");
  deps.later(db.batch([
    deleteSession(db, unconfirmed.id),
    auditWrite(db, {
      atS: nowS,
      actor: "",
      actorKind: "unknown",
      action: "session.refused",
      target: account?.id,
      network: visit.network,
      result: refusal.code,
    }),
  ]));
  return refusal;
}

/** Keeps the password under today's setting. */
async function upgrade({ db, hashPassword }: IdentityDeps, account: AccountRow, password: string) {
  await upgradePassword(db, account.id, account.passwordHash!, await hashPassword(password));
}
