/** REST bodies for homes, branches, channels and claims. */
import * as v from "valibot";
import { BRANCH_ROLES, DEVICE_MODELS, HOME_ROLES, SERVICE_TYPES } from "../domain/branch.ts";
import { GATES } from "../domain/gate.ts";
import { PURPOSE_IDS } from "../domain/purpose.ts";
import { BRANCH_PARTS_MAX, MULTIPLIER_MAX, NAME_MAX_CHARACTERS } from "../domain/limits.ts";

/** Any script and emoji; trimmed, no control characters, counted in characters as people see them. */
export const nameText = v.pipe(
  v.string(),
  v.trim(),
  v.normalize("NFC"),
  v.check((name) => /[^\p{Z}\p{Cc}\p{Cf}]/u.test(name), "Cannot use an empty name"),
  v.maxGraphemes(NAME_MAX_CHARACTERS, `Cannot use a name longer than ${NAME_MAX_CHARACTERS} characters`),
  v.maxLength(NAME_MAX_CHARACTERS * 8),
  v.check((name) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name), "Cannot use control characters in a name"),
  v.description(`Any script and emoji, up to ${NAME_MAX_CHARACTERS} characters as people count them`),
);

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}
export const zoneName = v.pipe(
  v.string(),
  v.maxLength(64),
  v.check(isZone, "Cannot find this IANA time zone"),
  v.description("IANA time zone, for example Europe/Berlin"),
);

export const serialText = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,32}$/));
const minuteS = v.pipe(v.number(), v.integer(), v.minValue(0), v.multipleOf(60));
const phase = v.picklist([1, 2, 3]);

export const newHome = v.object({
  name: nameText,
  zone: zoneName,
  service: v.picklist(SERVICE_TYPES),
});
export const homeChange = v.partial(newHome);

export const homeSummary = v.object({
  id: v.string(),
  name: v.string(),
  zone: v.string(),
  service: v.picklist(SERVICE_TYPES),
  role: v.picklist(HOME_ROLES),
});

export const deviceChange = v.object({ name: v.optional(nameText) });

const branchFields = {
  name: nameText,
  namedAs: v.picklist(["room", "device"]),
  role: v.picklist(BRANCH_ROLES),
  colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15)),
  icon: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/)),
  poles: v.picklist([1, 2, 3]),
  breakerRatingA: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(1_000))),
  parent: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  parts: v.pipe(
    v.nullable(v.pipe(
      v.array(v.object({ of: v.pipe(v.string(), v.maxLength(40)), sign: v.picklist([1, -1]) })),
      v.maxLength(BRANCH_PARTS_MAX),
    )),
    v.description(
      'A virtual branch: the sum of other branches and "mains", or what is left of one without others. Null: measured',
    ),
  ),
};
/** Only the name is asked for; the server picks a free colour and the last position. */
export const newBranch = v.object({ ...v.partial(v.object(branchFields)).entries, name: nameText });
export const branchChange = v.partial(v.object(branchFields));
export const branchBody = v.object({
  id: v.string(),
  ...branchFields,
  parts: v.optional(branchFields.parts),
});

/** Feeds a channel to a branch, to the mains, or nowhere. */
export const channelChange = v.object({
  target: v.optional(v.pipe(
    v.nullable(v.pipe(v.string(), v.maxLength(40))),
    v.description('A branch\'s id, "mains", or null: measured, but counted nowhere'),
  )),
  reversed: v.optional(v.boolean()),
  multiplier: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0.001),
      v.maxValue(MULTIPLIER_MAX),
      v.check(
        (m) => Math.abs(m * 1000 - Math.round(m * 1000)) < 1e-6,
        "Cannot keep more than three decimals",
      ),
    ),
  ),
  phase: v.optional(v.nullable(phase)),
  since: v.optional(v.pipe(
    v.union([v.literal("start"), minuteS]),
    v.description(
      'From when on. "start": from the first reading on, which corrects history; a number: UTC seconds on a minute. ' +
        "Absent: from the start for a channel that never fed anything, otherwise from the current minute on.",
    ),
  )),
});

export const feedBody = v.object({
  device: v.string(),
  channel: v.string(),
  sinceS: v.number(),
  target: v.nullable(v.string()),
  reversed: v.boolean(),
  multiplier: v.number(),
  phase: v.nullable(phase),
});

export const deviceBody = v.object({
  id: v.string(),
  serial: v.string(),
  model: v.picklist(DEVICE_MODELS),
  name: v.string(),
  firmware: v.nullable(v.string()),
  subs: v.array(v.number()),
  claimedAtS: v.number(),
});

/** A home as its members see it. */
export const homeBody = v.object({
  ...homeSummary.entries,
  version: v.number(),
  devices: v.array(deviceBody),
  branches: v.array(branchBody),
  feeds: v.array(feedBody),
});
export type HomeBody = v.InferOutput<typeof homeBody>;

export const claimIssued = v.object({ claim: v.string(), expiresAtS: v.number() });

/** The device protocol's claim. */
export const claimRequest = v.object({
  claim: v.pipe(v.string(), v.maxLength(32)),
  serial: serialText,
  model: v.picklist(DEVICE_MODELS),
  firmware: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(32)))),
  subs: v.optional(v.pipe(v.array(v.picklist([1, 2, 3])), v.maxLength(3)), []),
  pressed: v.optional(
    v.pipe(
      v.boolean(),
      v.description("Somebody holds the device's own button: takes it over from a home that gave it up"),
    ),
    false,
  ),
});
export const claimAnswer = v.object({
  token: v.string(),
  home: v.string(),
  readings: v.string(),
  mqtt: v.string(),
  now: v.number(),
});

export const sessionBody = v.object({
  account: v.object({
    id: v.string(),
    nickname: v.string(),
    email: v.pipe(
      v.nullable(v.string()),
      v.description("Masked; null for an account of the development link"),
    ),
    language: v.string(),
    zone: v.pipe(v.nullable(v.string()), v.description("The person's own time zone; null: the home's")),
    pictureVersion: v.pipe(v.nullable(v.number()), v.description("Rises with every new picture; null: none")),
    gate: v.pipe(v.nullable(v.picklist(GATES)), v.description("What is to be agreed to before all else")),
    purposes: v.pipe(v.array(v.picklist(PURPOSE_IDS)), v.description("What was agreed to beside the policy")),
  }),
  homes: v.array(homeSummary),
});
export type SessionBody = v.InferOutput<typeof sessionBody>;
