/** REST bodies for app passwords. */
import * as v from "valibot";
import { nameText } from "./config.ts";

export const newAppPassword = v.object({
  name: nameText,
  home: v.pipe(
    v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
    v.description("The one home that it is for; null: all of the person's, also later ones"),
  ),
});
export const appPasswordBody = v.object({
  id: v.pipe(v.string(), v.description("The user name that goes with it")),
  name: v.string(),
  home: v.nullable(v.string()),
  createdAtS: v.number(),
  lastUsedAtS: v.nullable(v.number()),
});
export type AppPasswordBody = v.InferOutput<typeof appPasswordBody>;
export const appPasswordList = v.array(appPasswordBody);
export const appPasswordMade = v.object({
  ...appPasswordBody.entries,
  password: v.pipe(v.string(), v.description("Shown this once")),
});
export type AppPasswordMade = v.InferOutput<typeof appPasswordMade>;
