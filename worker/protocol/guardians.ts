/** REST bodies of a minor's guardian, and of an account's end. */
import * as v from "valibot";
import { isEmail, normaliseEmail } from "../domain/email_address.ts";
import { GUARDIAN_STATES } from "../domain/guardian.ts";
import { EMAIL_MAX_LENGTH } from "../domain/limits.ts";

export const guardianBody = v.object({
  state: v.picklist(GUARDIAN_STATES),
  name: v.pipe(v.string(), v.description("What the minor calls themself; empty where they gave no name")),
  email: v.pipe(v.string(), v.description("The minor's address, masked")),
  askedAtS: v.number(),
  decidedAtS: v.nullable(v.number()),
});
export type GuardianBody = v.InferOutput<typeof guardianBody>;

export const guardianDecision = v.object({
  decision: v.pipe(
    v.picklist(["confirm", "withdraw", "erase"]),
    v.description("erase: refuses, and erases the account with all that is kept of it"),
  ),
});
export type GuardianDecisionBody = v.InferOutput<typeof guardianDecision>;

export const guardianRequest = v.object({
  guardianEmail: v.pipe(
    v.string(),
    v.maxLength(EMAIL_MAX_LENGTH * 2),
    v.check((email) => isEmail(normaliseEmail(email)), "Cannot be an email address"),
  ),
});

const namedHomes = v.array(v.object({ id: v.string(), name: v.string() }));
export const erasureBody = v.object({
  erased: v.pipe(namedHomes, v.description("Nobody else belongs to them: they go with all their readings")),
  left: v.pipe(namedHomes, v.description("Others stay in them")),
  blocking: v.pipe(namedHomes, v.description("Only owner, but not alone: to be handed over first")),
});
export type ErasureBody = v.InferOutput<typeof erasureBody>;
export const erasureWish = v.object({ confirm: v.literal("erase") });
