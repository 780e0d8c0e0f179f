/** What a finding is called and how its numbers are written. */
import type { Evidence, EvidenceName, Place } from "../../../worker/domain/doctor/finding.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { DoctorAnswer } from "../../../worker/protocol/doctor.ts";
import { formatEnergy, formatPower } from "../../format/electricity.ts";
import { formatNumber, quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";

export type Found = DoctorAnswer["findings"][number];

export function placeText(home: HomeBody, place: Place | null): string {
  if (place === null) return t("doctor.whole");
  const { device, channel, branch } = place;
  if (channel === null) {
    const found = home.devices.find(({ id }) => id === device);
    return found ? found.name || found.serial : device;
  }
  const name = home.branches.find(({ id }) => id === branch)?.name;
  return name === undefined
    ? t("doctor.mainsClamp", { channel })
    : t("doctor.branchClamp", { name, channel });
}

/** In words: what is seen, and what can be done about it. */
export function findingTexts(home: HomeBody, found: Found): { why: string; advice: string } {
  const value = (name: EvidenceName) => found.evidence.find((e) => e.name === name)?.value ?? 0;
  const other = home.branches.find(({ id }) => id === found.other?.branch)?.name ??
    placeText(home, found.other);
  switch (found.kind) {
    case "other_phase":
      return {
        why: t("finding.other_phase.why", { phase: value("phase") }),
        advice: t("finding.other_phase.do"),
      };
    case "wrong_voltage":
      return {
        why: t("finding.wrong_voltage.why", { phase: value("phase") }),
        advice: t("finding.wrong_voltage.do"),
      };
    case "counted_twice":
      return {
        why: t("finding.counted_twice.why", { other }),
        advice: t("finding.counted_twice.do", { other }),
      };
    case "multiplier":
      return {
        why: t("finding.multiplier.why", { ratio: formatNumber(value("ratio"), 1, locale) }),
        advice: t("finding.multiplier.do"),
      };
    case "negative_unmetered":
      return {
        why: t("finding.negative_unmetered.why", {
          percent: percent(value("negativeShare")),
          power: quantityText(formatPower(value("lowestW"), locale)),
        }),
        advice: t("finding.negative_unmetered.do"),
      };
    case "clock_off":
      return {
        why: t("finding.clock_off.why", { minutes: span(value("offsetS")) }),
        advice: t("finding.clock_off.do"),
      };
    default:
      return { why: t(`finding.${found.kind}.why`), advice: t(`finding.${found.kind}.do`) };
  }
}

export function evidenceText({ name, value }: Evidence): string {
  switch (name) {
    case "differenceW":
    case "lowestW":
      return quantityText(formatPower(value, locale));
    case "energyWh":
    case "fallenWh":
      return quantityText(formatEnergy(value, locale));
    case "agreement":
    case "negativeShare":
      return percent(value);
    case "ratio":
    case "powerFactor":
      return formatNumber(value, 2, locale);
    case "phase":
      return `L${value}`;
    default:
      return formatNumber(value, 0, locale);
  }
}

const percent = (share: number) => `${formatNumber(share * 100, 0, locale)}\u00a0%`;

function span(seconds: number): string {
  const format = (value: number, unit: "second" | "minute") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 })
      .format(value);
  const size = Math.abs(seconds);
  return size < 120 ? format(size, "second") : format(size / 60, "minute");
}
