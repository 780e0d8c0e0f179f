import type { AuditEntry } from "../domain/audit.ts";
import type { Hook } from "../domain/hook.ts";
import type { HookPause } from "../domain/hook_state.ts";
import type { RaisedNotice } from "../domain/notice.ts";
import type { Env } from "../env.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";

/** What the Worker does for a Home: it knows the use of the secrets, and the way to the log. */
export interface HomeEffects {
  mintToken(env: Env, ...of: Parameters<MqttHomeDeps["mintToken"]>): Promise<string>;
  report(error: unknown): void;
  writeAudit(env: Env, entries: AuditEntry[]): Promise<void>;
  hooks: {
    /** Null for what cannot be read any more. */
    openSecret(env: Env, home: string, hook: string, sealed: string): Promise<string | null>;
    /** Writes to its maker that a webhook was paused for them. */
    tellPaused(env: Env, home: string, hook: Hook, why: HookPause): Promise<void>;
    /** The server runs on somebody's own machine, and may call it. */
    allowsLoopback(env: Env): boolean;
  };
  /** Kept, to be given to people's devices, when it resolves. */
  raiseNotices(
    env: Env,
    home: string,
    notices: RaisedNotice[],
    later: (work: Promise<unknown>) => void,
  ): Promise<void>;
}
