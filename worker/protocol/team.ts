/** REST bodies for a home's people, invitations, and the person's own profile. */
import * as v from "valibot";
import { HOME_ROLES } from "../domain/branch.ts";
import { EMAIL_MAX_LENGTH, NICKNAME_MAX_CHARACTERS } from "../domain/limits.ts";
import { isEmail } from "../domain/email_address.ts";
import { LANGUAGES } from "../domain/language.ts";
import { GIVEN_ROLES } from "../domain/team.ts";
import { nameText, zoneName } from "./config.ts";

const id = v.pipe(v.string(), v.maxLength(64));
const givenRole = v.picklist(GIVEN_ROLES);

export const emailText = v.pipe(
  v.string(),
  v.trim(),
  v.normalize("NFC"),
  v.toLowerCase(),
  v.maxLength(EMAIL_MAX_LENGTH),
  v.check(isEmail, "Cannot read this email address"),
);

export const memberBody = v.object({
  account: v.string(),
  nickname: v.string(),
  pictureVersion: v.nullable(v.number()),
  role: v.picklist(HOME_ROLES),
  joinedAtS: v.number(),
});
export const teamBody = v.object({
  members: v.array(memberBody),
  offer: v.pipe(
    v.nullable(v.object({ by: v.string(), to: v.string(), sharing: v.boolean(), expiresAtS: v.number() })),
    v.description("An offer of ownership that waits for an answer"),
  ),
});
export type TeamBody = v.InferOutput<typeof teamBody>;

export const memberChange = v.object({ role: givenRole });
export const newInvitation = v.object({ email: emailText, role: givenRole });
export const invitationBody = v.object({
  id: v.string(),
  email: v.string(),
  role: givenRole,
  invitedBy: v.string(),
  createdAtS: v.number(),
  expiresAtS: v.number(),
  mails: v.pipe(v.number(), v.description("How often it was mailed")),
  lastMailAtS: v.number(),
});
export type InvitationBody = v.InferOutput<typeof invitationBody>;

/** What the mailed link shows to whoever holds it. */
export const invitationCard = v.object({
  home: v.pipe(v.string(), v.description("The home's name")),
  inviter: v.pipe(v.string(), v.description("The inviter's nickname; may be empty")),
  role: givenRole,
  email: v.pipe(v.string(), v.description("Masked")),
  expiresAtS: v.number(),
});
export type InvitationCard = v.InferOutput<typeof invitationCard>;
export const joinedBody = v.object({ home: v.string() });

export const ownershipOffer = v.object({
  account: id,
  sharing: v.pipe(
    v.optional(v.boolean(), false),
    v.description("Whether who offers stays an owner too, instead of becoming a manager"),
  ),
});

export const profileBody = v.object({
  id: v.string(),
  nickname: v.string(),
  email: v.pipe(v.nullable(v.string()), v.description("Masked")),
  language: v.string(),
  zone: v.nullable(v.string()),
  pictureVersion: v.nullable(v.number()),
});
export type ProfileBody = v.InferOutput<typeof profileBody>;

/** May be empty: then people see a part of the account's id. */
const nickname = v.pipe(
  v.string(),
  v.trim(),
  v.normalize("NFC"),
  v.maxLength(NICKNAME_MAX_CHARACTERS * 8),
  v.maxGraphemes(
    NICKNAME_MAX_CHARACTERS,
    `Cannot use a nickname longer than ${NICKNAME_MAX_CHARACTERS} characters`,
  ),
  v.check((name) => name === "" || v.is(nameText, name), "Cannot use this nickname"),
  v.description(`Any script and emoji, up to ${NICKNAME_MAX_CHARACTERS} characters; may be empty`),
);
export const profileChange = v.object({
  nickname: v.optional(nickname),
  language: v.optional(v.picklist(LANGUAGES)),
  zone: v.optional(v.nullable(zoneName)),
});
export const pictureStored = v.object({ pictureVersion: v.number() });
