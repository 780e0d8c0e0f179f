import { useMemo } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { totalOf } from "../../chart/columns.ts";
import { formatEnergy } from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { energyColumns } from "./energy_columns.ts";
import type { HistoryQuery } from "./history_query.ts";
import { allBranchIds, type HistorySeries, overviewIds } from "./history_series.ts";
import { seriesName } from "./history_texts.ts";
import type { HistoryAnswers } from "./use_history.ts";

interface SeriesListProps {
  home: HomeBody;
  series: readonly HistorySeries[];
  shown: readonly string[];
  answers: HistoryAnswers;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** What may be shown, in its colour, with what it came to in the whole period. */
export function SeriesList({ home, series, shown, answers, go }: SeriesListProps) {
  const answer = answers.base.value;
  const totals = useMemo(
    () => answer && new Map(series.map((s) => [s.id, totalOf(energyColumns(home, answer, s).up)])),
    [answer, series],
  );
  const overview = overviewIds(home);
  const all = allBranchIds(home);
  const same = (ids: readonly string[]) =>
    ids.length === shown.length && ids.every((id) => shown.includes(id));
  const show = (ids: readonly string[]) =>
    go(
      { show: ids.length === overview.length && ids.every((id) => overview.includes(id)) ? null : [...ids] },
      false,
    );
  const toggle = (id: string) =>
    show(series.map((s) => s.id).filter((one) => (one === id) !== shown.includes(one)));

  return (
    <Card title={t("history.series")}>
      <div class="series-presets">
        <Button aria-pressed={same(overview)} onClick={() => show(overview)}>{t("history.overview")}</Button>
        {home.branches.length > 0 && (
          <Button aria-pressed={same(all)} onClick={() => show(all)}>{t("history.all")}</Button>
        )}
      </div>
      <ul class={answers.base.current ? "series-list" : "series-list chart-waiting"}>
        {series.map((s) => {
          const on = shown.includes(s.id);
          return (
            <li key={s.id} style={{ "--mark": `var(${s.colour})`, "--depth": s.depth }}>
              <label class="series-row">
                <input type="checkbox" checked={on} onChange={() => toggle(s.id)} />
                <span class="series-name">{seriesName(s)}</span>
                <FigureText quantity={formatEnergy(totals?.get(s.id) ?? null, locale)} />
              </label>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
