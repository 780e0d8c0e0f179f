import { auditWrite } from "../../db/queries/audit.ts";
import * as rows from "../../db/queries/app_passwords.ts";
import type { Database } from "../../db/client.ts";
import type { AuditEntry } from "../domain/audit.ts";
import { gateOf } from "../domain/gate.ts";
import { crockford, ID_BYTES, idFrom } from "../domain/id.ts";
import { APP_PASSWORDS_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import type { AppPasswordMade } from "../protocol/app_passwords.ts";

export interface AppPasswordDeps {
  db: Database;
  nowS: number;
  network: string;
  random(bytes: number): Uint8Array;
  /** A hash that nobody without the server's secret can make. */
  hash(password: string): Promise<string>;
}

const PASSWORD_BYTES = 15;
const NOTE_USE_EVERY_S = 3_600;

function told(
  { nowS, network }: AppPasswordDeps,
  account: string,
  action: AuditEntry["action"],
  target: string,
): AuditEntry {
  return { atS: nowS, actor: account, actorKind: "account", action, target, network, result: "ok" };
}

/** As programs type it: groups do not matter. */
function bareAppPassword(typed: string): string {
  return typed.replace(/[\s-]/g, "").toLowerCase();
}

export async function makeAppPassword(
  deps: AppPasswordDeps,
  account: string,
  { name, home }: { name: string; home: string | null },
): Promise<Outcome<AppPasswordMade>> {
  const { db, nowS } = deps;
  const [[{ held }], membership] = await db.batch([
    rows.countAppPasswords(db, account),
    rows.isMember(db, account, home ?? ""),
  ]);
  if (home !== null && membership.length === 0) return refuse("not_found", `Cannot find home: ${home}`);
  if (held >= APP_PASSWORDS_MAX) return refuse("limit_reached", `Cannot have more app passwords: ${held}`);
  const bare = crockford(deps.random(PASSWORD_BYTES));
  const id = idFrom(deps.random(ID_BYTES));
  const row = { id, account, home, name, createdAtS: nowS, lastUsedAtS: null };
  await db.batch([
    rows.insertAppPassword(db, { ...row, hash: await deps.hash(bare), revokedAtS: null }),
    auditWrite(db, told(deps, account, "token.made", id)),
  ]);
  const password = bare.match(/.{6}/g)!.join("-");
  return ok({ id, name, home, createdAtS: nowS, lastUsedAtS: null, password });
}

/** Dead at once, with every token that was made with it. */
export async function endAppPassword(
  deps: AppPasswordDeps,
  account: string,
  id: string,
): Promise<Outcome<null>> {
  const [gone] = await rows.revokeAppPassword(deps.db, account, id, deps.nowS);
  if (gone === undefined) return refuse("not_found", `Cannot find app password: ${id}`);
  await auditWrite(deps.db, told(deps, account, "token.revoked", id));
  return ok(null);
}

/** Whether the pair is one in force, of a person whom nothing stands before. */
export async function checkAppPassword(
  deps: AppPasswordDeps,
  user: string,
  password: string,
): Promise<Outcome<null>> {
  const wrong = refuse("bad_token", "Cannot accept this user name and app password");
  const [found] = await rows.appPasswordWithGate(deps.db, user);
  const hash = await deps.hash(bareAppPassword(password));
  if (found === undefined || found.hash !== hash) return wrong;
  if (gateOf(found, POLICY_IN_FORCE.version) !== null) {
    return refuse("bad_token", "Cannot go on: the privacy policy in force waits for an answer in the app");
  }
  return ok(null);
}

export type ReachedDevice = Awaited<ReturnType<typeof rows.devicesOfAppPassword>>[number];

/** Whom an app password speaks for. */
export interface Reached {
  account: string;
  devices: ReachedDevice[];
}

/** The devices that an app password reaches now: one round trip. */
export async function devicesReached(deps: AppPasswordDeps, id: string): Promise<Outcome<Reached>> {
  const [[found], devices] = await deps.db.batch([
    rows.appPasswordWithGate(deps.db, id),
    rows.devicesOfAppPassword(deps.db, id),
  ]);
  if (found === undefined || gateOf(found, POLICY_IN_FORCE.version) !== null) {
    return refuse("bad_token", "Cannot accept this token: its app password is revoked, or has to wait");
  }
  if (deps.nowS - (found.lastUsedAtS ?? 0) >= NOTE_USE_EVERY_S) {
    await rows.noteAppPasswordUse(deps.db, id, deps.nowS);
  }
  return ok({ account: found.account, devices });
}
