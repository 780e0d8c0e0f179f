import { useMemo, useState } from "preact/hooks";
import { askEnergy, questionPath } from "../../api/questions.ts";
import { formatEnergy, formatRegister } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { formatDay } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Card } from "../../ui/card.tsx";
import { DataTable } from "../../ui/data_table.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ProblemState } from "../shell/states.tsx";
import type { HistoryChartProps } from "./chart_parts.ts";
import { energyColumns } from "./energy_columns.ts";
import { type HeatCell, heatGrid, HOURS, monthsOf } from "./heat_cells.ts";
import { HeatPicture } from "./heat_picture.tsx";
import { branchesToAsk, historySeries } from "./history_series.ts";
import { seriesName } from "./history_texts.ts";
import { holds } from "./period.ts";
import { useQuestion } from "./use_question.ts";
import "./heat_card.css";

const HEIGHT_PX = 320;
const clockText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** When the energy goes: a month by hour and day, a year by month and day. */
export default function HeatCard({ home, query, answers, clock, go }: HistoryChartProps) {
  const kind = query.view === "year" ? "year" : "month";
  const all = useMemo(() => historySeries(home), [home]);
  const [chosen, setChosen] = useState("house");
  const series = all.find(({ id }) => id === chosen) ?? all[0];
  const { span, today } = answers;
  const path = span && questionPath("energy", {
    home: home.id,
    start: span.start,
    end: span.end,
    per: kind === "month" ? "hour" : "day",
    branches: branchesToAsk(home, [series]),
  });
  const question = useQuestion(path, askEnergy, span !== null && holds(span, today));
  const answer = question.value;
  const grid = useMemo(() => {
    if (!answer || !span) return null;
    const { up } = energyColumns(home, answer, series);
    return heatGrid(kind, span.start, answer.start, up, clock.toWall, serverNowS.peek());
  }, [answer, series]);

  const rowNames = kind === "month"
    ? Array.from({ length: HOURS }, (_, hour) => clockText(hour))
    : span
    ? monthsOf(span.start).map((month) => formatDay(month, "monthShort", locale))
    : [];
  const timeText = ({ date, row }: HeatCell) =>
    kind === "month"
      ? `${formatDay(date, "dayAndMonth", locale)} ${clockText(row)}`
      : formatDay(date, "dayMiddle", locale);
  const valueText = ({ wh, future }: HeatCell) =>
    future ? t("heat.future") : wh === null ? t("history.noReading") : quantityText(formatEnergy(wh, locale));
  const title = t(kind === "month" ? "heat.month" : "heat.year");

  return (
    <Card title={title} class={answer && !question.current ? "heat-card chart-waiting" : "heat-card"}>
      <SelectField
        label={t("heat.of")}
        value={series.id}
        options={all.map((s) => ({ value: s.id, label: seriesName(s) }))}
        onValue={setChosen}
      />
      {grid === null
        ? question.problem
          ? <ProblemState problem={question.problem} retry={question.retry} />
          : <Skeleton heightPx={HEIGHT_PX} label={t("app.loading")} />
        : query.table
        ? (
          <DataTable
            caption={`${title}: ${seriesName(series)}`}
            columns={[t("history.time"), t("history.withUnit", { name: seriesName(series), unit: "kWh" })]}
            rowCount={grid.cells.length}
            row={(i) => [timeText(grid.cells[i]), formatRegister(grid.cells[i].wh, locale).value]}
            showMore={t("table.showMore")}
            shownText={(n) => t("table.rowsShown", { shown: n, all: grid.cells.length })}
          />
        )
        : (
          <HeatPicture
            grid={grid}
            label={`${title}: ${seriesName(series)}`}
            colour={series.colour}
            rowNames={rowNames}
            rowNameEvery={kind === "month" ? 6 : 1}
            describe={(cell) => `${timeText(cell)}: ${valueText(cell)}`}
            onPick={({ date }) => go({ view: "day", date, zoom: null, compare: "none" }, true)}
            mostText={quantityText(formatEnergy(grid.mostWh, locale))}
          />
        )}
    </Card>
  );
}
