import type { HomeBody } from "../../../worker/protocol/config.ts";
import { formatAge, isStale, readingAgeS } from "../../format/age.ts";
import { branchColours } from "../../format/branch_colour.ts";
import {
  formatCurrent,
  formatPower,
  formatPowerFactor,
  formatRegister,
  formatVoltage,
} from "../../format/electricity.ts";
import { deviceNote } from "../../format/device_text.ts";
import { formatNumber, quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import type { ChannelRow } from "./channel_rows.ts";

interface ChannelTableProps {
  home: HomeBody;
  rows: readonly ChannelRow[];
  chosen: ChannelRow | null;
  nowS: number;
}

/** What a channel feeds, in words; null for nothing. */
export function targetName(home: HomeBody, feed: ChannelRow["feed"]): string | null {
  if (!feed || feed.target === null) return null;
  if (feed.target === "mains") {
    return feed.phase === null ? t("channels.toMains") : t("channels.toMainsPhase", { phase: feed.phase });
  }
  return home.branches.find(({ id }) => id === feed.target)?.name ?? null;
}

export function ChannelTable({ home, rows, chosen, nowS }: ChannelTableProps) {
  return (
    <div class="stack">
      {home.devices.map((device) => {
        const own = rows.filter((row) => row.device === device.id);
        const units = [...new Set(own.map(({ unit }) => unit))];
        return (
          <Card
            key={device.id}
            title={device.name}
            aside={deviceNote(device)}
          >
            {own.length === 0 && (
              <a href={`/h/${encodeURIComponent(home.id)}/other-devices`}>{t("channels.unmapped")}</a>
            )}
            <div class="channel-card" hidden={own.length === 0}>
              <table class="channel-table">
                <thead>
                  <tr>
                    <th scope="col">{t("channels.channel")}</th>
                    <th scope="col">{t("channels.feeds")}</th>
                    <th scope="col">{t("channels.power")}</th>
                    <th scope="col" class="wide-only">{t("channels.voltage")}</th>
                    <th scope="col" class="wide-only">{t("channels.current")}</th>
                    <th scope="col" class="widest-only">{t("channels.factor")}</th>
                    <th scope="col" class="widest-only">{t("channels.forward")}</th>
                    <th scope="col" class="widest-only">{t("channels.reverse")}</th>
                    <th scope="col">{t("channels.age")}</th>
                  </tr>
                </thead>
                {units.map((unit) => (
                  <tbody key={unit}>
                    {units.length > 1 && (
                      <tr class="channel-unit">
                        <th scope="rowgroup" colSpan={9}>
                          {unit === 0 ? t("channels.unitMain") : t("channels.unitSub", { n: unit })}
                        </th>
                      </tr>
                    )}
                    {own.filter((row) => row.unit === unit).map((row) => (
                      <Row key={row.channel} home={home} row={row} chosen={row === chosen} nowS={nowS} />
                    ))}
                  </tbody>
                ))}
              </table>
            </div>
          </Card>
        );
      })}
    </div>
  );
}

function Row(
  { home, row, chosen, nowS }: { home: HomeBody; row: ChannelRow; chosen: boolean; nowS: number },
) {
  const { device, channel, reading, feed } = row;
  const name = targetName(home, feed);
  const colour = feed?.target === "mains" ? "--import" : branchColours(home.branches).get(feed?.target ?? "");
  const stale = reading !== null && isStale(reading.at, nowS);
  const extras = [
    ...(feed?.reversed ? [t("channels.reversed")] : []),
    ...(feed && feed.multiplier !== 1
      ? [`×${formatNumber(feed.multiplier, Number.isInteger(feed.multiplier) ? 0 : 3, locale)}`]
      : []),
  ];
  const href = `/h/${encodeURIComponent(home.id)}/channels/${encodeURIComponent(device)}/${
    encodeURIComponent(channel)
  }`;
  return (
    <tr class={`channel-row${chosen ? " channel-chosen" : ""}${stale ? " channel-stale" : ""}`}>
      <th scope="row">
        <a class="channel-link" href={href} aria-current={chosen ? "true" : undefined}>{channel}</a>
      </th>
      <td class="channel-target">
        {name === null
          ? <span class="channel-none">{t("channels.toNothing")}</span>
          : (
            <span class="channel-name">
              {colour && <ColourDot colour={colour} />}
              <span>{[name, ...extras].join(" · ")}</span>
            </span>
          )}
      </td>
      <td>{quantityText(formatPower(reading?.powerW ?? null, locale))}</td>
      <td class="wide-only">{quantityText(formatVoltage(reading?.voltageV ?? null, locale))}</td>
      <td class="wide-only">{quantityText(formatCurrent(reading?.currentA ?? null, locale))}</td>
      <td class="widest-only">{quantityText(formatPowerFactor(reading?.powerFactor ?? null, locale))}</td>
      <td class="widest-only">{quantityText(formatRegister(reading?.importWh ?? null, locale))}</td>
      <td class="widest-only">{quantityText(formatRegister(reading?.exportWh ?? null, locale))}</td>
      <td class={stale ? "channel-age channel-age-stale" : "channel-age"}>
        {reading === null ? t("channels.never") : formatAge(readingAgeS(reading.at, nowS), locale)}
      </td>
    </tr>
  );
}
