import type { Database } from "../../db/client.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import { guardianAsked, minorOfAccount } from "../../db/queries/guardians.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { crockford } from "../domain/id.ts";
import { GUARDIAN_MAIL_PAUSE_S, GUARDIAN_MAILS_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { MailDeps } from "./mail_deps.ts";

export interface GuardianDeps {
  db: Database;
  nowS: number;
  random(bytes: number): Uint8Array;
  hashToken(token: string): Promise<string>;
  /** The page that the guardian's mail leads to. */
  guardianLink(token: string): string;
  mail: MailDeps;
}

export interface GuardianWish {
  account: string;
  /** What the guardian knows the minor by. */
  name: string;
  language: string;
  /** Used for this mail, and kept nowhere else. */
  guardianEmail: string;
  network: string;
}

/** 160 bits. */
const TOKEN_BYTES = 20;

/** Writes to the guardian of an account that waits for one. */
export async function askGuardian(deps: GuardianDeps, wish: GuardianWish): Promise<void> {
  const { db, nowS } = deps;
  const { account, name, language, guardianEmail, network } = wish;
  const token = crockford(deps.random(TOKEN_BYTES));
  const mail = await deps.mail.sealMail({
    to: guardianEmail,
    language,
    template: "guardian_request",
    values: { nickname: name, link: deps.guardianLink(token) },
    account,
  });
  await db.batch([
    guardianAsked(db, account, await deps.hashToken(token), nowS),
    queueMail(db, mail, nowS),
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action: "guardian.asked",
      target: account,
      network,
      result: "ok",
    }),
  ]);
  deps.mail.deliverMailsSoon();
}

/** The same again, where the first mail was lost or went to the wrong address: `too_many`, `limit_reached`. */
export async function askGuardianAgain(
  deps: GuardianDeps,
  { account, guardianEmail, network }: Pick<GuardianWish, "account" | "guardianEmail" | "network">,
): Promise<Outcome<null>> {
  const [minor] = await minorOfAccount(deps.db, account);
  if (minor === undefined || minor.state !== "waiting") {
    return refuse("not_found", "Cannot ask a guardian: none is waited for");
  }
  if (minor.email === guardianEmail) {
    return refuse("bad_value", "Cannot be one's own guardian", { field: "/guardianEmail" });
  }
  const waitS = (minor.askedAtS ?? 0) + GUARDIAN_MAIL_PAUSE_S - deps.nowS;
  if (waitS > 0) {
    return refuse("too_many", `Cannot write to a guardian again so soon: ${waitS} s`, { retryAfterS: waitS });
  }
  if ((minor.asked ?? 0) >= GUARDIAN_MAILS_MAX) {
    return refuse("limit_reached", `Cannot write to guardians more often: ${minor.asked}`);
  }
  const name = minor.nickname || minor.email || account;
  await askGuardian(deps, { account, name, language: minor.language, guardianEmail, network });
  return ok(null);
}
