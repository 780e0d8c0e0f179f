import { ScrollText } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { home } from "../../live/home_state.ts";
import { session } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { LogEntry } from "./log_entry.tsx";
import { LogMails } from "./log_mails.tsx";
import { useLog } from "./use_log.ts";
import "../../ui/field.css";
import "./log_page.css";

type About = "all" | "mine" | "home";

/** What happened, as the audit trail has it: to the account, and in the homes that it runs. */
export default function LogPage() {
  usePageTitle(t("log.title"));
  const [about, setAbout] = useState<About>("all");
  const { account, homes = [] } = session.value.value ?? {};
  const shown = homes.find(({ id }) => id === home.value.value?.id) ?? homes[0];
  const runsIt = shown !== undefined && (shown.role === "owner" || shown.role === "manager");
  const zone = account?.zone ?? shown?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const log = useLog(about === "all" ? null : about === "mine" ? "mine" : shown?.id ?? null);
  const { state, problem, busy } = log;
  const options: { value: About; label: string }[] = [
    { value: "all", label: t("log.all") },
    { value: "mine", label: t("log.mine") },
    ...(runsIt ? [{ value: "home" as const, label: t("log.thisHome") }] : []),
  ];
  return (
    <div class="log">
      <header class="page-head log-head">
        <BackToSystem />
        <h1>{t("log.title")}</h1>
      </header>
      <LogMails zone={zone} />
      <section aria-busy={busy}>
        <Segmented
          label={t("log.filter")}
          value={about}
          options={options}
          onValue={(value) => setAbout(value)}
        />
        {state && <p class="field-hint log-lead">{t("log.lead", { days: state.keptDays })}</p>}
        {!state && problem && <ProblemState problem={problem} retry={log.retry} />}
        {!state && !problem && <Skeleton heightPx={320} label={t("app.loading")} />}
        {state?.entries.length === 0 && (
          <Empty icon={<ScrollText size={24} />} title={t("log.empty")}>{t("log.emptyHelp")}</Empty>
        )}
        {state && state.entries.length > 0 && (
          <ul class="log-list">
            {state.entries.map((entry) => <LogEntry key={entry.seq} entry={entry} zone={zone} />)}
          </ul>
        )}
        {state && problem && <ErrorLine>{problemTitle(problem)}</ErrorLine>}
        {state && state.entries.length > 0 && (
          <p class="log-end">
            {state.next === null
              ? <span class="field-hint">{t("log.end")}</span>
              : <Button busy={busy} onClick={log.more}>{t("log.more")}</Button>}
          </p>
        )}
      </section>
    </div>
  );
}
