import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./choice_grid.css";
import "./field.css";

interface ChoiceGridProps {
  label: string;
  hint?: string;
  value: string;
  /** `label` is read out; `mark` is what is seen. */
  options: readonly { value: string; label: string; mark: ComponentChildren }[];
  onValue(value: string): void;
  disabled?: boolean;
}

/** One of many small pictures: colours, icons. */
export function ChoiceGrid({ label, hint, value, options, onValue, disabled }: ChoiceGridProps) {
  const name = useId();
  return (
    <fieldset class="choice-grid-field" disabled={disabled}>
      <legend class="field-legend">{label}</legend>
      <div class="choice-grid">
        {options.map((option) => (
          <label key={option.value} class="choice-grid-option" title={option.label}>
            <input
              type="radio"
              name={name}
              value={option.value}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span class="choice-grid-mark">{option.mark}</span>
          </label>
        ))}
      </div>
      {hint && <p class="field-hint">{hint}</p>}
    </fieldset>
  );
}
