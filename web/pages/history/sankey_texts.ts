/** What the ends of the bands are called. */
import { formatEnergy } from "../../format/electricity.ts";
import { formatNumber, quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import type { DayEnergy, EnergyEnd } from "./day_energy.ts";
import { downName, seriesName } from "./history_texts.ts";

/** `out`: whether it stands right of the house. */
export function endName({ kind, branch, colour, parts }: EnergyEnd, out: boolean): string {
  if (kind === "others") return t("sankey.others", { n: parts.length });
  if (kind === "unknown") return t("sankey.unknown");
  if (kind === "rest") return t("sankey.rest", { name: branch!.name });
  const series = { id: "", kind, branch, colour, depth: 0 };
  const isSource = branch !== null && ["solar", "battery", "generator"].includes(branch.role);
  const takes = kind === "unmetered" || kind === "branch" && !isSource;
  return takes === out ? seriesName(series) : downName(series);
}

export const energyText = (wh: number): string => quantityText(formatEnergy(wh, locale));

export function shareText(wh: number, totalWh: number): string {
  const percent = totalWh === 0 ? 0 : wh / totalWh * 100;
  return `${formatNumber(percent, percent < 9.95 ? 1 : 0, locale)}\u00a0%`;
}

const NAMED = 3;

/** All names, or the first of many and how many more there are. */
export function someOf(names: readonly string[]): string {
  if (names.length <= NAMED + 1) return names.join(", ");
  const more = { names: names.slice(0, NAMED).join(", "), n: formatNumber(names.length - NAMED, 0, locale) };
  return t("sankey.andMore", more);
}

/** Each band as a row: from, to, energy, share. */
export function sankeyRows(
  { sources, sinks, totalWh }: DayEnergy,
  house: string,
): { from: string; to: string; wh: number; share: string }[] {
  const row = (from: string, to: string, wh: number) => ({ from, to, wh, share: shareText(wh, totalWh) });
  const below = (from: string, ends: readonly EnergyEnd[]): ReturnType<typeof row>[] =>
    ends.flatMap((end) => {
      const name = endName(end, true);
      return [row(from, name, end.wh), ...below(name, end.parts)];
    });
  return [...sources.map((end) => row(endName(end, false), house, end.wh)), ...below(house, sinks)];
}
