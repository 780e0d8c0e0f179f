import { useLayoutEffect, useState } from "preact/hooks";
import { type CivilDate, daysBetween } from "../../format/civil_date.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { DateRangePicker } from "../../ui/date_range_picker.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { type DayRange, draftOf } from "../../ui/range_draft.ts";
import { dayPresets } from "./day_presets.ts";
import { useFirstDay } from "./use_first_day.ts";

interface PeriodPickerProps {
  open: boolean;
  onClose(): void;
  home: string;
  zone: string;
  /** What is on screen. */
  range: DayRange;
  today: CivilDate;
  onRange(range: DayRange): void;
}

/** Any days between the home's first reading and today, in its own time zone. */
export default function PeriodPicker(props: PeriodPickerProps) {
  const { open, onClose, home, zone, range, today, onRange } = props;
  const min = useFirstDay(home, zone, today);
  const bounds = { min, max: today };
  const begin = () =>
    draftOf(range.end > today && range.start <= today ? { ...range, end: today } : range, bounds);
  const [draft, setDraft] = useState(begin);
  useLayoutEffect(() => {
    if (open) setDraft(begin());
  }, [open]);
  return (
    <Dialog
      open={open}
      title={t("range.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("range.cancel")}</Button>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              onRange({ start: draft.start, end: draft.end });
            }}
          >
            {t("range.show")}
          </Button>
        </>
      }
    >
      <DateRangePicker
        draft={draft}
        onDraft={setDraft}
        {...bounds}
        today={today}
        locale={locale}
        takesFocus
        presets={dayPresets(today).filter(({ end }) => end >= min)
          .map(({ key, start, end }) => ({ label: t(`preset.${key}`), start, end }))}
        texts={{
          presets: t("range.presets"),
          previousYear: t("range.previousYear"),
          previousMonth: t("range.previousMonth"),
          nextMonth: t("range.nextMonth"),
          nextYear: t("range.nextYear"),
          firstDay: t("range.firstDay"),
          lastDay: t("range.lastDay"),
          wholeMonth: (month) => t("range.wholeMonth", { month }),
          days: ({ start, end }) => t("range.days", { n: daysBetween(start, end) + 1 }),
          nowTheOther: t("range.nowTheOther"),
          keys: t("range.keys"),
        }}
      />
    </Dialog>
  );
}
