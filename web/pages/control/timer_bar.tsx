import { Timer } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { durationText } from "./duration_text.ts";

const CHOICES_MIN = [5, 15, 30, 60, 120, 240, 480];

export function TimerBar({ onStart }: { onStart(minutes: number): void }) {
  const [minutes, setMinutes] = useState("30");
  return (
    <div class="switch-timer">
      <SelectField
        label={t("control.timer")}
        value={minutes}
        options={CHOICES_MIN.map((n) => ({ value: String(n), label: durationText(n) }))}
        onValue={setMinutes}
      />
      <Button icon={<Timer size={18} aria-hidden="true" />} onClick={() => onStart(Number(minutes))}>
        {t("control.timerStart")}
      </Button>
    </div>
  );
}
