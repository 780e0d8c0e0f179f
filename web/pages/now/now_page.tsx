import { Hourglass } from "lucide-preact";
import { ErrorBoundary } from "preact-iso";
import { useEffect, useMemo } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { formatAge, isStale, readingAgeS } from "../../format/age.ts";
import { locale, t } from "../../i18n/translate.ts";
import { followFlow } from "../../live/follow_flow.ts";
import { flowing } from "../../live/live_flow.ts";
import { followHome, live, serverNowS } from "../../live/live_state.ts";
import { Badge } from "../../ui/badge.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChartBoundary } from "../shell/chart_boundary.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { lazyPart } from "../shell/lazy_part.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { useShownParts } from "../shell/use_shown_parts.ts";
import { BalanceCard } from "./balance_card.tsx";
import { BranchList } from "./branch_list.tsx";
import { InSight } from "./in_sight.tsx";
import { LastDayCard } from "./last_day_card.tsx";
import { readNow } from "./now_reading.ts";
import { PhasesCard } from "./phases_card.tsx";
import { Troubles } from "./troubles.tsx";
import "./now_page.css";

const liveParts = () => import("./live_parts.ts");
const FirstRun = lazyPart(() => import("./first_run.tsx"));
const EnergyFlowCard = lazyPart(async () => (await liveParts()).energyFlowCard());
const LiveHourCard = lazyPart(async () => (await liveParts()).liveHourCard());

export default function NowPage({ home }: { home: string }) {
  usePageTitle(t("nav.now"));
  useEffect(() => followHome(home), [home]);
  return <HomeGate id={home}>{(body) => <Now key={body.id} home={body} />}</HomeGate>;
}

function Now({ home }: { home: HomeBody }) {
  useEffect(() => followFlow(home), [home.id]);
  const { value: minute, problem } = live.value;
  const answer = flowing.value?.answer ?? minute;
  // What flows is a picture of its own moment; the clock's tick beside it would draw the same again.
  const nowS = flowing.value?.atS ?? serverNowS.value;
  const at = answer?.at ?? null;
  const stale = at !== null && isStale(at, nowS);

  return (
    <div class={stale ? "now now-stale" : "now"}>
      <header class="page-head">
        <h1>{t("now.title")}</h1>
        {at !== null && (
          <Badge look={stale ? "stale" : "fresh"}>
            {flowing.value
              ? t("now.live")
              : stale
              ? t("now.stale", { age: formatAge(readingAgeS(at, nowS), locale) })
              : t("now.updated", { age: formatAge(readingAgeS(at, nowS), locale) })}
          </Badge>
        )}
      </header>
      {home.devices.length > 0 && home.branches.length === 0 && may(home.role, "manage_devices") && (
        <div class="now-steps">
          <ErrorBoundary>
            <FirstRun home={home} />
          </ErrorBoundary>
        </div>
      )}
      {answer && at !== null
        ? <Reading home={home} answer={answer} minute={minute ?? answer} stale={stale} nowS={nowS} />
        : home.devices.length === 0
        ? (
          <ChartBoundary heightPx={320}>
            <FirstRun home={home} />
          </ChartBoundary>
        )
        : answer
        ? <Empty icon={<Hourglass size={24} />} title={t("now.noReading")}>{t("now.noReadingHelp")}</Empty>
        : problem
        ? <ProblemState problem={problem} retry={() => location.reload()} />
        : <Skeleton heightPx={420} label={t("app.loading")} />}
    </div>
  );
}

/** Room is kept for what comes later: what is read already does not move. */
const FLOW_PX = 440;
const LIVE_HOUR_PX = 354;

interface ReadingProps {
  home: HomeBody;
  /** As live as it is known. */
  answer: LiveAnswer;
  minute: LiveAnswer;
  stale: boolean;
  nowS: number;
}

function Reading({ home, answer, minute, stale, nowS }: ReadingProps) {
  const shown = useShownParts(2, 4);
  const reading = readNow(home, answer, nowS);
  const at = minute.at ?? answer.at!;
  // These change by themselves, or with the minute.
  const lastDay = useMemo(
    () => shown >= 1 && <LastDayCard home={home} at={at} answer={minute} withTable={shown >= 4} />,
    [home, at, minute, shown],
  );
  const liveHour = useMemo(() => shown >= 4 && <LiveHourCard home={home} />, [home, shown]);
  return (
    <>
      <Troubles
        home={home.id}
        problem={live.value.problem}
        stale={stale}
        silent={reading.silent}
        nowS={nowS}
      />
      <div class="now-columns">
        <div class="stack">
          <InSight>
            <BalanceCard reading={reading} />
          </InSight>
          {reading.hasMains && (
            <ChartBoundary heightPx={FLOW_PX}>
              {shown >= 3 && (
                <InSight>
                  <EnergyFlowCard
                    home={home}
                    reading={reading}
                    minute={minute}
                    flows={flowing.value !== null}
                    stale={stale}
                  />
                </InSight>
              )}
            </ChartBoundary>
          )}
          {lastDay}
          <ChartBoundary heightPx={LIVE_HOUR_PX}>{liveHour}</ChartBoundary>
          {shown >= 2 && answer.mains.length > 0 && (
            <InSight>
              <PhasesCard mains={answer.mains} />
            </InSight>
          )}
        </div>
        {shown >= 2 && (
          <InSight>
            <BranchList home={home} reading={reading} />
          </InSight>
        )}
      </div>
    </>
  );
}
