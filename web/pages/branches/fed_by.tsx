import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { currentFeeds, feedsOf } from "../../live/current_feeds.ts";
import { serverNowS } from "../../live/live_state.ts";

/** The channels that feed a branch at present. */
export function FedBy({ home, branch }: { home: HomeBody; branch: string }) {
  const feeds = feedsOf(branch, currentFeeds(home, serverNowS.value).values());
  const at = `/h/${encodeURIComponent(home.id)}/channels`;
  return (
    <section class="fed-by" aria-labelledby="fed-by">
      <h2 class="editor-part" id="fed-by">{t("branch.channels")}</h2>
      {feeds.length === 0 && <p class="field-hint">{t("branch.channelsNone")}</p>}
      <ul class="fed-by-list">
        {feeds.map(({ device, channel }) => (
          <li key={`${device} ${channel}`}>
            <a
              class="channel-chip"
              href={`${at}/${encodeURIComponent(device)}/${encodeURIComponent(channel)}`}
            >
              {channel}
            </a>
          </li>
        ))}
        <li>
          <a class="fed-by-more" href={at}>{t("branch.channelsLink")}</a>
        </li>
      </ul>
    </section>
  );
}
