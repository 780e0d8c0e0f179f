import type { Database } from "../../db/client.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { notToldOf, setPolicyTold } from "../../db/queries/policy_told.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import type { MailDeps } from "./mail_deps.ts";

const PEOPLE_AT_ONCE = 50;

export interface PolicyChangeDeps extends Pick<MailDeps, "sealMail"> {
  db: Database;
  nowS: number;
  /** Where the mail's link leads; null: not known, and then nobody is written to. */
  origin: string | null;
}

/** Writes once to whoever has accepted an older policy and was not there since; a batch of them each time. */
export async function tellPolicyChange(deps: PolicyChangeDeps): Promise<number> {
  const { db, nowS, origin } = deps;
  if (origin === null) return 0;
  const { version } = POLICY_IN_FORCE;
  const people = await notToldOf(db, version, PEOPLE_AT_ONCE);
  for (const { id, email, language } of people) {
    const mail = await deps.sealMail({
      to: email,
      language,
      template: "policy_changed",
      values: { version, link: `${origin}/policy` },
      account: id,
    });
    await db.batch([setPolicyTold(db, id, version), queueMail(db, mail, nowS)]);
  }
  return people.length;
}
