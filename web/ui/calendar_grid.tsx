import { useLayoutEffect, useRef } from "preact/hooks";
import { addDays, type CivilDate } from "../format/civil_date.ts";
import { calendarText } from "./calendar_text.ts";
import { dayByKey, startOfWeek, weeksOfMonth } from "./month_grid.ts";
import { weekStartOf } from "./week_start.ts";
import type { DayBounds, DayRange } from "./range_draft.ts";
import "./calendar_grid.css";

interface CalendarGridProps extends DayBounds {
  /** The id of what names it. */
  labelledBy: string;
  /** The id of what tells its keys. */
  describedBy: string;
  /** The day that keys begin at; its month is shown. */
  at: CivilDate;
  picked: DayRange;
  /** What would be picked with the day that the keys are at. */
  preview: DayRange;
  today: CivilDate;
  locale: string;
  /** What is said of the ends of what is picked. */
  firstText: string;
  lastText: string;
  /** Takes the keys when the dialog around it opens. */
  takesFocus?: boolean;
  onMove(day: CivilDate): void;
  /** A mouse is over a day; absent while nobody needs to know. */
  onHover?(day: CivilDate): void;
  onPick(day: CivilDate): void;
}

/** One month, a day a cell, as the ARIA practices' date picker has it: one cell is in the order of the tab key. */
export function CalendarGrid(props: CalendarGridProps) {
  const { at, min, max, today, locale, onMove, onHover, onPick } = props;
  const table = useRef<HTMLTableElement>(null);
  const byKeys = useRef(false);
  useLayoutEffect(() => {
    if (byKeys.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    byKeys.current = false;
  }, [at]);

  const weekStart = weekStartOf(locale);
  const monday = startOfWeek(at, weekStart);
  const weekdays = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  const weeks = weeksOfMonth(at, weekStart);

  const dayOf = ({ target }: Event) => (target as Element).closest<HTMLElement>("[data-day]")?.dataset.day;
  const canPick = (day: CivilDate | undefined): day is CivilDate =>
    day !== undefined && min <= day && day <= max;
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayByKey(at, event, weekStart);
    if (next !== null) {
      byKeys.current = true;
      onMove(next);
    } else if (event.key === "Enter" || event.key === " ") onPick(at);
    else return;
    event.preventDefault();
  }
  return (
    <table
      ref={table}
      class="calendar-grid"
      role="grid"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const day = dayOf(event);
        if (canPick(day)) onPick(day);
      }}
      onPointerOver={(event) => {
        const day = dayOf(event);
        if (event.pointerType === "mouse" && canPick(day) && day !== at) onHover?.(day);
      }}
    >
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" abbr={calendarText(day, "weekdayLong", locale)}>
              {calendarText(day, "weekday", locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, i) => (
          <tr key={i}>
            {week.map((day, k) =>
              day === null
                ? <td key={k} />
                : <DayCell key={k} {...props} day={day} disabled={!canPick(day)} isToday={day === today} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps extends CalendarGridProps {
  day: CivilDate;
  disabled: boolean;
  isToday: boolean;
}

const within = ({ start, end }: DayRange, day: CivilDate) => start <= day && day <= end;

function DayCell({ day, disabled, isToday, ...props }: DayCellProps) {
  const { at, picked, preview, locale, firstText, lastText, takesFocus } = props;
  const isIn = within(picked, day);
  const ends = [day === picked.start && firstText, day === picked.end && lastText].filter(Boolean);
  const look = [
    day === picked.start && "calendar-start",
    day === picked.end && "calendar-end",
    isIn && "calendar-in",
    !isIn && within(preview, day) && "calendar-preview",
  ].filter(Boolean).join(" ");
  return (
    <td
      role="gridcell"
      class={look || undefined}
      data-day={day}
      tabIndex={day === at ? 0 : -1}
      autofocus={takesFocus && day === at}
      aria-label={[calendarText(day, "dayFull", locale), ...ends].join(", ")}
      aria-selected={isIn}
      aria-disabled={disabled || undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <span>{Number(day.slice(8))}</span>
    </td>
  );
}
