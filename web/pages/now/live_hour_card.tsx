import { useComputed, useSignalEffect } from "@preact/signals";
import { ChartNoAxesColumn, Table } from "lucide-preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { askPower, questionPath } from "../../api/questions.ts";
import { createRollingPainter } from "../../chart/paint_rolling.ts";
import { RollingCells } from "../../chart/rolling_cells.ts";
import { timeTicks } from "../../chart/ticks.ts";
import TimeChart from "../../chart/time_chart.tsx";
import { axisFormat, formatPower } from "../../format/electricity.ts";
import { branchFlow, gridFlow, shownPower } from "../../format/flow.ts";
import { quantityText } from "../../format/quantity.ts";
import { formatTime } from "../../format/time_text.ts";
import { wallClock } from "../../format/zone.ts";
import { locale, t } from "../../i18n/translate.ts";
import { flowing } from "../../live/live_flow.ts";
import { live, serverNow, serverNowS } from "../../live/live_state.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { shownTheme } from "../../theme/theme_choice.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChartBoundary } from "../shell/chart_boundary.tsx";
import {
  GRID,
  HOUR_S,
  hourDrawing,
  type HourLine,
  hourLines,
  putFlowing,
  putHistory,
  putNewestMinute,
} from "./live_hour.ts";
import { LiveHourTable } from "./live_hour_table.tsx";

const HEIGHT_PX = 240;
const REFRESH_MS = 300_000;
const SECOND_MS = 1_000;
/** Beside the pointer, the biggest; the table has them all. */
const NAMED = 10;

function hourLineName({ id, branch }: HourLine): string {
  return branch?.name ?? t(id === GRID ? "now.grid" : "now.unmetered");
}

/** `shownW`: as it is drawn, a source upwards. */
function flowText({ id, branch }: HourLine, shownW: number): string {
  const flow = branch
    ? branchFlow(branch.role, shownPower(branch.role, shownW))
    : id === GRID
    ? gridFlow(shownW)
    : branchFlow("load", shownW);
  const watts = quantityText(formatPower(flow.watts, locale));
  return flow.word === "flow.using" || flow.word === "flow.noFlow" ? watts : `${t(flow.word)} ${watts}`;
}

/** By itself: the chart is not drawn for it. */
function PaceBadge() {
  const flows = useComputed(() => flowing.value !== null).value;
  return <Badge look={flows ? "fresh" : "plain"}>{t(flows ? "live.bySecond" : "live.byMinute")}</Badge>;
}

/** Every branch over the last hour: by the second while values flow, by the minute where they did not. */
export default function LiveHourCard({ home }: { home: HomeBody }) {
  const lines = useMemo(() => hourLines(home), [home]);
  const cells = useMemo(() => {
    const fromS = Math.floor(serverNow()) - HOUR_S - 120;
    return new RollingCells(lines.map(({ id }) => id), fromS, HOUR_S + 120);
  }, [lines]);
  const [loaded, setLoaded] = useState(0);
  const [, redraw] = useState(0);
  const [table, setTable] = useState(false);
  const clock = useMemo(() => wallClock(home.zone), [home.zone]);

  useEffect(() =>
    whileVisible(REFRESH_MS, async (signal) => {
      const endS = Math.ceil(serverNow() / 60) * 60;
      const start = String(endS - HOUR_S - 60);
      const path = questionPath("power", {
        home: home.id,
        start,
        end: String(endS),
        per: "minute",
        branches: null,
      });
      const got = await askPower(path, signal);
      cells.extendTo(serverNow());
      if (got.ok) putHistory(cells, got.value);
      setLoaded((n) => n + 1);
    }), [cells]);
  useSignalEffect(() => {
    const minute = live.value.value;
    if (minute) putNewestMinute(cells, home, minute);
  });
  const drawnMs = useRef(0);
  const drawSoon = () => {
    drawnMs.current = performance.now();
    cells.extendTo(serverNow());
    // In a frame of its own: the rest of the page has this one.
    requestAnimationFrame(() => redraw((n) => n + 1));
  };
  useSignalEffect(() => {
    if (!flowing.value) return;
    putFlowing(cells, home, flowing.value);
    drawSoon();
  });
  useSignalEffect(() => {
    // Without any flow the picture still moves on.
    void serverNowS.value;
    if (performance.now() - drawnMs.current >= SECOND_MS) drawSoon();
  });

  const nowS = Math.floor(serverNow());
  const drawing = hourDrawing(cells, lines, nowS);
  const view = { minS: nowS - HOUR_S, maxS: nowS };
  const time = (i: number) => formatTime(cells.starts[i], "clockSeconds", locale, home.zone);
  const biggest = (i: number) =>
    lines.flatMap((line) => {
      const watts = cells.column(line.id)[i];
      return watts === null || watts === undefined || Math.abs(watts) < 0.5 ? [] : [{ line, watts }];
    }).sort((a, b) => Math.abs(b.watts) - Math.abs(a.watts));
  const rows = (i: number) =>
    biggest(i).slice(0, NAMED).map(({ line, watts }) => ({
      id: line.id,
      name: hourLineName(line),
      colour: watts < 0 && line.colourBelow ? line.colourBelow : line.colour,
      text: flowText(line, watts),
    }));
  const more = (i: number) => Math.max(biggest(i).length - NAMED, 0);

  return (
    <Card
      title={t("live.hour")}
      class="live-hour"
      aside={
        <>
          <PaceBadge />
          <Button
            icon={table ? <ChartNoAxesColumn size={16} /> : <Table size={16} />}
            onClick={() => setTable(!table)}
          >
            {t(table ? "live.showChart" : "live.showTable")}
          </Button>
        </>
      }
    >
      {loaded === 0
        ? <Skeleton heightPx={HEIGHT_PX} label={t("app.loading")} />
        : table
        ? <LiveHourTable cells={cells} lines={lines} nowS={nowS} zone={home.zone} nameOf={hourLineName} />
        : (
          <ChartBoundary heightPx={HEIGHT_PX}>
            <TimeChart
              drawing={drawing}
              view={view}
              home={view}
              bounds={{ earliestS: view.minS, latestS: view.maxS, shortestS: HOUR_S, longestS: HOUR_S }}
              heightPx={HEIGHT_PX}
              theme={shownTheme.value}
              label={t("live.hourChart")}
              keysHint={t("chart.keysPlain")}
              linePainter={createRollingPainter}
              ticks={(v, width) =>
                timeTicks(v, width, 52, clock).atS.map((atS) => ({
                  atS,
                  text: formatTime(atS, "clock", locale, home.zone),
                }))}
              valueAxis={(reach) => axisFormat(reach, "W", locale)}
              describe={(i) => [time(i), ...rows(i).map(({ name, text }) => `${name}: ${text}`)].join(", ")}
              readout={(i) => (
                <>
                  <p class="readout-time">{time(i)}</p>
                  <ul class="readout-list">
                    {rows(i).map(({ id, name, colour, text }) => (
                      <li key={id}>
                        <ColourDot colour={colour} />
                        <span class="readout-name">{name}</span>
                        <span class="readout-value">{text}</span>
                      </li>
                    ))}
                    {more(i) > 0 && <li class="now-muted">{t("live.more", { n: more(i) })}</li>}
                  </ul>
                </>
              )}
            />
          </ChartBoundary>
        )}
    </Card>
  );
}
