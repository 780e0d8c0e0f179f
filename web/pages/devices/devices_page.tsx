import { Cpu, Plus, Power, TriangleAlert, Unplug } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { HealthAnswer } from "../../../worker/protocol/device_health.ts";
import { askHealth } from "../../api/homes.ts";
import { deviceNote } from "../../format/device_text.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { type Kept, nothingYet } from "../../live/kept.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ListRow } from "../../ui/list_row.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { DevicePanel } from "./device_panel.tsx";
import { DeviceStateBadge } from "./device_state_badge.tsx";
import "./devices_page.css";

const LOOK_EVERY_MS = 20_000;

export default function DevicesPage({ home, device }: { home: string; device?: string }) {
  usePageTitle(t("devices.title"));
  return (
    <HomeGate id={home}>{(body) => <Devices key={body.id} home={body} chosen={device ?? null} />}</HomeGate>
  );
}

function Devices({ home, chosen }: { home: HomeBody; chosen: string | null }) {
  const [health, setHealth] = useState<Kept<HealthAnswer>>(nothingYet);
  const held = home.devices.map(({ id }) => id).join();
  useEffect(() =>
    whileVisible(LOOK_EVERY_MS, async (signal) => {
      const answer = await askHealth(home.id, signal);
      setHealth((before) =>
        answer.ok
          ? { value: answer.value, problem: null, loading: false }
          : { value: before.value, problem: answer, loading: false }
      );
    }), [home.id, held]);

  const at = `/h/${encodeURIComponent(home.id)}`;
  const device = home.devices.find(({ id }) => id === chosen) ?? null;
  const of = (id: string) => health.value?.devices.find((known) => known.id === id) ?? null;
  const mayAdd = may(home.role, "manage_devices");
  return (
    <div class={chosen === null ? "devices" : "devices devices-chosen"}>
      <div class="devices-list">
        <header class="page-head">
          <h1>{t("devices.title")}</h1>
          <div class="devices-actions">
            <a class="button button-plain" href={`${at}/control`}>
              <Power size={18} aria-hidden="true" />
              <span>{t("devices.switches")}</span>
            </a>
            {mayAdd && home.devices.length > 0 && (
              <a class="button button-plain" href={`${at}/add-device`}>
                <Plus size={18} aria-hidden="true" />
                <span>{t("device.addTitle")}</span>
              </a>
            )}
          </div>
        </header>
        <SilentNotices home={home} health={health.value} />
        {home.devices.length === 0
          ? (
            <Card>
              <Empty
                icon={<Cpu size={24} />}
                title={t("devices.none")}
                action={mayAdd && (
                  <a class="button button-primary" href={`${at}/add-device`}>{t("device.addTitle")}</a>
                )}
              >
                {t("devices.noneHelp")}
              </Empty>
            </Card>
          )
          : (
            <Card>
              <ul class="devices-rows">
                {home.devices.map(({ id, name, model, serial }) => (
                  <li key={id}>
                    <ListRow
                      class="devices-row"
                      href={`${at}/devices/${id}`}
                      current={id === chosen}
                      title={name}
                      note={deviceNote({ name, model, serial })}
                      end={<DeviceStateBadge health={of(id)} zone={home.zone} />}
                    />
                  </li>
                ))}
              </ul>
            </Card>
          )}
      </div>
      {chosen !== null && (
        <aside class="devices-panel" aria-label={device?.name ?? t("devices.title")}>
          {device === null
            ? (
              <Card>
                <Empty icon={<Unplug size={24} />} title={t("devices.gone")} />
              </Card>
            )
            : health.value === null && health.problem
            ? <ProblemState problem={health.problem} retry={() => location.reload()} />
            : health.loading
            ? <Skeleton heightPx={420} label={t("app.loading")} />
            : (
              <DevicePanel
                key={device.id}
                home={home}
                device={device}
                health={of(device.id)}
                nowS={health.value?.now ?? 0}
              />
            )}
        </aside>
      )}
    </div>
  );
}

function SilentNotices({ home, health }: { home: HomeBody; health: HealthAnswer | null }) {
  const silent = health?.devices.filter(({ state }) => state === "silent") ?? [];
  return (
    <>
      {silent.map(({ id, heardAtS }) => (
        <Notice
          key={id}
          look="warn"
          icon={<TriangleAlert size={20} />}
          title={t("devices.silent", {
            device: home.devices.find((device) => device.id === id)?.name ?? "",
            date: formatTime(heardAtS ?? 0, "dayAndClock", locale, home.zone),
          })}
        >
          {t("devices.silentHelp")}
        </Notice>
      ))}
    </>
  );
}
