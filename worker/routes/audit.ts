import { Hono } from "hono";
import * as v from "valibot";
import { type AuditRow, auditRows } from "../../db/queries/audit_pages.ts";
import type { AuditAction } from "../domain/audit.ts";
import { targetWords } from "../domain/audit_target.ts";
import { isId } from "../domain/id.ts";
import { AUDIT_KEPT_S, AUDIT_PAGE } from "../domain/limits.ts";
import { maskId } from "../domain/mask.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { requireSession } from "../middleware/session.ts";
import type { AuditPage } from "../protocol/audit.ts";
import { databaseOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

const query = v.object({
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  about: v.optional(v.union([v.literal("mine"), v.pipe(v.string(), v.check(isId))])),
});

function entryOf(row: AuditRow, account: string): AuditPage["entries"][number] {
  const { seq, atS, network, result } = row;
  return {
    seq,
    atS,
    action: row.action as AuditAction,
    who: row.actorKind === "unknown" || row.actor === "" ? null : row.actorName ?? maskId(row.actor),
    isYou: row.actor === account,
    target: targetWords(row),
    home: row.home === null ? null : { id: row.home, name: row.homeName },
    network,
    result,
    detail: row.detail === null ? null : JSON.parse(row.detail),
  };
}

export const auditRoutes = new Hono<AppEnv>()
  .get("/audit", requireSession, async (c) => {
    const asked = v.safeParse(query, c.req.query());
    if (!asked.success) {
      const field = v.getDotPath(asked.issues[0]) ?? undefined;
      return problem(c, refuse("bad_value", `Cannot read ${field ?? "the query"}`, { field }));
    }
    const { before = Number.MAX_SAFE_INTEGER, about } = asked.output;
    const account = c.get("account");
    const which = about === undefined || about === "mine" ? about ?? null : { home: about };
    const rows = await auditRows(databaseOf(c.env), account, which, before);
    const page = rows.slice(0, AUDIT_PAGE);
    return c.json(
      {
        entries: page.map((row) => entryOf(row, account)),
        next: rows.length > AUDIT_PAGE ? page.at(-1)!.seq : null,
        keptDays: AUDIT_KEPT_S / 86_400,
      } satisfies AuditPage,
    );
  });
