/** REST bodies for "off when it takes too much". */
import * as v from "valibot";
import { MAX_POWER_W, RULE_LEAST_S, RULE_LONGEST_S } from "../domain/limits.ts";
import { switchChannel } from "./switch_channel.ts";

const ruleFields = {
  device: v.pipe(v.string(), v.maxLength(64)),
  channel: v.optional(switchChannel, "plug"),
  of: v.pipe(
    v.string(),
    v.maxLength(64),
    v.description("Whose power: `self` (what the switch passes), `mains`, or a branch's id"),
  ),
  aboveW: v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_POWER_W)),
  forS: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(RULE_LEAST_S),
    v.maxValue(RULE_LONGEST_S),
    v.description("It has to be above for so long"),
  ),
  enabled: v.optional(v.boolean(), true),
  confirmed: v.optional(
    v.pipe(v.boolean(), v.description("May switch off what is marked to be confirmed")),
    false,
  ),
};

export const ruleWish = v.object(ruleFields);
export type RuleWish = v.InferOutput<typeof ruleWish>;

export const ruleBody = v.object({
  ...ruleFields,
  id: v.string(),
  by: v.pipe(v.string(), v.description("Whose rule it is")),
  aboveSinceMs: v.pipe(v.nullable(v.number()), v.description("Unix milliseconds; null: it is not above")),
  fired: v.pipe(
    v.boolean(),
    v.description("It has switched off, and does again only after the power was below or the switch on anew"),
  ),
});
export type RuleBody = v.InferOutput<typeof ruleBody>;
