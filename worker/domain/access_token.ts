/**
 * How an access token is written: `enecess_`, its row's id, a secret, and a mark that only the server makes, so that
 * what was never given out is refused without asking the database. Pure.
 */
import { CROCKFORD, crockford, ID_BYTES, idFrom } from "./id.ts";

export const TOKEN_PREFIX = "enecess_";
const SECRET_BYTES = 20;
const MARK_BYTES = 5;
/** Fresh random bytes that a token takes. */
export const TOKEN_RANDOM_BYTES = ID_BYTES + SECRET_BYTES;

export interface TokenParts {
  id: string;
  /** Id and secret: what the mark and the kept hash are of. */
  unmarked: string;
  mark: string;
}

export function unmarkedToken(random: Uint8Array): { id: string; unmarked: string } {
  const id = idFrom(random.subarray(0, ID_BYTES));
  return { id, unmarked: id + crockford(random.subarray(ID_BYTES)) };
}

/** The mark, of a keyed hash in hexadecimal. */
export function markOf(keyedHashHex: string): string {
  return crockford(Uint8Array.fromHex(keyedHashHex.slice(0, MARK_BYTES * 2)));
}

export function writeToken(unmarked: string, mark: string): string {
  return `${TOKEN_PREFIX}${unmarked}${mark}`;
}

const SHAPE = new RegExp(`^${TOKEN_PREFIX}(([${CROCKFORD}]{16})[${CROCKFORD}]{32})([${CROCKFORD}]{8})$`);

/** Null for what cannot be one. */
export function readToken(text: string): TokenParts | null {
  const [, unmarked, id, mark] = SHAPE.exec(text) ?? [];
  return unmarked === undefined ? null : { id, unmarked, mark };
}
