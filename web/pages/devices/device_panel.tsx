import { ArrowLeft, Cable } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { may } from "../../../worker/domain/access.ts";
import type { Device } from "../../../worker/domain/branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { DeviceHealth } from "../../api/homes.ts";
import { formatAge, formatDuration, readingAgeS } from "../../format/age.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { DeviceName } from "./device_name.tsx";
import { DeviceStateBadge } from "./device_state_badge.tsx";
import { MissingStrip } from "./missing_strip.tsx";
import { RemoveDevice } from "./remove_device.tsx";

interface DevicePanelProps {
  home: HomeBody;
  device: Device;
  health: DeviceHealth | null;
  nowS: number;
}

/** A clock that is right to so many seconds is right enough for minutes. */
const CLOCK_GOOD_S = 5;

export function DevicePanel({ home, device, health, nowS }: DevicePanelProps) {
  const at = `/h/${encodeURIComponent(home.id)}`;
  return (
    <Card class="device-panel">
      <a class="devices-back" href={`${at}/devices`}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t("devices.pick")}
      </a>
      <header class="device-head">
        <h1>{device.name}</h1>
        <DeviceStateBadge health={health} zone={home.zone} />
      </header>
      <Facts home={home} device={device} health={health} nowS={nowS} />
      {health !== null && health.days.length > 0 && <MissingStrip days={health.days} zone={home.zone} />}
      <div class="devices-actions">
        <a class="button button-plain" href={`${at}/channels`}>
          <Cable size={18} aria-hidden="true" />
          <span>{t("devices.channels")}</span>
        </a>
        {device.model === "other" && (
          <a class="button button-plain" href={`${at}/other-devices`}>{t("devices.values")}</a>
        )}
      </div>
      {may(home.role, "configure") && <DeviceName home={home} device={device} />}
      {may(home.role, "manage_devices") && <RemoveDevice home={home.id} device={device} />}
    </Card>
  );
}

function Facts({ home, device, health, nowS }: DevicePanelProps) {
  const unknown = t("devices.unknown");
  const facts: [string, ComponentChildren][] = [
    [
      t("devices.lastReading"),
      health?.lastReadingS == null ? unknown : formatAge(readingAgeS(health.lastReadingS, nowS), locale),
    ],
    [t("devices.clock"), health === null ? unknown : clockText(health.clockOffsetS)],
    [t("devices.signal"), health?.rssiDbm == null ? unknown : `${health.rssiDbm} dBm`],
    [
      t("devices.buffer"),
      health?.buffered == null ? unknown : t("devices.bufferMinutes", { n: health.buffered }),
    ],
    [t("devices.uptime"), health?.uptimeS == null ? unknown : formatDuration(health.uptimeS, locale)],
    [t("devices.firmware"), health?.firmware ?? device.firmware ?? unknown],
    [t("devices.serial"), device.serial],
    [t("devices.claimed"), formatTime(device.claimedAtS, "dayMiddle", locale, home.zone)],
  ];
  return (
    <dl class="device-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function clockText(offsetS: number | null): string {
  if (offsetS === null) return t("devices.unknown");
  const seconds = Math.abs(offsetS);
  if (seconds <= CLOCK_GOOD_S) return t("devices.clockGood", { seconds: CLOCK_GOOD_S });
  return offsetS > 0 ? t("devices.clockAhead", { seconds }) : t("devices.clockBehind", { seconds });
}
