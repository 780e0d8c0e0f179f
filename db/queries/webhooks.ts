import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { accounts } from "../schema/accounts.ts";
import { homes } from "../schema/homes.ts";
import { webhooks } from "../schema/webhooks.ts";
import { changed } from "./changed.ts";
import type { Write } from "./write.ts";

const { home: _, ...HOOK } = getTableColumns(webhooks);

export function webhooksOfHome(db: Database, home: string | SQL) {
  return db.select(HOOK).from(webhooks).where(eq(webhooks.home, home))
    .orderBy(webhooks.madeAtS, webhooks.id);
}

export function webhookWrites(db: Database, before: HomeConfig, after: HomeConfig): Write[] {
  const { put, gone } = changed(before.hooks ?? [], after.hooks ?? [], ({ id }) => id);
  return [
    ...gone.map(({ id }) => db.delete(webhooks).where(eq(webhooks.id, id))),
    ...put.map((hook) =>
      db.insert(webhooks).values({ ...hook, home: after.id }).onConflictDoUpdate({
        target: webhooks.id,
        set: {
          label: sql`excluded.label`,
          url: sql`excluded.url`,
          events: sql`excluded.events`,
          secrets: sql`excluded.secrets`,
        },
      })
    ),
  ];
}

/** Whom to write to about a webhook, and which home it is of. */
export function makerOfWebhook(db: Database, id: string) {
  const { email, language } = accounts;
  return db.select({ account: accounts.id, email, language, home: homes.name }).from(webhooks)
    .innerJoin(accounts, eq(accounts.id, webhooks.account))
    .innerJoin(homes, eq(homes.id, webhooks.home)).where(eq(webhooks.id, id));
}
