/** Email addresses as they are compared and kept. Pure. */
import { EMAIL_MAX_LENGTH } from "./limits.ts";

/** As it is kept and compared: NFC, lower case, without blanks around it. */
export function normaliseEmail(typed: string): string {
  return typed.trim().normalize("NFC").toLowerCase();
}

const LOCAL = /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]{1,64}$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u;

/** Whether it can be an address; whether it is one, only a mail shows. Of any script. */
export function isEmail(email: string): boolean {
  const at = email.lastIndexOf("@");
  return email.length <= EMAIL_MAX_LENGTH && LOCAL.test(email.slice(0, at < 0 ? 0 : at)) &&
    !/^\.|\.\.|\.$/.test(email.slice(0, at)) && DOMAIN.test(email.slice(at + 1));
}
