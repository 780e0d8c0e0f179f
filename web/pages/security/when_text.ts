import { locale } from "../../i18n/translate.ts";

const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** A moment by the reader's own clock. */
export function whenText(atS: number): string {
  return format.format(atS * 1000);
}
