import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { RuleBody } from "../../../worker/protocol/power_rules.ts";
import { formatPower } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { durationText } from "./duration_text.ts";

/** "30 seconds", "5 minutes". */
export function spanText(seconds: number): string {
  return seconds % 60 === 0 ? durationText(seconds / 60) : t("limit.seconds", { n: seconds });
}

/** "Off above 2.00 kW for 5 minutes". */
export function ruleText({ aboveW, forS }: Pick<RuleBody, "aboveW" | "forS">): string {
  const power = quantityText(formatPower(aboveW, locale));
  return t("limit.text", { power, duration: spanText(forS) });
}

export function sourceText({ of }: Pick<RuleBody, "of">, { branches }: Pick<HomeBody, "branches">): string {
  if (of === "self" || of === "mains") return t(`limit.of.${of}`);
  return branches.find(({ id }) => id === of)?.name ?? t("limit.of.gone");
}

/** How it stands just now, or null where there is nothing to say. */
export function ruleStateText({ enabled, fired, aboveSinceMs }: RuleBody, zone: string): string | null {
  if (!enabled) return t("schedule.paused");
  if (fired) return t("limit.fired");
  if (aboveSinceMs === null) return null;
  return t("limit.since", { when: formatTime(aboveSinceMs / 1000, "dayAndClock", locale, zone) });
}
