/** REST bodies of the privacy policy. */
import * as v from "valibot";

const version = v.pipe(v.string(), v.description("A date, YYYY-MM-DD"));

export const policyList = v.object({
  inForce: version,
  policies: v.array(v.object({
    version,
    date: v.pipe(v.string(), v.description("In force since")),
    languages: v.array(v.string()),
  })),
});
export type PolicyList = v.InferOutput<typeof policyList>;

export const policyBody = v.object({
  version,
  date: v.string(),
  inForce: v.boolean(),
  language: v.string(),
  title: v.string(),
  highlights: v.array(v.string()),
  sections: v.array(v.object({ id: v.string(), title: v.string(), paragraphs: v.array(v.string()) })),
  textHash: v.pipe(v.string(), v.description("SHA-256 of all of this text; an acceptance names it")),
  contact: v.pipe(v.nullable(v.string()), v.description("Whom to write to about it: an email address")),
});
export type PolicyBody = v.InferOutput<typeof policyBody>;
