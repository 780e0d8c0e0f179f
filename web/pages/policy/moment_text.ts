import { formatTime } from "../../format/time_text.ts";
import { locale } from "../../i18n/translate.ts";

/** A moment in the zone of the reader's own clock. */
export function momentText(atS: number): string {
  return formatTime(atS, "fullAndClock", locale, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
