/** What the panel doctor answers. */
import * as v from "valibot";
import { EVIDENCE_NAMES, type Finding, FINDING_KINDS } from "../domain/doctor/finding.ts";

const phase = v.picklist([1, 2, 3]);
const place = v.object({
  device: v.string(),
  channel: v.pipe(v.nullable(v.string()), v.description("Null: the whole device")),
  branch: v.pipe(v.nullable(v.string()), v.description("Null: it feeds the mains")),
});
const chart = v.object({
  startS: v.number(),
  stepS: v.number(),
  lines: v.array(v.object({
    of: v.picklist(["clamp", "other", "mains", "unmetered"]),
    phase: v.nullable(phase),
    powerW: v.array(v.nullable(v.number())),
  })),
});
const mend = v.variant("kind", [
  v.object({
    kind: v.literal("channel"),
    device: v.string(),
    channel: v.string(),
    sinceS: v.pipe(
      v.number(),
      v.description("Where the feed that is wrong begins; 0: from the first reading on"),
    ),
    change: v.object({
      target: v.optional(v.nullable(v.string())),
      reversed: v.optional(v.boolean()),
      multiplier: v.optional(v.number()),
      phase: v.optional(v.nullable(phase)),
    }),
  }),
  v.object({
    kind: v.literal("branch"),
    branch: v.string(),
    change: v.object({ parent: v.nullable(v.string()) }),
  }),
]);

export const findingBody = v.object({
  kind: v.picklist(FINDING_KINDS),
  place: v.nullable(place),
  other: v.pipe(v.nullable(place), v.description("The clamp that it is compared with")),
  evidence: v.array(v.object({ name: v.picklist(EVIDENCE_NAMES), value: v.number() })),
  chart: v.nullable(chart),
  mend: v.pipe(
    v.array(mend),
    v.description(
      "Changes of channels and branches that mend it together; none where only a hand at the panel can",
    ),
  ),
}) satisfies v.GenericSchema<unknown, Finding>;

export const doctorAnswer = v.object({
  now: v.number(),
  startS: v.pipe(
    v.nullable(v.number()),
    v.description("The readings looked at begin here; null: there are none"),
  ),
  endS: v.nullable(v.number()),
  findings: v.array(findingBody),
});
export type DoctorAnswer = v.InferOutput<typeof doctorAnswer>;
