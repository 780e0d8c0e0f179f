import { useMemo } from "preact/hooks";
import { axisFormat, formatPower } from "../../format/electricity.ts";
import { branchFlow, type FlowWord, gridFlow, shownPower } from "../../format/flow.ts";
import { formatNumber, quantityText } from "../../format/quantity.ts";
import { formatSpan } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { shownTheme } from "../../theme/theme_choice.ts";
import { DataTable } from "../../ui/data_table.tsx";
import { useWide } from "../../ui/use_wide.ts";
import { lazyPart } from "../shell/lazy_part.tsx";
import { ChartCard } from "./chart_card.tsx";
import type { HistoryChartProps, ReadoutRow } from "./chart_parts.ts";
import { CsvButton } from "./csv_button.tsx";
import { type HistorySeries } from "./history_series.ts";
import { clockTicks, intervalText, periodText, perText, seriesName } from "./history_texts.ts";
import { drawPower } from "./power_drawing.ts";
import { qualityNotes, Readout } from "./readout.tsx";
import { ZoomButtons } from "./zoom_buttons.tsx";

const TimeChart = lazyPart(() => import("../../chart/time_chart.tsx"));

/** A wattage in words: solar produces, a grid imports, a load just has its number. */
function powerText(series: HistorySeries, watts: number | null): string {
  if (watts === null) return t("flow.unknown");
  const plain = quantityText(formatPower(watts, locale));
  const flow = series.kind === "grid"
    ? gridFlow(watts)
    : series.branch
    ? branchFlow(series.branch.role, watts)
    : null;
  if (!flow || flow.watts === null) return plain;
  const silent: FlowWord[] = ["flow.using", "flow.noFlow"];
  const text = quantityText(formatPower(flow.watts, locale));
  return silent.includes(flow.word) ? text : `${t(flow.word)} ${text}`;
}

const shownWatts = ({ branch }: HistorySeries, watts: number | null) =>
  branch ? shownPower(branch.role, watts) : watts;

export function PowerCard(props: HistoryChartProps) {
  const { home, query, shown, answers, clock, sync, onRest, go } = props;
  const { power, earlierPower, view } = answers;
  const answer = power.value;
  const heightPx = useWide() ? 340 : 280;
  const drawn = useMemo(() => answer && drawPower(props, answer, serverNowS.peek()), [
    answer,
    earlierPower?.answer,
    shown,
  ]);

  const period = query.zoom
    ? formatSpan(view.minS, view.maxS, locale, home.zone)
    : periodText(answers.period, answers.today);
  const rowsAt = (i: number): ReadoutRow[] =>
    shown.map((series) => {
      const watts = drawn!.columns.get(series.id)![i] ?? null;
      const earlier = drawn!.earlier;
      const from = earlier?.at(i) ?? null;
      return {
        key: series.id,
        colour: series.kind === "grid" && (watts ?? 0) < 0 ? "--export" : series.colour,
        name: seriesName(series),
        text: powerText(series, watts),
        before: earlier && from !== null
          ? powerText(series, earlier.columns.get(series.id)![from] ?? null)
          : null,
        size: Math.abs(watts ?? 0),
      };
    });
  const timeAt = (i: number) =>
    intervalText(drawn!.drawing.starts[i], drawn!.drawing.ends[i], answer!.per, home.zone);

  return (
    <ChartCard
      title={t("history.power")}
      note={answer ? perText(answer.per) : ""}
      heightPx={heightPx}
      question={power}
      nothingShown={shown.length === 0}
      empty={drawn?.empty ?? false}
      future={view.minS > serverNowS.value}
      drawing={drawn?.drawing ?? null}
      view={view}
      aside={
        <>
          {!query.table && <ZoomButtons answers={answers} zoomed={query.zoom !== null} go={go} />}
          {answers.powerPath && answers.span && (
            <CsvButton home={home} kind="power" path={answers.powerPath} span={answers.span} />
          )}
        </>
      }
    >
      {drawn && answer && (query.table
        ? (
          <DataTable
            caption={t("history.powerChart", { period })}
            columns={[
              t("history.time"),
              ...shown.map((s) => t("history.withUnit", { name: seriesName(s), unit: "W" })),
            ]}
            rowCount={answer.start.length}
            row={(i) => [
              timeAt(i),
              ...shown.map((s) => {
                const watts = shownWatts(s, drawn.columns.get(s.id)![i] ?? null);
                return watts === null ? "–" : formatNumber(watts, 0, locale);
              }),
            ]}
            showMore={t("table.showMore")}
            shownText={(n) => t("table.rowsShown", { shown: n, all: answer.start.length })}
          />
        )
        : (
          <TimeChart
            drawing={drawn.drawing}
            view={view}
            home={answers.home}
            bounds={answers.bounds}
            heightPx={heightPx}
            theme={shownTheme.value}
            label={t("history.powerChart", { period })}
            keysHint={t("chart.keys")}
            sync={sync}
            onRest={onRest}
            ticks={(v, width) => clockTicks(v, width, clock, home.zone)}
            valueAxis={(reach) => axisFormat(reach, "W", locale)}
            describe={(i) => [timeAt(i), ...rowsAt(i).map(({ name, text }) => `${name}: ${text}`)].join(", ")}
            readout={(i) => (
              <Readout time={timeAt(i)} rows={rowsAt(i)} notes={qualityNotes(drawn.quality, i)} />
            )}
          />
        ))}
    </ChartCard>
  );
}
