import { t } from "../../i18n/translate.ts";

interface LegFieldsProps {
  free: readonly string[];
  legs: readonly string[];
  onLegs(legs: string[]): void;
}

const LEGS_MAX = 2;

/** Other clamps on the same circuit. */
export function LegFields({ free, legs, onLegs }: LegFieldsProps) {
  return (
    <fieldset class="leg-fields">
      <legend class="field-legend">{t("setup.legs")}</legend>
      <p class="field-hint">{free.length === 0 ? t("setup.legsNone") : t("setup.legsHelp")}</p>
      <div class="leg-list">
        {free.map((channel) => {
          const checked = legs.includes(channel);
          return (
            <label key={channel} class="leg">
              <input
                type="checkbox"
                checked={checked}
                disabled={!checked && legs.length >= LEGS_MAX}
                onChange={() => onLegs(checked ? legs.filter((leg) => leg !== channel) : [...legs, channel])}
              />
              <span>{channel}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
