/** A mail that the local stack's catcher took, as the development page shows it. */
import * as v from "valibot";

export const caughtMail = v.object({
  id: v.string(),
  to: v.array(v.string()),
  from: v.string(),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
  /** As they came, "Name: value". */
  headers: v.array(v.string()),
  caughtAtMs: v.number(),
});
export type CaughtMail = v.InferOutput<typeof caughtMail>;
