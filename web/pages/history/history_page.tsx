import { useLocation } from "preact-iso";
import { useMemo } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { createViewSync } from "../../chart/view_sync.ts";
import { sameView, type View } from "../../chart/viewport.ts";
import { wallClock } from "../../format/zone.ts";
import { t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { ChartBoundary } from "../shell/chart_boundary.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { lazyPart } from "../shell/lazy_part.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { useShownParts } from "../shell/use_shown_parts.ts";
import { AfterChart } from "./after_chart.tsx";
import { EnergyCard } from "./energy_card.tsx";
import { type HistoryQuery, readHistoryQuery, writeHistoryQuery } from "./history_query.ts";
import { historySeries, overviewIds } from "./history_series.ts";
import { PeriodBar } from "./period_bar.tsx";
import { PowerCard } from "./power_card.tsx";
import { SeriesList } from "./series_list.tsx";
import { TableToggle } from "./table_toggle.tsx";
import { Totals } from "./totals.tsx";
import { useHistory } from "./use_history.ts";
import "./history_page.css";

const HeatCard = lazyPart(() => import("./heat_card.tsx"));
const SankeyCard = lazyPart(() => import("./sankey_part.tsx"));

export default function HistoryPage({ home }: { home: string }) {
  usePageTitle(t("history.title"));
  return <HomeGate id={home}>{(body) => <History key={body.id} home={body} />}</HomeGate>;
}

/** The minute is enough: the page depends on the day only. */
const minute = () => Math.floor(serverNowS.value / 60) * 60;

function History({ home }: { home: HomeBody }) {
  const { query: raw, path, route } = useLocation();
  const query = readHistoryQuery(raw);
  const series = useMemo(() => historySeries(home), [home]);
  const ids = query.show ?? overviewIds(home);
  const shownKey = ids.join();
  const shown = useMemo(() => series.filter(({ id }) => ids.includes(id)), [series, shownKey]);
  const clock = useMemo(() => wallClock(home.zone), [home.zone]);
  const sync = useMemo(createViewSync, [home.id]);
  const answers = useHistory(home, query, shown, minute());
  const parts = useShownParts(2, 3);

  /** Another time is a step that "back" undoes; another look at it is not. */
  const go = (change: Partial<HistoryQuery>, step: boolean) =>
    route(path + writeHistoryQuery({ ...query, ...change }), !step);
  const onRest = (view: View) => go({ zoom: sameView(view, answers.home) ? null : view }, false);
  const { base, power } = answers;
  /** Of two charts whose answers are under way the second is not kept waiting by what stands below the first. */
  const drawn = !base.current || !answers.showsPower || power.current || power.problem !== null;
  const chart = { home, query, shown, answers, clock, sync, onRest, go };

  return (
    <>
      <header class="page-head">
        <h1>{t("history.title")}</h1>
        <TableToggle query={query} go={go} />
      </header>
      <PeriodBar home={home.id} query={query} answers={answers} zone={home.zone} go={go} />
      <div class="history-columns">
        <div class="stack">
          {answers.showsPower && <PowerCard {...chart} />}
          {(parts >= 1 || !answers.showsPower) && <EnergyCard {...chart} />}
          <ChartBoundary heightPx={420}>
            {parts >= 3 && (
              <AfterChart drawn={drawn}>
                <SankeyCard {...chart} />
              </AfterChart>
            )}
          </ChartBoundary>
          {(query.view === "month" || query.view === "year") && (
            <ChartBoundary heightPx={420}>
              {parts >= 3 && (
                <AfterChart drawn={drawn}>
                  <HeatCard {...chart} />
                </AfterChart>
              )}
            </ChartBoundary>
          )}
        </div>
        <div class="stack">
          {parts >= 2 && (
            <>
              <AfterChart drawn={drawn}>
                <Totals home={home} answers={answers} />
              </AfterChart>
              <SeriesList home={home} series={series} shown={ids} answers={answers} go={go} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
