import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { addMonths, type CivilDate, startOfMonth } from "../format/civil_date.ts";
import { Button } from "./button.tsx";
import { CalendarGrid } from "./calendar_grid.tsx";
import { calendarText, formatDayRange } from "./calendar_text.ts";
import {
  type DayBounds,
  type DayRange,
  draftOf,
  monthOf,
  moveTo,
  pickDay,
  previewOf,
  type RangeDraft,
} from "./range_draft.ts";
import "./date_range_picker.css";

export interface DateRangeTexts {
  presets: string;
  previousYear: string;
  previousMonth: string;
  nextMonth: string;
  nextYear: string;
  firstDay: string;
  lastDay: string;
  /** "All of March 2026". */
  wholeMonth(month: string): string;
  /** How long what is picked is. */
  days(range: DayRange): string;
  /** While the second end is not picked. */
  nowTheOther: string;
  keys: string;
}

export interface RangePreset extends DayRange {
  label: string;
}

interface DateRangePickerProps extends DayBounds {
  draft: RangeDraft;
  onDraft(draft: RangeDraft): void;
  today: CivilDate;
  presets: readonly RangePreset[];
  locale: string;
  texts: DateRangeTexts;
  takesFocus?: boolean;
}

/** Any range of days: by a preset, a whole month, or its two ends. Its owner keeps the draft. */
export function DateRangePicker(props: DateRangePickerProps) {
  const { draft, onDraft, min, max, today, presets, locale, texts, takesFocus } = props;
  const id = useId();
  const bounds = { min, max };
  const month = calendarText(draft.at, "month", locale);
  const isPicked = ({ start, end }: DayRange) => !draft.open && start === draft.start && end === draft.end;
  const move = (day: CivilDate) => onDraft(moveTo(draft, day, bounds));
  const turn = (months: number, name: string, icon: ComponentChildren) => {
    const there = startOfMonth(addMonths(draft.at, months));
    return (
      <Button
        look="quiet"
        iconOnly
        icon={icon}
        disabled={months < 0 ? startOfMonth(draft.at) <= min : there > max}
        onClick={() => move(addMonths(draft.at, months))}
      >
        {name}
      </Button>
    );
  };
  return (
    <div class="date-range">
      <div class="date-range-presets" role="group" aria-label={texts.presets}>
        {presets.map((preset) => (
          <Button
            key={preset.label}
            aria-pressed={isPicked(preset)}
            onClick={() => onDraft(draftOf({ start: preset.start, end: preset.end }, bounds))}
          >
            {preset.label}
          </Button>
        ))}
      </div>
      <div>
        <div class="date-range-head">
          {turn(-12, texts.previousYear, <ChevronsLeft size={20} />)}
          {turn(-1, texts.previousMonth, <ChevronLeft size={20} />)}
          <h3 id={`${id}-month`} aria-live="polite">{month}</h3>
          {turn(1, texts.nextMonth, <ChevronRight size={20} />)}
          {turn(12, texts.nextYear, <ChevronsRight size={20} />)}
        </div>
        <div class="date-range-month">
          <CalendarGrid
            labelledBy={`${id}-month`}
            describedBy={`${id}-keys`}
            at={draft.at}
            picked={draft}
            preview={previewOf(draft)}
            {...bounds}
            today={today}
            locale={locale}
            firstText={texts.firstDay}
            lastText={texts.lastDay}
            takesFocus={takesFocus}
            onMove={move}
            onHover={draft.open ? move : undefined}
            onPick={(day) => onDraft(pickDay(draft, day))}
          />
        </div>
        <p class="hidden-text" id={`${id}-keys`}>{texts.keys}</p>
        <Button class="date-range-whole" onClick={() => onDraft(draftOf(monthOf(draft, bounds), bounds))}>
          {texts.wholeMonth(month)}
        </Button>
      </div>
      <p class="date-range-picked" role="status">
        <strong>{formatDayRange(draft.start, draft.end, today, locale)}</strong>
        <span>{draft.open ? texts.nowTheOther : texts.days(draft)}</span>
      </p>
    </div>
  );
}
