import { locale } from "../../i18n/translate.ts";

/** A calendar date YYYY-MM-DD in words. */
export function dayText(date: string): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return day.format(new Date(`${date}T00:00:00Z`));
}
