import { auditWrite } from "../../db/queries/audit.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { queueNotice } from "../../db/queries/push.ts";
import { confirmSession } from "../../db/queries/sign_in.ts";
import type { Write } from "../../db/queries/write.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { type AccountRow, unusualSignInMail } from "./unusual_sign_in_mail.ts";

interface SignInNews {
  way: "password" | "passkey" | "activation" | "reset";
  /** Unlike those before: its owner gets a mail. */
  unusual: boolean;
  /** What else is to be written. */
  writes?: Write[];
}

/** What follows from a sign-in once its answer is on the way. */
export async function tellSignIn(
  deps: Pick<IdentityDeps, "db" | "nowS" | "visit" | "mail">,
  account: AccountRow,
  session: string,
  { way, unusual, writes = [] }: SignInNews,
): Promise<void> {
  const { db, nowS, visit } = deps;
  const mail = unusual ? unusualSignInMail(account, visit, nowS) : null;
  const sealed = mail === null ? null : await deps.mail.sealMail(mail);
  const started = auditWrite(db, {
    atS: nowS,
    actor: account.id,
    actorKind: "account",
    action: "session.started",
    target: session,
    network: visit.network,
    result: "ok",
    detail: { way },
  });
  const told: Write[] = sealed === null ? [] : [queueMail(db, sealed, nowS)];
  const notice = { kind: "new_sign_in", home: null, account: account.id, atS: nowS } as const;
  if (unusual) told.push(queueNotice(db, notice, nowS));
  await db.batch([confirmSession(db, session, nowS), started, ...told, ...writes]);
  if (sealed !== null) deps.mail.deliverMailsSoon();
  if (unusual) deps.mail.deliverPushesSoon();
}
