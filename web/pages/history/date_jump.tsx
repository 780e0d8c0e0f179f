import { CalendarRange } from "lucide-preact";
import { ErrorBoundary } from "preact-iso";
import { useState } from "preact/hooks";
import { addDays, type CivilDate } from "../../format/civil_date.ts";
import { t } from "../../i18n/translate.ts";
import type { DayRange } from "../../ui/range_draft.ts";
import { lazyPart } from "../shell/lazy_part.tsx";
import type { Span } from "./period.ts";

const PeriodPicker = lazyPart(() => import("./period_picker_part.tsx"));

interface DateJumpProps {
  home: string;
  zone: string;
  /** What is on screen; null where that is not known. */
  span: Span | null;
  title: string;
  today: CivilDate;
  onRange(range: DayRange): void;
}

/** The period's name, which opens the choice of another; its code is fetched when it is first wanted. */
export function DateJump({ home, zone, span, title, today, onRange }: DateJumpProps) {
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <div class="date-jump">
      <button
        type="button"
        class="period-title"
        aria-haspopup="dialog"
        aria-label={`${title}: ${t("history.jump")}`}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        <CalendarRange size={18} aria-hidden="true" />
        <span>{title}</span>
      </button>
      {wanted && (
        <ErrorBoundary>
          <PeriodPicker
            open={open}
            onClose={() => setOpen(false)}
            home={home}
            zone={zone}
            range={span ? { start: span.start, end: addDays(span.end, -1) } : { start: today, end: today }}
            today={today}
            onRange={onRange}
          />
        </ErrorBoundary>
      )}
    </div>
  );
}
