import { CalendarClock } from "lucide-preact";
import { may } from "../../../worker/domain/access.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { ScheduleBody } from "../../../worker/protocol/schedules.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { EditableList } from "./editable_list.tsx";
import { ScheduleEditor, type SunWay } from "./schedule_editor.tsx";
import { scheduleText, weekdaysText } from "./schedule_text.ts";

interface ScheduleListProps {
  home: HomeBody;
  body: SwitchBody;
  schedules: readonly ScheduleBody[];
  sun: SunWay;
  onChanged(): void;
}

/** When a switch is switched by itself. */
export function ScheduleList({ home, body, schedules, sun, onChanged }: ScheduleListProps) {
  const nextText = ({ enabled, nextAtMs }: ScheduleBody) =>
    !enabled
      ? t("schedule.paused")
      : nextAtMs === null
      ? null
      : t("schedule.next", { when: formatTime(nextAtMs / 1000, "dayAndClock", locale, home.zone) });
  return (
    <EditableList
      title={t("schedule.title")}
      entries={schedules}
      noneText={t("schedule.none")}
      newText={t("schedule.new")}
      changeText={t("schedule.change")}
      mayChange={may(home.role, "control")}
      editIcon={<CalendarClock size={18} aria-hidden="true" />}
      row={(schedule) => {
        const text = scheduleText(schedule);
        const more = [weekdaysText(schedule.weekdays, locale), nextText(schedule)];
        return { text, more, editText: t("schedule.editOf", { text }) };
      }}
      editor={(schedule, onDone) => {
        const { setPlace } = sun;
        const leaveFor = setPlace && (() => {
          onDone();
          setPlace();
        });
        return (
          <ScheduleEditor
            home={home.id}
            body={body}
            schedule={schedule}
            sun={{ ...sun, setPlace: leaveFor }}
            onDone={onDone}
          />
        );
      }}
      onChanged={onChanged}
    />
  );
}
