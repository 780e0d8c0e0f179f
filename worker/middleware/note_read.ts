import type { Context } from "hono";
import { auditWrite } from "../../db/queries/audit.ts";
import { networkOf } from "../domain/mask.ts";
import { databaseOf, nowS } from "../routes/change_deps.ts";
import { chainAudit } from "../usecases/chain_audit.ts";
import type { AppEnv } from "./app_env.ts";
import { later } from "./later.ts";
import { sha256 } from "./sha256.ts";

export type ReadKind = "home" | "energy" | "power" | "voltage" | "live" | "doctor";

/** What this isolate has noted already, so that a page that asks every second costs no second write. */
const noted = new Set<string>();
const NOTED_MAX = 20_000;

/** Into the audit trail, after the answer: that this account looked at this part of a home today, once a day. */
export function noteView(c: Context<AppEnv>, home: string, kind: ReadKind): void {
  const account = c.get("account");
  const onceKey = `view ${c.get("token")?.id ?? account} ${home} ${kind} ${Math.floor(nowS() / 86_400)}`;
  if (noted.has(onceKey)) return;
  if (noted.size >= NOTED_MAX) noted.clear();
  noted.add(onceKey);
  note(c, home, "home.viewed", kind, onceKey);
}

/** That it took data away as a file, every time. */
export function noteExport(c: Context<AppEnv>, home: string, kind: ReadKind): void {
  note(c, home, "home.exported", kind);
}

function note(
  c: Context<AppEnv>,
  home: string,
  action: "home.viewed" | "home.exported",
  kind: ReadKind,
  onceKey?: string,
): void {
  const network = networkOf(c.req.header("cf-connecting-ip") ?? "");
  const actor = c.get("account");
  const atS = nowS();
  const token = c.get("token");
  later(c, "note_read", async () => {
    const db = databaseOf(c.env);
    const entry = { atS, actor, actorKind: "account", action, home, network, result: "ok", onceKey } as const;
    await db.batch([auditWrite(db, { ...entry, detail: { kind, ...(token && { token: token.id }) } })]);
    await chainAudit({ db, digest: sha256 });
  });
}
