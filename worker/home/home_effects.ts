import type { AuditEntry } from "../domain/audit.ts";
import type { Env } from "../env.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";

/** What the Worker does for a Home: it knows the use of the secrets, and the way to the log. */
export interface HomeEffects {
  mintToken(env: Env, ...of: Parameters<MqttHomeDeps["mintToken"]>): Promise<string>;
  report(error: unknown): void;
  writeAudit(env: Env, entries: AuditEntry[]): Promise<void>;
}
