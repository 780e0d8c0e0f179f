import { t } from "../../i18n/translate.ts";

/** "45 minutes", "2 hours". */
export function durationText(minutes: number): string {
  return minutes % 60 === 0
    ? t("control.timerHours", { n: minutes / 60 })
    : t("control.timerMinutes", { n: minutes });
}
