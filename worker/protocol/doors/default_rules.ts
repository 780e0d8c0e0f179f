/** What a new door's inputs mean before anybody said so. */
import type { DoorKind, DoorRule } from "../../domain/door.ts";
import { SHELLY_RULES } from "./shelly/shelly_rules.ts";

export function defaultRules(kind: DoorKind): readonly DoorRule[] {
  return kind === "shelly" ? SHELLY_RULES : [];
}
