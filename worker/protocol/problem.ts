/** Problem documents (RFC 9457), and what each code means over HTTP. */
import * as v from "valibot";
import { type Code, CODES } from "../domain/outcome.ts";

export const PROBLEM_TYPE = "application/problem+json";

export const PROBLEMS = {
  bad_json: { status: 400, title: "The body is no valid JSON" },
  bad_value: { status: 400, title: "A value is not acceptable" },
  not_signed_in: { status: 401, title: "Nobody is signed in" },
  wrong_credentials: { status: 403, title: "The address or the password is wrong" },
  proof_needed: { status: 403, title: "The password is needed once more" },
  wrong_code: { status: 403, title: "The code is wrong" },
  code_spent: { status: 410, title: "The code has expired or was tried too often" },
  guardian_needed: { status: 409, title: "A guardian has to agree" },
  bad_token: { status: 401, title: "The token is not good, or no longer" },
  not_allowed: { status: 403, title: "Not allowed" },
  policy_not_accepted: { status: 403, title: "The privacy policy in force is not accepted" },
  guardian_waiting: { status: 403, title: "A guardian has not agreed" },
  consent_missing: { status: 403, title: "There is no consent to this purpose" },
  not_found: { status: 404, title: "There is no such thing here" },
  serial_not_yours: { status: 403, title: "The serial is not this token's" },
  serial_taken: { status: 409, title: "The serial is held by another home" },
  claim_unknown: { status: 410, title: "The claim code is unknown, used or expired" },
  last_owner: { status: 409, title: "A home keeps at least one owner" },
  invitation_unknown: { status: 410, title: "The invitation is unknown, used, revoked or expired" },
  invitation_not_yours: { status: 403, title: "The invitation is for another email address" },
  too_large: { status: 413, title: "The body is too large" },
  bad_encoding: { status: 415, title: "The body's encoding cannot be read" },
  not_json: { status: 415, title: "The body is not declared as JSON" },
  not_acceptable: { status: 406, title: "No answer in an accepted format" },
  too_many: { status: 429, title: "Too many requests" },
  span_too_long: { status: 400, title: "The span is too long for one answer" },
  limit_reached: { status: 409, title: "A limit is reached" },
  in_use: { status: 409, title: "Still in use" },
  confirmation_needed: { status: 409, title: "Nobody confirmed that it is to be switched off" },
  place_unknown: { status: 409, title: "Where the sun rises for this home is not known" },
  state_unknown: { status: 409, title: "Whether it is on or off is not known" },
  home_unavailable: { status: 503, title: "The home cannot be reached for the moment" },
  database_unavailable: { status: 503, title: "The database cannot be reached for the moment" },
  not_configured: { status: 503, title: "The server is not set up yet" },
  internal: { status: 500, title: "The server made a mistake" },
} as const satisfies Record<Code, { status: number; title: string }>;

export const problemBody = v.object({
  /** Where the code is explained. */
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** What happened this time. */
  detail: v.string(),
  code: v.picklist(CODES),
  /** JSON pointer into the body, or the query parameter's name, of what is at fault. */
  field: v.optional(v.string()),
});
export type ProblemBody = v.InferOutput<typeof problemBody>;
