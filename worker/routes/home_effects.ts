import { auditWrite } from "../../db/queries/audit.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { RaisedNotice } from "../domain/notice.ts";
import type { Env } from "../env.ts";
import { mintDeviceToken } from "../middleware/device_token.ts";
import { sha256 } from "../middleware/sha256.ts";
import { log } from "../log.ts";
import { chainAudit } from "../usecases/chain_audit.ts";
import { databaseOf } from "./change_deps.ts";
import { HOOK_EFFECTS } from "./hook_effects.ts";
import { raiseNotices } from "./push_deps.ts";

/** What a Home leaves to the Worker. */
export const HOME_EFFECTS = {
  hooks: HOOK_EFFECTS,
  mintToken(
    env: Env,
    device: { home: string; device: string; serial: string },
    generation: number,
    nowS: number,
  ): Promise<string> {
    return mintDeviceToken(env.DEVICE_TOKEN_SECRET, { ...device, generation }, nowS);
  },
  async writeAudit(env: Env, entries: AuditEntry[]): Promise<void> {
    const db = databaseOf(env);
    const [first, ...rest] = entries.map((entry) => auditWrite(db, entry));
    await db.batch([first, ...rest]);
    await chainAudit({ db, digest: sha256 });
  },
  raiseNotices(
    env: Env,
    home: string,
    notices: RaisedNotice[],
    later: (work: Promise<unknown>) => void,
  ): Promise<void> {
    return raiseNotices(env, notices.map((notice) => ({ ...notice, home })), later);
  },
  report(error: unknown): void {
    const stack = error instanceof Error
      ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line))
      : [];
    log("error", "mqtt_failed", { cause: String(error), at: stack?.slice(0, 8).map((line) => line.trim()) });
  },
};
