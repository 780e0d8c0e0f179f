/** REST bodies for registering, signing in, and what keeps an account safe. */
import * as v from "valibot";
import { isEmail, normaliseEmail } from "../domain/email_address.ts";
import { EMAIL_MAX_LENGTH, PASSWORD_MAX_LENGTH } from "../domain/limits.ts";
import { zoneName } from "./config.ts";

export const emailText = v.pipe(
  v.string(),
  v.maxLength(EMAIL_MAX_LENGTH * 2),
  v.check((email) => isEmail(normaliseEmail(email)), "Cannot use this as an email address"),
  v.description("An email address of any script"),
);
const passwordText = v.pipe(
  v.string(),
  v.check((text) => text.length <= PASSWORD_MAX_LENGTH, "Cannot use a password this long"),
  v.description(`Any script, up to ${PASSWORD_MAX_LENGTH} characters; compared after NFKC`),
);
const languageTag = v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
const codeText = v.pipe(v.string(), v.maxLength(32), v.description("Six digits"));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const newRegistration = v.object({
  email: emailText,
  password: passwordText,
  language: languageTag,
  zone: v.nullable(zoneName),
  birthday: v.pipe(
    v.object({ year: whole(1, 9_999), month: whole(1, 12), day: whole(1, 31) }),
    v.description("Decides whether a guardian has to agree; kept nowhere"),
  ),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/), v.description("ISO 3166-1; kept nowhere")),
  guardianEmail: v.optional(v.nullable(emailText), null),
  policy: v.object({
    version: v.pipe(v.string(), v.maxLength(32)),
    textHash: v.pipe(v.string(), v.maxLength(64)),
    language: languageTag,
  }),
});
export const registrationBody = v.object({ registration: v.string() });
export const codeGiven = v.object({ code: codeText });

export const credentials = v.object({ email: emailText, password: passwordText });
export const sessionProof = v.object({ password: passwordText });
export const signedInBody = v.object({ account: v.string(), session: v.string() });

export const newReset = v.object({ email: emailText, language: languageTag });
export const resetBody = v.object({ reset: v.string() });
export const resetPassword = v.object({ code: codeText, password: passwordText });
export const passwordChange = v.object({ oldPassword: passwordText, password: passwordText });

const side = v.pipe(v.picklist(["old", "new"]), v.description("Which of the two addresses"));
export const newEmailChange = v.object({ newEmail: emailText });
export const emailChangeBody = v.object({ change: v.string() });
export const emailCodeGiven = v.object({ side, code: codeText });
export const emailCodeWish = v.object({ side });
export const emailChangeState = v.object({
  old: v.boolean(),
  new: v.boolean(),
  email: v.pipe(v.nullable(v.string()), v.description("Once both are confirmed: the new address, masked")),
});

export const openSession = v.object({
  id: v.string(),
  device: v.string(),
  place: v.string(),
  createdAtS: v.number(),
  lastUsedAtS: v.number(),
  thisOne: v.boolean(),
});
export type OpenSession = v.InferOutput<typeof openSession>;
export const sessionList = v.array(openSession);
export const sessionsEnded = v.object({ ended: v.number() });
