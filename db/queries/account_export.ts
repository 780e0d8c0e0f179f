import { desc, eq, getTableColumns, inArray, or } from "drizzle-orm";
import { maskId } from "../../worker/domain/mask.ts";
import type { Database } from "../client.ts";
import { accessTokens } from "../schema/access_tokens.ts";
import { accounts, pictures, sessions } from "../schema/accounts.ts";
import { appPasswords } from "../schema/app_passwords.ts";
import { audit } from "../schema/audit.ts";
import { consents } from "../schema/consents.ts";
import { guardians } from "../schema/guardians.ts";
import { homes } from "../schema/homes.ts";
import { mails } from "../schema/mails.ts";
import { members } from "../schema/members.ts";
import { passkeys } from "../schema/passkeys.ts";
import { pushDevicesOf, wishesOf } from "./push.ts";
import { webhooks } from "../schema/webhooks.ts";

/** Everything central that is kept of an account; of secrets, that they are there. One round trip. */
export async function exportRows(db: Database, account: string) {
  const { passwordHash: _, ...columns } = getTableColumns(accounts);
  const { tokenHash: _hash, ...tokenColumns } = getTableColumns(accessTokens);
  const { secrets: _secrets, ...hookColumns } = getTableColumns(webhooks);
  const idsOf = (table: typeof accessTokens | typeof appPasswords) =>
    db.select({ id: table.id }).from(table).where(eq(table.account, account));
  const [
    profile,
    picture,
    signIns,
    keys,
    homesOf,
    ledger,
    trail,
    sent,
    guardian,
    programs,
    tokens,
    hooks,
    pushed,
    wishes,
  ] = await db
    .batch([
      db.select(columns).from(accounts).where(eq(accounts.id, account)),
      db.select().from(pictures).where(eq(pictures.account, account)),
      db.select().from(sessions).where(eq(sessions.account, account)).orderBy(desc(sessions.createdAtS)),
      db.select({ id: passkeys.id, name: passkeys.name }).from(passkeys).where(
        eq(passkeys.account, account),
      ),
      db.select({ id: homes.id, name: homes.name, role: members.role, joinedAtS: members.joinedAtS })
        .from(members).innerJoin(homes, eq(homes.id, members.home)).where(eq(members.account, account)),
      db.select().from(consents).where(eq(consents.account, account)).orderBy(consents.seq),
      db.select().from(audit).where(or(
        eq(audit.actor, account),
        eq(audit.target, account),
        inArray(audit.actor, idsOf(accessTokens)),
        inArray(audit.actor, idsOf(appPasswords)),
      )).orderBy(audit.seq),
      db.select({
        template: mails.template,
        language: mails.language,
        createdAtS: mails.createdAtS,
        sentAtS: mails.sentAtS,
      })
        .from(mails).where(eq(mails.account, account)),
      db.select({ askedAtS: guardians.askedAtS, decidedAtS: guardians.decidedAtS })
        .from(guardians).where(eq(guardians.account, account)),
      db.select({
        id: appPasswords.id,
        name: appPasswords.name,
        home: appPasswords.home,
        createdAtS: appPasswords.createdAtS,
        lastUsedAtS: appPasswords.lastUsedAtS,
        revokedAtS: appPasswords.revokedAtS,
      }).from(appPasswords).where(eq(appPasswords.account, account)),
      db.select(tokenColumns).from(accessTokens).where(eq(accessTokens.account, account)),
      db.select(hookColumns).from(webhooks).where(eq(webhooks.account, account)),
      pushDevicesOf(db, account),
      wishesOf(db, account),
    ]);
  // What others did to the account is told, and not who they are.
  const mine = new Set([account, ...[...tokens, ...programs].map(({ id }) => id)]);
  const log = trail.map((entry) => {
    const isAnother = ["account", "grant"].includes(entry.actorKind) && !mine.has(entry.actor);
    return isAnother ? { ...entry, actor: maskId(entry.actor) } : entry;
  });
  return {
    account: profile[0] ?? null,
    picture: picture.map(({ type, bytes }) => ({ type, base64: bytes.toString("base64") }))[0] ?? null,
    guardian: guardian[0] ?? null,
    homes: homesOf,
    consents: ledger,
    sessions: signIns,
    passkeys: keys,
    appPasswords: programs,
    accessTokens: tokens,
    webhooks: hooks,
    notices: { devices: pushed, wishes },
    mails: sent,
    log,
  };
}
