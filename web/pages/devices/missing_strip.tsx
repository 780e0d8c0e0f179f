import type { DeviceHealth } from "../../api/homes.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";

/** A row a day, a cell an hour: the fuller it is, the more of its minutes are missing. */
export function MissingStrip({ days, zone }: { days: DeviceHealth["days"]; zone: string }) {
  const missingOf = (day: DeviceHealth["days"][number]) =>
    day.missingMin.reduce<number>((sum, missing) => sum + (missing ?? 0), 0);
  const all = days.reduce((sum, day) => sum + missingOf(day), 0);
  return (
    <section class="strip" aria-label={t("devices.strip")}>
      <h2>{t("devices.strip")}</h2>
      <p class="strip-sum">{all === 0 ? t("devices.stripNone") : t("devices.stripSome", { n: all })}</p>
      <ol class="strip-days">
        {days.map((day) => {
          const name = formatTime(day.startS, "dayAndMonth", locale, zone);
          return (
            <li key={day.startS} class="strip-day">
              <span class="strip-name" aria-hidden="true">{name}</span>
              <span class="hidden-text">{t("devices.stripDay", { day: name, n: missingOf(day) })}</span>
              <span class="strip-hours" aria-hidden="true">
                {day.missingMin.map((missing, hour) => (
                  <span key={hour} class={missing === null ? "strip-hour strip-hour-unknown" : "strip-hour"}>
                    {missing !== null && missing > 0 && (
                      <span class="strip-gap" style={{ height: `${Math.max(15, (missing / 60) * 100)}%` }} />
                    )}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
