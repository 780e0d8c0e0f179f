/** A password's hash as it is kept, a PHC string: `$scrypt$ln=15,r=8,p=3$salt$hash`. Pure. */

export interface ScryptSetting {
  /** Binary logarithm of N. */
  ln: number;
  r: number;
  p: number;
}

/** The strongest that the runtime's 128 MB allow: 32 MB for a hash, three times over. */
export const SCRYPT_SETTING: ScryptSetting = { ln: 15, r: 8, p: 3 };

export interface PasswordRecord {
  setting: ScryptSetting;
  salt: Uint8Array;
  hash: Uint8Array;
}

const unpadded = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
const bytesOf = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

export function writePasswordRecord({ setting: { ln, r, p }, salt, hash }: PasswordRecord): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

const RECORD = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export function readPasswordRecord(text: string): PasswordRecord | null {
  const match = RECORD.exec(text);
  if (match === null) return null;
  const [ln, r, p] = match.slice(1, 4).map(Number);
  return { setting: { ln, r, p }, salt: bytesOf(match[4]), hash: bytesOf(match[5]) };
}

const workOf = ({ ln, r, p }: ScryptSetting) => 2 ** ln * r * p;

/** Whether the record is weaker than what new ones get. */
export function isOutdated({ setting }: PasswordRecord, wanted: ScryptSetting = SCRYPT_SETTING): boolean {
  return workOf(setting) < workOf(wanted);
}

/** What a weaker setting's check leaves over of today's work, so that its answer comes no sooner; null: nothing. */
export function workLeft(
  setting: ScryptSetting,
  wanted: ScryptSetting = SCRYPT_SETTING,
): ScryptSetting | null {
  const p = Math.round((workOf(wanted) - workOf(setting)) / workOf({ ...setting, p: 1 }));
  return p > 0 ? { ...setting, p } : null;
}
