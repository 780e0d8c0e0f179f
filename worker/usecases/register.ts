import { auditWrite } from "../../db/queries/audit.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { insertRegistration } from "../../db/queries/registrations.ts";
import { accountOfEmail } from "../../db/queries/sign_in.ts";
import { type CalendarDay, isBirthday, needsGuardian } from "../domain/age_of_consent.ts";
import { normaliseEmail } from "../domain/email_address.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { UNCONFIRMED_LIFE_S } from "../domain/limits.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { checkPolicyText } from "./answer_policy.ts";
import { codeValues, firstCode, freshCode } from "./code_mail.ts";
import { countedTry } from "./count_tries.ts";
import type { IdentityDeps } from "./identity_deps.ts";
import { passwordRefusal } from "./password_refusal.ts";

interface RegisterDeps extends IdentityDeps {
  /** Only the server reads it again, and only for this registration. */
  sealGuardian(registration: string, email: string): Promise<string>;
}

export interface RegistrationWish {
  email: string;
  password: string;
  language: string;
  zone: string | null;
  /** Judged here, and kept nowhere. */
  birthday: CalendarDay;
  country: string;
  guardianEmail: string | null;
  /** The text that was on screen. */
  policy: { version: string; textHash: string; language: string };
}

function today(nowS: number): CalendarDay {
  const date = new Date(nowS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The guardian's address, null where none is needed, or why the wish cannot be. */
function guardianOf(wish: RegistrationWish, email: string, nowS: number): Outcome<string | null> {
  if (!isBirthday(wish.birthday, today(nowS))) {
    return refuse("bad_value", "Cannot use this date of birth", { field: "/birthday" });
  }
  if (!needsGuardian(wish.birthday, wish.country, today(nowS))) return ok(null);
  if (wish.guardianEmail === null) {
    return refuse("guardian_needed", "Cannot register without a guardian's address", {
      field: "/guardianEmail",
    });
  }
  const guardian = normaliseEmail(wish.guardianEmail);
  if (guardian === email) {
    return refuse("bad_value", "Cannot use one's own address as the guardian's", { field: "/guardianEmail" });
  }
  return ok(guardian);
}

async function policyRefusal({ policy }: RegistrationWish): Promise<Refusal | null> {
  const checked = await checkPolicyText(policy);
  return checked.ok ? null : refuse("bad_value", checked.detail, { field: "/policy" });
}

/**
 * The first half of a registration: a code goes out by mail. Two round trips and one password's work, whether or not
 * the address has an account; only the mail differs.
 */
export async function register(
  deps: RegisterDeps,
  wish: RegistrationWish,
): Promise<Outcome<{ registration: string }>> {
  const { db, nowS, visit } = deps;
  const email = normaliseEmail(wish.email);
  const guardian = guardianOf(wish, email, nowS);
  if (!guardian.ok) return guardian;
  const refusal = await policyRefusal(wish) ?? await passwordRefusal(deps, wish.password, [email]);
  if (refusal !== null) return refusal;

  const mails = await countedTry(deps, "mail", email);
  const [counted, [account]] = await db.batch([mails.write, accountOfEmail(db, email)]);
  const slowed = mails.refusal(counted);
  if (slowed !== null) return slowed;

  const id = idFrom(deps.random(ID_BYTES));
  const passwordHash = await deps.hashPassword(wish.password);
  const fresh = await freshCode(deps, id, "activation");
  const { language } = wish;
  const guardianEmail = guardian.value && await deps.sealGuardian(id, guardian.value);
  const sealed = await deps.mail.sealMail(
    account === undefined
      ? { to: email, language, template: "activation_code", values: codeValues(fresh.code), account: null }
      : {
        to: email,
        language: account.language,
        template: "already_registered",
        values: {},
        account: account.id,
      },
  );
  await db.batch([
    insertRegistration(db, {
      id,
      email,
      passwordHash,
      language,
      zone: wish.zone,
      policyVersion: wish.policy.version,
      policyTextHash: wish.policy.textHash,
      guardianEmail,
      createdAtS: nowS,
      expiresAtS: nowS + UNCONFIRMED_LIFE_S,
    }),
    firstCode(deps, fresh),
    queueMail(db, sealed, nowS),
    auditWrite(db, {
      atS: nowS,
      actor: "",
      actorKind: "unknown",
      action: "account.registered",
      target: id,
      network: visit.network,
      result: "ok",
    }),
  ]);
  deps.mail.deliverMailsSoon();
  return ok({ registration: id });
}
