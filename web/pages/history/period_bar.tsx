import { ChevronLeft, ChevronRight } from "lucide-preact";
import { formatSpan } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { DateJump } from "./date_jump.tsx";
import type { HistoryQuery } from "./history_query.ts";
import { periodText } from "./history_texts.ts";
import { comparisonsFor, holds, type Period, periodSpan, shiftPeriod, VIEWS } from "./period.ts";
import type { HistoryAnswers } from "./use_history.ts";

interface PeriodBarProps {
  query: HistoryQuery;
  answers: HistoryAnswers;
  zone: string;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** Which time is on screen, and the ways to another. */
export function PeriodBar({ query, answers: { today, view }, zone, go }: PeriodBarProps) {
  const date = query.date ?? today;
  const period: Period | null = query.view === "all" ? null : { view: query.view, date };
  const next = period && shiftPeriod(period, 1);
  const isNow = period !== null && holds(periodSpan(period), today);
  const to = (day: string) => go({ date: day === today ? null : day, zoom: null }, true);
  const title = query.zoom
    ? formatSpan(view.minS, view.maxS, locale, zone)
    : period
    ? periodText(period, today)
    : t("history.allTime");

  return (
    <div class="period-bar">
      <Segmented
        label={t("history.view")}
        value={query.view}
        options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onValue={(value) => go({ view: value, zoom: null, compare: "none" }, true)}
      />
      <div class="period-steps">
        {period && (
          <Button
            iconOnly
            icon={<ChevronLeft size={20} />}
            onClick={() => to(shiftPeriod(period, -1).date)}
          >
            {t("history.previous")}
          </Button>
        )}
        <DateJump period={period} title={title} latest={today} onDate={to} />
        {next && (
          <Button
            iconOnly
            icon={<ChevronRight size={20} />}
            disabled={periodSpan(next).start > today}
            onClick={() => to(periodSpan(next).start > today ? today : next.date)}
          >
            {t("history.next")}
          </Button>
        )}
        {period && (
          <Button disabled={isNow && !query.zoom} onClick={() => to(today)}>{t("history.today")}</Button>
        )}
      </div>
      {period && (
        <div class="period-compare">
          <SelectField
            label={t("history.compare")}
            value={query.compare}
            options={comparisonsFor(query.view).map((value) => ({ value, label: t(`compare.${value}`) }))}
            onValue={(compare) => go({ compare }, false)}
          />
        </div>
      )}
    </div>
  );
}
