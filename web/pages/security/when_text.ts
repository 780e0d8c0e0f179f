import { locale } from "../../i18n/translate.ts";

/** A moment by the reader's own clock. */
export function whenText(atS: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(atS * 1000);
}
