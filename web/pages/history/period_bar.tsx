import { ChevronLeft, ChevronRight } from "lucide-preact";
import { formatSpan } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { DateJump } from "./date_jump.tsx";
import { type HistoryQuery, queryOf } from "./history_query.ts";
import { periodText } from "./history_texts.ts";
import {
  comparisonsFor,
  holds,
  type Period,
  periodOfDays,
  periodSpan,
  shiftPeriod,
  VIEWS,
} from "./period.ts";
import type { HistoryAnswers } from "./use_history.ts";

interface PeriodBarProps {
  home: string;
  query: HistoryQuery;
  answers: HistoryAnswers;
  zone: string;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** Which time is on screen, and the ways to another. */
export function PeriodBar({ home, query, answers, zone, go }: PeriodBarProps) {
  const { today, view, span, period } = answers;
  const next = period && shiftPeriod(period, 1);
  const isNow = period !== null && holds(periodSpan(period), today);
  const show = (one: Period) => {
    const compare = comparisonsFor(one.view).includes(query.compare) ? query.compare : "none";
    go({ ...queryOf(one, today), compare, zoom: null }, true);
  };
  const title = query.zoom ? formatSpan(view.minS, view.maxS, locale, zone) : periodText(period, today);

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
            onClick={() => show(shiftPeriod(period, -1))}
          >
            {t("history.previous")}
          </Button>
        )}
        <DateJump
          home={home}
          zone={zone}
          span={span}
          title={title}
          today={today}
          onRange={({ start, end }) => show(periodOfDays(start, end, today))}
        />
        {period && next && (
          <Button
            iconOnly
            icon={<ChevronRight size={20} />}
            disabled={periodSpan(next).start > today}
            onClick={() => show(next)}
          >
            {t("history.next")}
          </Button>
        )}
        {period && (
          <Button
            disabled={isNow && !query.zoom}
            onClick={() => show({ view: period.view === "range" ? "day" : period.view, date: today })}
          >
            {t("history.today")}
          </Button>
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
