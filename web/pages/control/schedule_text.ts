import type { ScheduleBody } from "../../../worker/protocol/schedules.ts";
import { t } from "../../i18n/translate.ts";

/** Minutes after midnight as "07:05", which is also what a time field has. */
export function clockText(minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function momentText(moment: ScheduleBody["moment"]): string {
  if (moment.kind === "clock") return t("schedule.clock", { time: clockText(moment.minute) });
  const { kind, offsetMin } = moment;
  if (offsetMin === 0) return t(`schedule.${kind}`);
  const n = Math.abs(offsetMin);
  if (kind === "sunrise") return t(offsetMin < 0 ? "schedule.beforeSunrise" : "schedule.afterSunrise", { n });
  return t(offsetMin < 0 ? "schedule.beforeSunset" : "schedule.afterSunset", { n });
}

/** "On at 07:05". */
export function scheduleText({ on, moment }: Pick<ScheduleBody, "on" | "moment">): string {
  return t(on ? "schedule.on" : "schedule.off", { moment: momentText(moment) });
}

/** 1 Monday to 7 Sunday. */
export function weekdayName(weekday: number, locale: string, style: "short" | "long"): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" })
    .format(Date.UTC(2024, 0, weekday));
}

export function weekdaysText(weekdays: readonly number[], locale: string): string {
  if (weekdays.length === 7) return t("schedule.daily");
  const names = weekdays.toSorted().map((weekday) => weekdayName(weekday, locale, "short"));
  return new Intl.ListFormat(locale, { style: "narrow", type: "conjunction" }).format(names);
}
