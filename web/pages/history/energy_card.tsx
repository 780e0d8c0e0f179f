import { useMemo } from "preact/hooks";
import { axisFormat, formatEnergy, formatRegister } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { formatSpan } from "../../format/time_text.ts";
import { civilDateAt } from "../../format/zone.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { shownTheme } from "../../theme/theme_choice.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data_table.tsx";
import { useWide } from "../../ui/use_wide.ts";
import { lazyPart } from "../shell/lazy_part.tsx";
import { ChartCard } from "./chart_card.tsx";
import type { HistoryChartProps, ReadoutRow } from "./chart_parts.ts";
import { CsvButton } from "./csv_button.tsx";
import { drawEnergy } from "./energy_drawing.ts";
import { energyTicks } from "./energy_ticks.ts";
import { downName, intervalText, periodText, perText, seriesName } from "./history_texts.ts";
import { viewInto } from "./period.ts";
import { qualityNotes, Readout } from "./readout.tsx";
import { ZoomButtons } from "./zoom_buttons.tsx";

const TimeChart = lazyPart(() => import("../../chart/time_chart.tsx"));

export function EnergyCard(props: HistoryChartProps) {
  const { home, query, shown, answers, clock, sync, onRest, go } = props;
  const { energy, earlierEnergy, view, bounds } = answers;
  const wide = useWide();
  const heightPx = answers.showsPower ? (wide ? 240 : 200) : wide ? 460 : 320;
  const answer = energy.value;
  const drawn = useMemo(() => answer && drawEnergy(props, answer, serverNowS.peek()), [
    answer,
    earlierEnergy?.answer,
    shown,
  ]);

  const period = query.zoom
    ? formatSpan(view.minS, view.maxS, locale, home.zone)
    : periodText(answers.period, answers.today);
  const timeAt = (i: number) =>
    intervalText(drawn!.drawing.starts[i], drawn!.drawing.ends[i], answer!.per, home.zone);
  const kwh = (wh: number | null) => quantityText(formatEnergy(wh, locale));
  const rowsAt = (i: number): ReadoutRow[] =>
    drawn!.parts.flatMap(({ series, columns }) => {
      const from = drawn!.earlier?.at(i) ?? null;
      const before = drawn!.earlier?.parts.find((p) => p.series.id === series.id)?.columns;
      const row = (side: "up" | "down"): ReadoutRow => ({
        key: `${series.id}-${side}`,
        colour: side === "down" && series.kind === "grid" ? "--export" : series.colour,
        name: side === "up" ? seriesName(series) : downName(series),
        text: kwh(columns[side][i]),
        before: before && from !== null ? kwh(before[side][from]) : null,
        size: columns[side][i] ?? 0,
      });
      return (columns.down[i] ?? 0) > 0 ? [row("up"), row("down")] : [row("up")];
    });
  const into = answer && viewInto(answer.per);
  const open = (i: number) => {
    if (!into) return;
    const day = civilDateAt(drawn!.drawing.starts[i], home.zone);
    go({ view: into, date: day, zoom: null, compare: "none" }, true);
  };

  return (
    <ChartCard
      title={t("history.energy")}
      note={answer ? perText(answer.per) : ""}
      heightPx={heightPx}
      question={answers.nothingAtAll ? { ...energy, value: [], current: true } : energy}
      nothingShown={shown.length === 0}
      empty={answers.nothingAtAll || (drawn?.empty ?? false)}
      future={view.minS > serverNowS.value}
      drawing={drawn?.drawing ?? null}
      view={view}
      aside={
        <>
          {!answers.showsPower && !query.table &&
            <ZoomButtons answers={answers} zoomed={query.zoom !== null} go={go} />}
          {answers.basePath && answers.span && (
            <CsvButton home={home} kind="energy" path={answers.basePath} span={answers.span} />
          )}
        </>
      }
    >
      {drawn && answer && (query.table
        ? (
          <DataTable
            caption={t("history.energyChart", { period })}
            columns={[
              t("history.time"),
              ...drawn.sides.map(({ name }) => t("history.withUnit", { name, unit: "kWh" })),
            ]}
            rowCount={answer.start.length}
            row={(i) => [
              timeAt(i),
              ...drawn.sides.map(({ column }) => formatRegister(column[i], locale).value),
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
            bounds={bounds}
            heightPx={heightPx}
            theme={shownTheme.value}
            label={t("history.energyChart", { period })}
            keysHint={t("chart.keys")}
            sync={sync}
            onRest={onRest}
            onPick={into ? open : undefined}
            ticks={(v, width) => energyTicks(answer, drawn.drawing, v, width, clock, home.zone)}
            valueAxis={(reach) => axisFormat(reach, "Wh", locale)}
            describe={(i) => [timeAt(i), ...rowsAt(i).map(({ name, text }) => `${name}: ${text}`)].join(", ")}
            readout={(i, kept) => (
              <Readout
                time={timeAt(i)}
                rows={rowsAt(i)}
                notes={qualityNotes(drawn.quality, i)}
                action={kept && into && (
                  <Button onClick={() => open(i)}>{t("history.openPeriod", { period: timeAt(i) })}</Button>
                )}
              />
            )}
          />
        ))}
    </ChartCard>
  );
}
