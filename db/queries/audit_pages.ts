import { sql } from "drizzle-orm";
import type { KeptEntry } from "../../worker/domain/audit_chain.ts";
import { AUDIT_PAGE } from "../../worker/domain/limits.ts";
import type { Database } from "../client.ts";

/** An entry with the names that go with its ids, as far as the reader is still a member of its home. */
export interface AuditRow extends Omit<KeptEntry, "onceKey"> {
  homeName: string | null;
  actorName: string | null;
  targetName: string | null;
}

/** "mine": by the account or on it; a home's id; null: both, with all homes that it owns or manages. */
export type AuditAbout = "mine" | { home: string } | null;

/**
 * The newest entries before `before` that the account may read, one more than a page holds. Each part is cut by its
 * index before they are put together, so that a long trail costs no more than a short one. One round trip.
 */
export async function auditRows(
  db: Database,
  account: string,
  about: AuditAbout,
  before: number,
): Promise<AuditRow[]> {
  const limit = AUDIT_PAGE + 1;
  const own = sql`
    select seq from (select seq from audit where actor = ${account} and seq < ${before} order by seq desc limit ${limit})
    union
    select seq from (select seq from audit where target = ${account} and seq < ${before} order by seq desc limit ${limit})`;
  const one = about !== null && about !== "mine" ? sql`and m.home = ${about.home}` : sql``;
  const ofHomes = sql`
    select a.seq from mine m join audit a on a.seq in (
      select x.seq from audit x where x.home = m.home and x.seq < ${before} order by x.seq desc limit ${limit})
    where m.role in ('owner', 'manager') ${one}`;
  const parts = about === "mine" ? own : about === null ? sql`${own} union ${ofHomes}` : ofHomes;
  return await db.all<AuditRow>(sql`
    with mine as (select home, role from members where account = ${account}), picked as (${parts})
    select a.seq, a.at_s as "atS", a.actor, a.actor_kind as "actorKind", a.action, a.target, a.home, a.network,
      a.result, a.detail, h.name as "homeName",
      coalesce(nullif(who.nickname, ''), d2.name) as "actorName",
      coalesce(b.name, d.name, wh.label, nullif(whom.nickname, '')) as "targetName"
    from picked p
    join audit a on a.seq = p.seq
    left join mine m on m.home = a.home
    left join homes h on h.id = m.home
    left join accounts who on who.id = a.actor and (m.home is not null or a.actor = ${account})
    left join devices d2 on d2.id = a.actor and d2.home = m.home
    left join branches b on b.id = a.target and b.home = m.home
    left join devices d on d.id = a.target and d.home = m.home
    left join webhooks wh on wh.id = a.target and wh.home = m.home
    left join accounts whom on whom.id = a.target and (m.home is not null or a.target = ${account})
    order by a.seq desc limit ${limit}`);
}
