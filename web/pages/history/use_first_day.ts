import { askEnergy, questionPath } from "../../api/questions.ts";
import { addDays, type CivilDate } from "../../format/civil_date.ts";
import { civilDateAt } from "../../format/zone.ts";
import { firstKnownS } from "./first_known.ts";
import { FIRST_DAY } from "./use_history.ts";
import { useQuestion } from "./use_question.ts";

/** The day of a home's first reading: the year that has one is looked for, then the day in it. Until then, the first that any home could have. */
export function useFirstDay(home: string, zone: string, today: CivilDate): CivilDate {
  const first = useFirst(home, zone, FIRST_DAY, addDays(today, 1), "year");
  const day = useFirst(home, zone, first, first && `${Number(first.slice(0, 4)) + 1}-01-01`, "day");
  return day ?? first ?? FIRST_DAY;
}

function useFirst(
  home: string,
  zone: string,
  start: CivilDate | null,
  end: CivilDate | null,
  per: "year" | "day",
): CivilDate | null {
  const path = start && end && questionPath("energy", { home, start, end, per, branches: [] });
  const { value } = useQuestion(path, askEnergy, false);
  const firstS = value && firstKnownS(value);
  return firstS === null ? null : civilDateAt(firstS, zone);
}
