import { useEffect, useState } from "preact/hooks";
import type { MailList } from "../../../worker/protocol/mails.ts";
import { askMails } from "../../api/trail.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";

const STATES = {
  sent: { look: "fresh", text: "log.mailSent" },
  waiting: { look: "plain", text: "log.mailWaiting" },
  failed: { look: "stale", text: "log.mailFailed" },
} as const;

/** Only where there are any: most people get a mail a month. */
export function LogMails({ zone }: { zone: string }) {
  const [mails, setMails] = useState<MailList>([]);
  useEffect(() => {
    const ending = new AbortController();
    askMails(ending.signal).then((answer) => answer.ok && setMails(answer.value), () => {});
    return () => ending.abort();
  }, []);
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="log-mails">
      <h2 class="log-group" id="log-mails">{t("log.mails")}</h2>
      <p class="field-hint log-lead">{t("log.mailsLead")}</p>
      <ul class="log-list">
        {mails.map(({ id, template, state, createdAtS }) => (
          <li key={id} class="log-entry">
            <div class="log-what">
              <span>{t(`mail.${template}`)}</span>
              <Badge look={STATES[state].look}>{t(STATES[state].text)}</Badge>
            </div>
            <time class="log-time" dateTime={new Date(createdAtS * 1000).toISOString()}>
              {formatTime(createdAtS, "fullAndClock", locale, zone)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
