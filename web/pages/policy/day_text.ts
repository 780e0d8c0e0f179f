import { locale } from "../../i18n/translate.ts";

const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

/** A calendar date YYYY-MM-DD in words. */
export function dayText(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}
