import type { DeviceHealth } from "../../api/homes.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";

const LOOK = { on_time: "fresh", late: "stale", silent: "stale", never: "plain" } as const;

/** How a device is, in a plain word. */
export function DeviceStateBadge({ health, zone }: { health: DeviceHealth | null; zone: string }) {
  if (health === null) return null;
  return <Badge look={LOOK[health.state]}>{stateText(health, zone)}</Badge>;
}

function stateText({ state, heardAtS, buffered }: DeviceHealth, zone: string): string {
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
