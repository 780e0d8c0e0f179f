import { useState } from "preact/hooks";
import { SCHEDULE_OFFSET_MAX_MIN } from "../../../worker/domain/limits.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { ScheduleBody, ScheduleWish } from "../../../worker/protocol/schedules.ts";
import { deleteSchedule, saveSchedule } from "../../api/control.ts";
import { parseDecimal } from "../../format/parse_decimal.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { EditForm } from "./edit_form.tsx";
import { clockText, weekdayName } from "./schedule_text.ts";

/** Whether sunrise and sunset are known here, and how to say whose they are; null for who may not. */
export interface SunWay {
  isKnown: boolean;
  setPlace: (() => void) | null;
}

interface ScheduleEditorProps {
  home: string;
  body: SwitchBody;
  /** Null: a new one. */
  schedule: ScheduleBody | null;
  sun: SunWay;
  onDone(): void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export function ScheduleEditor({ home, body, schedule, sun, onDone }: ScheduleEditorProps) {
  const { device, channel, confirmOff } = body;
  const moment = schedule?.moment ?? { kind: "clock" as const, minute: 7 * 60 };
  const [on, setOn] = useState(schedule?.on ?? true);
  const [kind, setKind] = useState<ScheduleBody["moment"]["kind"]>(moment.kind);
  const [time, setTime] = useState(clockText(moment.kind === "clock" ? moment.minute : 7 * 60));
  const [offset, setOffset] = useState(String(moment.kind === "clock" ? 0 : moment.offsetMin));
  const [weekdays, setWeekdays] = useState(schedule?.weekdays ?? WEEKDAYS);
  const [enabled, setEnabled] = useState(schedule?.enabled ?? true);
  const [confirmed, setConfirmed] = useState(schedule?.confirmed ?? false);

  const [hour, minute] = time.split(":").map(Number);
  const offsetMin = parseDecimal(offset);
  const offsetIsGood = Number.isInteger(offsetMin) && Math.abs(offsetMin) <= SCHEDULE_OFFSET_MAX_MIN;
  const isGood = weekdays.length > 0 && (kind === "clock" ? time !== "" : offsetIsGood && sun.isKnown);

  function save() {
    const wished: ScheduleWish["moment"] = kind === "clock"
      ? { kind, minute: hour * 60 + minute }
      : { kind, offsetMin };
    const id = schedule?.id ?? crypto.randomUUID();
    return saveSchedule(home, id, { device, channel, on, moment: wished, weekdays, enabled, confirmed });
  }
  const remove = schedule === null
    ? null
    : { text: t("schedule.delete"), ask: () => deleteSchedule(home, schedule.id) };
  const toggle = (weekday: number) => (chosen: boolean) =>
    setWeekdays((all) => chosen ? [...all, weekday].toSorted() : all.filter((one) => one !== weekday));

  return (
    <EditForm
      isGood={isGood}
      save={save}
      remove={remove}
      onDone={onDone}
      refusals={{ place_unknown: t("sun.none") }}
    >
      <SelectField
        label={t("schedule.what")}
        value={on ? "on" : "off"}
        options={[
          { value: "on", label: t("schedule.whatOn") },
          { value: "off", label: t("schedule.whatOff") },
        ]}
        onValue={(value) => setOn(value === "on")}
      />
      <SelectField<ScheduleBody["moment"]["kind"]>
        label={t("schedule.when")}
        value={kind}
        options={[
          { value: "clock", label: t("schedule.whenClock") },
          { value: "sunrise", label: t("schedule.whenSunrise") },
          { value: "sunset", label: t("schedule.whenSunset") },
        ]}
        onValue={setKind}
      />
      {kind === "clock"
        ? <TextField label={t("schedule.time")} value={time} onValue={setTime} input={{ type: "time" }} />
        : (
          <TextField
            label={t("schedule.offset")}
            hint={t("schedule.offsetHint")}
            value={offset}
            onValue={setOffset}
            input={{ inputMode: "text" }}
            error={offsetIsGood ? null : t("schedule.offsetWrong")}
          />
        )}
      {kind !== "clock" && !sun.isKnown && (
        <Notice
          look="warn"
          title={t("sun.none")}
          action={sun.setPlace && <Button onClick={sun.setPlace}>{t("sun.set")}</Button>}
        >
          {sun.setPlace === null && <p>{t("sun.ask")}</p>}
        </Notice>
      )}
      <fieldset class="schedule-days">
        <legend class="field-label">{t("schedule.days")}</legend>
        <div class="schedule-days-row">
          {WEEKDAYS.map((weekday) => (
            <CheckField
              key={weekday}
              label={weekdayName(weekday, locale, "short")}
              checked={weekdays.includes(weekday)}
              onChecked={toggle(weekday)}
            />
          ))}
        </div>
        {weekdays.length === 0 && <ErrorLine>{t("schedule.daysMissing")}</ErrorLine>}
      </fieldset>
      {confirmOff && !on && (
        <CheckField label={t("schedule.confirmed")} checked={confirmed} onChecked={setConfirmed} />
      )}
      <CheckField label={t("schedule.enabled")} checked={enabled} onChecked={setEnabled} />
    </EditForm>
  );
}
