import { codeOf, insertCode, type NewCode, replaceCode, tryCode } from "../../db/queries/codes.ts";
import type { Write } from "../../db/queries/write.ts";
import { CODE_LIFE_S } from "../domain/limits.ts";
import { CODE_BYTES, oneTimeCodeFrom, readOneTimeCode, resendAtS } from "../domain/one_time_code.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import type { IdentityDeps } from "./identity_deps.ts";

type CodeDeps = Pick<IdentityDeps, "db" | "nowS" | "random" | "keyedHash">;
type Purpose = NewCode["purpose"];

function hashOf({ keyedHash }: CodeDeps, subject: string, purpose: Purpose, code: string): Promise<string> {
  return keyedHash("code", `${subject}:${purpose}:${code}`);
}

export interface FreshCode {
  code: string;
  row: NewCode;
}

/** For a mail, and as it is kept. */
export async function freshCode(deps: CodeDeps, subject: string, purpose: Purpose): Promise<FreshCode> {
  const code = oneTimeCodeFrom(deps.random(CODE_BYTES));
  const codeHash = await hashOf(deps, subject, purpose, code);
  const { nowS } = deps;
  return { code, row: { subject, purpose, codeHash, sentAtS: nowS, expiresAtS: nowS + CODE_LIFE_S } };
}

export function firstCode({ db }: CodeDeps, { row }: FreshCode): Write {
  return insertCode(db, row);
}

/** What a mail with a code says. */
export function codeValues(code: string) {
  return { code, minutes: String(CODE_LIFE_S / 60) };
}

/** A new code in the place of the last; `too_many` before its time, `code_spent` after the last one. */
export async function nextCode(
  deps: CodeDeps,
  subject: string,
  purpose: Purpose,
): Promise<Outcome<FreshCode>> {
  const { db, nowS } = deps;
  const [last] = await codeOf(db, subject, purpose);
  const atS = last === undefined || last.usedAtS !== null ? null : resendAtS(last.sent, last.sentAtS);
  if (atS === null) return refuse("code_spent", "Cannot send another code: begin anew");
  if (nowS < atS) {
    return refuse("too_many", `Cannot send a code before so many seconds: ${atS - nowS}`, {
      retryAfterS: atS - nowS,
    });
  }
  const fresh = await freshCode(deps, subject, purpose);
  const [replaced] = await replaceCode(db, fresh.row, last.sent);
  if (replaced === undefined) {
    return refuse("too_many", "Cannot send two codes at once", { retryAfterS: 1 });
  }
  return ok(fresh);
}

/** For a batch: counts a try, and uses the code up where it is right. */
export async function codeTry(deps: CodeDeps, subject: string, purpose: Purpose, typed: string) {
  const code = readOneTimeCode(typed) ?? "";
  const write = tryCode(deps.db, subject, purpose, await hashOf(deps, subject, purpose, code), deps.nowS);
  // A statement is a thenable: returned bare, it would be sent here and now.
  return { write };
}

/** Null for a code that was right. */
export function codeRefusal(rows: { usedAtS: number | null }[]): Refusal | null {
  const [tried] = rows;
  if (tried === undefined) {
    return refuse("code_spent", "Cannot use this code: used, expired or tried too often");
  }
  return tried.usedAtS === null
    ? refuse("wrong_code", "Cannot use this code: not the one that was sent", { field: "/code" })
    : null;
}
