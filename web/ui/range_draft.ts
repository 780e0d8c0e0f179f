/** A range of days while it is being picked: the first end, then the second. Pure. */
import { addDays, addMonths, type CivilDate, startOfMonth } from "../format/civil_date.ts";
import { clampDay } from "./month_grid.ts";

/** Both days are part of it. */
export interface DayRange {
  start: CivilDate;
  end: CivilDate;
}
export interface RangeDraft extends DayRange {
  /** Where the keys are; its month is shown. */
  at: CivilDate;
  /** One end is picked and the other is not. */
  open: boolean;
}
/** The first and the last day that can be picked. */
export type DayBounds = { min: CivilDate; max: CivilDate };

const inOrder = (a: CivilDate, b: CivilDate): DayRange =>
  a <= b ? { start: a, end: b } : { start: b, end: a };

export function draftOf(range: DayRange, { min, max }: DayBounds): RangeDraft {
  return { ...range, at: clampDay(range.end, min, max), open: false };
}

/** The other end of an open range, whichever of the two it is, or the first one of a new range. */
export function pickDay(draft: RangeDraft, day: CivilDate): RangeDraft {
  return draft.open
    ? { ...inOrder(draft.start, day), at: day, open: false }
    : { start: day, end: day, at: day, open: true };
}

export function moveTo(draft: RangeDraft, day: CivilDate, { min, max }: DayBounds): RangeDraft {
  return { ...draft, at: clampDay(day, min, max) };
}

/** What an open range would come to if the day that the keys are at were its other end. */
export function previewOf({ start, end, at, open }: RangeDraft): DayRange {
  return open ? inOrder(start, at) : { start, end };
}

/** The shown month, as far as it has come; of the first one also the days before the first that can be picked. */
export function monthOf({ at }: RangeDraft, { max }: DayBounds): DayRange {
  const start = startOfMonth(at);
  return { start, end: clampDay(addDays(addMonths(start, 1), -1), start, max) };
}
