import { useRef } from "preact/hooks";
import { READING_EARLIEST_S } from "../../../worker/domain/limits.ts";
import { type CivilDate, isCivilDate } from "../../format/civil_date.ts";
import { t } from "../../i18n/translate.ts";
import type { Period } from "./period.ts";

const EARLIEST = new Date(READING_EARLIEST_S * 1000).toISOString().slice(0, 10);

interface DateJumpProps {
  period: Period | null;
  title: string;
  latest: CivilDate;
  onDate(date: CivilDate): void;
}

/** The period's name, which opens the system's own calendar. */
export function DateJump({ period, title, latest, onDate }: DateJumpProps) {
  const input = useRef<HTMLInputElement>(null);
  if (!period) return <p class="period-title">{title}</p>;
  const onChange = (event: Event & { currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    if (isCivilDate(value) && value >= EARLIEST) onDate(value > latest ? latest : value);
  };
  return (
    <div class="date-jump">
      <button
        type="button"
        class="period-title"
        aria-label={`${title}: ${t("history.jump")}`}
        onClick={() => input.current?.showPicker()}
      >
        {title}
      </button>
      <input
        ref={input}
        class="date-jump-input"
        type="date"
        tabIndex={-1}
        aria-label={t("history.jump")}
        min={EARLIEST}
        max={latest}
        value={period.date > latest ? latest : period.date}
        onChange={onChange}
      />
    </div>
  );
}
