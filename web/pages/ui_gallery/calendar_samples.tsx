/** Days to pick, in each of their states; today is made up. */
import { locale } from "../../i18n/translate.ts";
import { CalendarGrid } from "../../ui/calendar_grid.tsx";
import { DateRangePicker, type DateRangeTexts } from "../../ui/date_range_picker.tsx";
import { type DayRange, draftOf, moveTo, pickDay, type RangeDraft } from "../../ui/range_draft.ts";
import { Kept, LONG_WORD, state, type UiSample } from "./ui_sample.tsx";

const TODAY = "2026-03-10";
const BOUNDS = { min: "2024-02-20", max: TODAY };
const WEEK = { start: "2026-03-03", end: "2026-03-09" };
const FIRST_DAY = { start: BOUNDS.min, end: BOUNDS.min };
const TEXTS: DateRangeTexts = {
  presets: "Often chosen",
  previousYear: "A year earlier",
  previousMonth: "A month earlier",
  nextMonth: "A month later",
  nextYear: "A year later",
  firstDay: "first day",
  lastDay: "last day",
  wholeMonth: (month) => `All of ${month}`,
  days: ({ start, end }) => `${start} to ${end}`,
  nowTheOther: "Now the last day",
  keys: "The arrow keys move from day to day",
};
const PRESETS = [
  { label: "Today", start: TODAY, end: TODAY },
  { label: "Last 7 days", start: "2026-03-04", end: TODAY },
];

const grid = (picked: DayRange, preview: DayRange, at: string) => (
  <Kept start={at}>
    {(day, keep) => (
      <>
        <p class="hidden-text" id={`grid-${at}`}>{`Month of ${at}`}</p>
        <CalendarGrid
          labelledBy={`grid-${at}`}
          describedBy={`grid-${at}`}
          at={day}
          picked={picked}
          preview={preview}
          {...BOUNDS}
          today={TODAY}
          locale={locale}
          firstText={TEXTS.firstDay}
          lastText={TEXTS.lastDay}
          onMove={keep}
          onPick={keep}
        />
      </>
    )}
  </Kept>
);
const picker = (start: RangeDraft, presets = PRESETS) => (
  <Kept start={start}>
    {(draft, keep) => (
      <DateRangePicker
        draft={draft}
        onDraft={keep}
        {...BOUNDS}
        today={TODAY}
        presets={presets}
        locale={locale}
        texts={TEXTS}
      />
    )}
  </Kept>
);

export const CALENDAR_SAMPLES: readonly UiSample[] = [
  {
    component: "calendar_grid",
    states: [
      state("a range, and days to come", grid(WEEK, WEEK, TODAY)),
      state(
        "one end picked, the keys elsewhere",
        grid(
          { start: "2026-02-11", end: "2026-02-11" },
          { start: "2026-02-11", end: "2026-02-19" },
          "2026-02-19",
        ),
      ),
      state("before the first day", grid(FIRST_DAY, FIRST_DAY, "2024-02-29")),
    ],
  },
  {
    component: "date_range_picker",
    states: [
      state("a range", picker(draftOf(WEEK, BOUNDS))),
      state(
        "one end picked",
        picker(moveTo(pickDay(draftOf(WEEK, BOUNDS), "2026-02-11"), "2026-02-19", BOUNDS)),
      ),
      state(
        "a preset, and a long one",
        picker(draftOf(PRESETS[1], BOUNDS), [
          ...PRESETS,
          { label: LONG_WORD, start: "2025-01-01", end: "2025-12-31" },
        ]),
      ),
    ],
  },
];
