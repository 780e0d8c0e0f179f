/** What crosses the enecess set-up service: who the device is, and the claim that it is given. Pure. */
import * as v from "valibot";
import { DEVICE_MODELS } from "../domain/branch.ts";
import { readClaimCode } from "../domain/claim_code.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { serialText } from "./config.ts";

const setupIdentity = v.object({
  serial: serialText,
  model: v.picklist(DEVICE_MODELS),
  firmware: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(32))), null),
  subs: v.optional(v.array(v.picklist([1, 2, 3])), []),
});
export type SetupIdentity = v.InferOutput<typeof setupIdentity>;

export function readIdentity(bytes: Uint8Array): Outcome<SetupIdentity> {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refuse("bad_json", `Cannot read the identity: ${bytes.length} bytes`);
  }
  const read = v.safeParse(setupIdentity, document);
  return read.success
    ? ok(read.output)
    : refuse("bad_value", `Cannot read the identity: ${read.issues[0].message}`);
}

/** `<origin> <claim code>`, the code without its hyphen. */
export function claimText(origin: string, code: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${origin} ${readClaimCode(code) ?? code}`);
}

export function readClaimText(bytes: Uint8Array): Outcome<{ origin: string; code: string }> {
  const [origin, typed, ...more] = new TextDecoder().decode(bytes).split(" ");
  const code = readClaimCode(typed ?? "");
  if (code === null || more.length > 0) return refuse("bad_value", "Cannot read the claim: no code in it");
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    return refuse("bad_value", `Cannot use the origin: ${origin}`);
  }
  return ok({ origin, code });
}
