import type { Feed } from "../../../worker/domain/branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { targetName } from "./channel_table.tsx";

/** What a channel has fed until now, the newest first. */
export function ChannelLog({ home, history }: { home: HomeBody; history: readonly Feed[] }) {
  return (
    <section class="channel-log" aria-labelledby="channel-log">
      <h2 class="editor-part" id="channel-log">{t("channel.log")}</h2>
      <ol>
        {[...history].reverse().map((feed) => (
          <li key={feed.sinceS}>
            <span>{targetName(home, feed) ?? t("channels.toNothing")}</span>
            <span class="field-hint">
              {feed.sinceS === 0
                ? t("channel.logStart")
                : t("channel.logSince", { date: formatTime(feed.sinceS, "fullAndClock", locale, home.zone) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
