import { TriangleAlert } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { askHealth } from "../../api/homes.ts";
import { formatAge } from "../../format/age.ts";
import { locale, t } from "../../i18n/translate.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { Notice } from "../../ui/notice.tsx";
import type { NowReading } from "./now_reading.ts";

const LOOK_EVERY_MS = 60_000;

interface SilentDevicesProps {
  home: string;
  devices: NowReading["silent"];
  nowS: number;
}

/** One whose newest minute is old may still be sending a backlog: the home knows when it heard of it. */
export default function SilentDevices({ home, devices, nowS }: SilentDevicesProps) {
  const [heardAtS, setHeardAtS] = useState<Record<string, number>>({});
  const asked = devices.map(({ device }) => device.id).join();
  useEffect(() =>
    whileVisible(LOOK_EVERY_MS, async (signal) => {
      const answer = await askHealth(home, signal);
      if (!answer.ok) return;
      const silent = answer.value.devices.filter(({ state }) => state === "silent");
      setHeardAtS(Object.fromEntries(silent.map((device) => [device.id, device.heardAtS ?? 0])));
    }), [home, asked]);
  return (
    <>
      {devices.filter(({ device }) => device.id in heardAtS).map(({ device }) => (
        <Notice
          key={device.id}
          look="warn"
          icon={<TriangleAlert size={20} />}
          title={t("now.deviceSilent", {
            device: device.name,
            age: formatAge(nowS - heardAtS[device.id], locale),
          })}
          action={
            <a class="button button-plain" href={`/h/${encodeURIComponent(home)}/devices/${device.id}`}>
              {t("now.deviceOpen")}
            </a>
          }
        />
      ))}
    </>
  );
}
