import { scrypt, timingSafeEqual } from "node:crypto";
import {
  isOutdated,
  readPasswordRecord,
  SCRYPT_SETTING,
  type ScryptSetting,
  workLeft,
  writePasswordRecord,
} from "../domain/password_record.ts";
import { normalisePassword } from "../domain/password_rules.ts";

const HASH_BYTES = 32;
const SALT_BYTES = 16;

function derive(password: string, salt: Uint8Array, { ln, r, p }: ScryptSetting): Promise<Uint8Array> {
  const options = { N: 2 ** ln, r, p, maxmem: 128 * r * (2 ** ln + p + 2) };
  return new Promise((resolve, reject) =>
    scrypt(
      normalisePassword(password),
      salt,
      HASH_BYTES,
      options,
      (error, hash) => error ? reject(error) : resolve(hash),
    )
  );
}

export async function hashPassword(password: string, setting = SCRYPT_SETTING): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return writePasswordRecord({ setting, salt, hash: await derive(password, salt, setting) });
}

export interface PasswordCheck {
  right: boolean;
  /** Right, but kept under a setting that is weaker than today's. */
  outdated: boolean;
}

/** The work is the same without a record to compare with, and with one under a weaker setting. */
export async function checkPassword(password: string, record: string | null): Promise<PasswordCheck> {
  const kept = record === null ? null : readPasswordRecord(record);
  const { setting, salt, hash } = kept ?? {
    setting: SCRYPT_SETTING,
    salt: new Uint8Array(SALT_BYTES),
    hash: new Uint8Array(HASH_BYTES),
  };
  const same = timingSafeEqual(await derive(password, salt, setting), hash);
  const left = workLeft(setting);
  if (left !== null) await derive(password, salt, left);
  return { right: same && kept !== null, outdated: kept !== null && isOutdated(kept) };
}
