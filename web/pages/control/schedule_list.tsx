import { CalendarClock, Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { ScheduleBody } from "../../../worker/protocol/schedules.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ScheduleEditor } from "./schedule_editor.tsx";
import { scheduleText, weekdaysText } from "./schedule_text.ts";

interface ScheduleListProps {
  home: HomeBody;
  body: SwitchBody;
  schedules: readonly ScheduleBody[];
  onChanged(): void;
}

/** When a switch is switched by itself. */
export function ScheduleList({ home, body, schedules, onChanged }: ScheduleListProps) {
  const [edited, setEdited] = useState<ScheduleBody | "new" | null>(null);
  const mayControl = may(home.role, "control");
  const schedule = edited === "new" ? null : edited;
  const nextText = ({ enabled, nextAtMs }: ScheduleBody) =>
    !enabled
      ? t("schedule.paused")
      : nextAtMs === null
      ? null
      : t("schedule.next", { when: formatTime(nextAtMs / 1000, "dayAndClock", locale, home.zone) });

  return (
    <div class="schedules">
      <h3>{t("schedule.title")}</h3>
      {schedules.length === 0 && <p class="field-hint">{t("schedule.none")}</p>}
      <ul class="schedule-rows">
        {schedules.map((one) => {
          const text = scheduleText(one);
          const more = [weekdaysText(one.weekdays, locale), nextText(one)].filter((word) => word !== null);
          return (
            <li key={one.id} class="schedule-row">
              <div class="schedule-text">
                <span>{text}</span>
                <p class="field-hint">{more.join(" · ")}</p>
              </div>
              {mayControl && (
                <Button
                  look="quiet"
                  iconOnly
                  icon={<CalendarClock size={18} aria-hidden="true" />}
                  onClick={() => setEdited(one)}
                >
                  {t("schedule.editOf", { text })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayControl && (
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => setEdited("new")}>
          {t("schedule.new")}
        </Button>
      )}
      <Dialog
        open={edited !== null}
        title={t(schedule === null ? "schedule.new" : "schedule.change")}
        onClose={() => setEdited(null)}
      >
        <ScheduleEditor
          home={home.id}
          device={body.device}
          channel={body.channel}
          schedule={schedule}
          confirmOff={body.confirmOff}
          onDone={() => {
            setEdited(null);
            onChanged();
          }}
        />
      </Dialog>
    </div>
  );
}
