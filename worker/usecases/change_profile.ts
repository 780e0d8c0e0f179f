import type { Database } from "../../db/client.ts";
import { auditWrite } from "../../db/queries/audit.ts";
import {
  changeProfile as profileWrite,
  deletePicture,
  type ProfileChange,
  profileOf,
  putPicture,
} from "../../db/queries/profiles.ts";
import type { AuditEntry } from "../domain/audit.ts";
import { maskEmail } from "../domain/mask.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { checkPicture } from "../domain/picture.ts";
import type { ProfileBody } from "../protocol/team.ts";

export interface ProfileDeps {
  db: Database;
  nowS: number;
  /** Whence it was asked, truncated. */
  network: string;
}

export async function readProfile(db: Database, account: string): Promise<Outcome<ProfileBody>> {
  const [profile] = await profileOf(db, account);
  return profile === undefined ? NO_ONE : ok(shown(profile));
}

const NO_ONE = refuse("not_signed_in", "Cannot find the account of this session");

function shown(profile: ProfileBody): ProfileBody {
  return { ...profile, email: profile.email && maskEmail(profile.email) };
}

/** What was changed is told to the trail by name, never by value. */
function entry({ nowS, network }: ProfileDeps, account: string, fields: string): AuditEntry {
  return {
    atS: nowS,
    actor: account,
    actorKind: "account",
    action: "account.changed",
    target: account,
    network,
    result: "ok",
    detail: { fields },
  };
}

export async function changeProfile(
  deps: ProfileDeps,
  account: string,
  change: ProfileChange,
): Promise<Outcome<ProfileBody>> {
  const { db } = deps;
  const fields = Object.keys(change).sort().join(" ");
  if (fields === "") return await readProfile(db, account);
  const [, , [profile]] = await db.batch([
    profileWrite(db, account, change),
    auditWrite(db, entry(deps, account, fields)),
    profileOf(db, account),
  ]);
  return profile === undefined ? NO_ONE : ok(shown(profile));
}

export async function storePicture(
  deps: ProfileDeps,
  account: string,
  bytes: Uint8Array,
): Promise<Outcome<{ pictureVersion: number }>> {
  const { db, nowS } = deps;
  const checked = checkPicture(bytes);
  if (!checked.ok) return checked;
  const [put, versioned] = putPicture(db, account, { type: checked.value, bytes, nowS });
  const [, [stored]] = await db.batch([put, versioned, auditWrite(db, entry(deps, account, "picture"))]);
  return stored?.version == null ? NO_ONE : ok({ pictureVersion: stored.version });
}

export async function removePicture(deps: ProfileDeps, account: string): Promise<void> {
  const { db } = deps;
  const [gone, unversioned] = deletePicture(db, account);
  await db.batch([gone, unversioned, auditWrite(db, entry(deps, account, "picture"))]);
}
