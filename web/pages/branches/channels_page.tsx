import { Cable, Unplug } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { followHome, live, serverNowS } from "../../live/live_state.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ChannelEditor } from "./channel_editor.tsx";
import { type ChannelRow, channelRows } from "./channel_rows.ts";
import { ChannelTable } from "./channel_table.tsx";
import { SetupTabs } from "./setup_tabs.tsx";
import "./branches_page.css";

interface ChannelsPageProps {
  home: string;
  device?: string;
  channel?: string;
}

export default function ChannelsPage({ home, device, channel }: ChannelsPageProps) {
  usePageTitle(t("branches.tabChannels"));
  useEffect(() => followHome(home), [home]);
  return (
    <HomeGate id={home}>
      {(body) => <Channels key={body.id} home={body} device={device ?? null} channel={channel ?? null} />}
    </HomeGate>
  );
}

function Channels(
  { home, device, channel }: { home: HomeBody; device: string | null; channel: string | null },
) {
  const { route } = useLocation();
  const nowS = serverNowS.value;
  const rows = channelRows(home, live.value.value, nowS);
  const chosen: ChannelRow | null = rows.find((r) => r.device === device && r.channel === channel) ?? null;
  const at = `/h/${encodeURIComponent(home.id)}/channels`;

  return (
    <div class={device === null ? "setup setup-wide" : "setup setup-wide setup-chosen"}>
      <div class="setup-list">
        <header class="page-head">
          <h1>{t("branches.title")}</h1>
          <SetupTabs home={home.id} here="channels" />
        </header>
        {home.devices.length === 0
          ? (
            <Card>
              <Empty
                icon={<Cable size={24} />}
                title={t("channels.none")}
                action={may(home.role, "manage_devices") && (
                  <a class="button button-primary" href={`/h/${encodeURIComponent(home.id)}/add-device`}>
                    {t("device.addTitle")}
                  </a>
                )}
              >
                {t("channels.noneHelp")}
              </Empty>
            </Card>
          )
          : (
            <>
              <p class="setup-lead">{t("channels.lead")} {t("channels.rawHint")}</p>
              <ChannelTable home={home} rows={rows} chosen={chosen} nowS={nowS} />
            </>
          )}
      </div>
      {device !== null && (
        <aside class="setup-editor" aria-label={t("channels.channel")}>
          {chosen
            ? (
              <ChannelEditor
                key={`${chosen.device} ${chosen.channel}`}
                home={home}
                row={chosen}
                nowS={nowS}
                onClose={() => route(at)}
              />
            )
            : (
              <Card>
                <Empty icon={<Unplug size={24} />} title={t("channels.gone")} />
              </Card>
            )}
        </aside>
      )}
    </div>
  );
}
