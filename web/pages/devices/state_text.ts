import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import type { DeviceHealth } from "./devices_page.tsx";

/** How a device is, in a plain word. */
export function stateText({ state, heardAtS, buffered }: DeviceHealth, zone: string): string {
  switch (state) {
    case "on_time":
      return t("devices.stateOnTime");
    case "late":
      return buffered !== null && buffered > 0
        ? t("devices.stateLateMore", { n: buffered })
        : t("devices.stateLate");
    case "silent":
      return t("devices.stateSilent", { date: formatTime(heardAtS ?? 0, "dayAndClock", locale, zone) });
    case "never":
      return t("devices.stateNever");
  }
}
