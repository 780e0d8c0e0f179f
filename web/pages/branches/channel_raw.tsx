import { formatAge, isStale, readingAgeS } from "../../format/age.ts";
import {
  formatCurrent,
  formatPower,
  formatPowerFactor,
  formatRegister,
  formatVoltage,
} from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import type { ChannelReading } from "./channel_rows.ts";

/** All that a channel says, as the device measures it. */
export function ChannelRaw({ reading, nowS }: { reading: ChannelReading | null; nowS: number }) {
  const values = [
    [t("channels.power"), formatPower(reading?.powerW ?? null, locale)],
    [t("channels.voltage"), formatVoltage(reading?.voltageV ?? null, locale)],
    [t("channels.current"), formatCurrent(reading?.currentA ?? null, locale)],
    [t("channels.factor"), formatPowerFactor(reading?.powerFactor ?? null, locale)],
    [t("channels.forward"), formatRegister(reading?.importWh ?? null, locale)],
    [t("channels.reverse"), formatRegister(reading?.exportWh ?? null, locale)],
  ] as const;
  return (
    <section class="channel-raw" aria-labelledby="channel-raw">
      <div class="channel-raw-head">
        <h2 class="editor-part" id="channel-raw">{t("channel.raw")}</h2>
        {reading && (
          <Badge look={isStale(reading.at, nowS) ? "stale" : "fresh"}>
            {formatAge(readingAgeS(reading.at, nowS), locale)}
          </Badge>
        )}
      </div>
      <dl class="channel-raw-list">
        {values.map(([name, quantity]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <FigureText quantity={quantity} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
