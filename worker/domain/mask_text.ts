/** Personal values inside of texts that others wrote, such as the messages of errors. Pure. */
import { maskEmail, maskSerial, networkOf } from "./mask.ts";

const EMAIL = /[^\s"'<>(),:;\\]+@[^\s"'<>(),:;\\]+/g;
const JWT = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const V4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const V6 = /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|:)?(?![\w:])/gi;
const CLAIM_CODE = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/g;
const SERIAL = /(?<![\w-])\d{9,}(?![\w-])/g;
/** Longer than an id (16), a UUID's parts and a route's words; hashes are told in hexadecimal and stay. */
const SECRET = /(?<![\w-])(?![0-9a-f]+(?![\w-]))[\w-]{40,}(?![\w-])/g;

const address = (text: string) => networkOf(text) === "unknown" ? text : networkOf(text);

/** The text with everything shortened that looks like an address, a serial, a code or a token. */
export function maskText(text: string): string {
  return text.replace(JWT, "eyJ…").replace(EMAIL, maskEmail).replace(V4, address).replace(V6, address)
    .replace(CLAIM_CODE, "…").replace(SECRET, "…").replace(SERIAL, maskSerial);
}
