/** REST bodies of access tokens. */
import * as v from "valibot";
import { SCOPES, TOKEN_LIVES_DAYS } from "../domain/scope.ts";
import { nameText } from "./config.ts";

export const newToken = v.object({
  name: nameText,
  home: v.pipe(
    v.nullable(v.pipe(v.string(), v.maxLength(64))),
    v.description("The one home that it opens; null: every home of the person, as they come and go"),
  ),
  scopes: v.pipe(
    v.array(v.picklist(SCOPES)),
    v.minLength(1),
    v.maxLength(SCOPES.length),
    v.check((list) => new Set(list).size === list.length, "Cannot name a scope twice"),
  ),
  days: v.pipe(v.picklist(TOKEN_LIVES_DAYS), v.description("How long it is good")),
});
export type NewToken = v.InferOutput<typeof newToken>;

const kept = {
  id: v.string(),
  name: v.string(),
  home: v.nullable(v.string()),
  scopes: v.array(v.picklist(SCOPES)),
  createdAtS: v.number(),
  expiresAtS: v.number(),
  /** To within a few minutes; null: never. */
  lastUsedAtS: v.nullable(v.number()),
};
export const tokenBody = v.object(kept);
export type TokenBody = v.InferOutput<typeof tokenBody>;

export const tokenMade = v.object({
  ...kept,
  token: v.pipe(v.string(), v.description("The token itself, told this once")),
});
export type TokenMade = v.InferOutput<typeof tokenMade>;
