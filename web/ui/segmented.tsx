import { useId } from "preact/hooks";
import type { Option } from "./option.ts";
import "./field.css";
import "./segmented.css";

interface SegmentedProps<T extends string> {
  label: string;
  /** Whether the label is seen above the control. */
  labelled?: boolean;
  value: T;
  options: readonly Option<T>[];
  onValue(value: T): void;
  disabled?: boolean;
}

/** One of a few, all of them in sight. */
export function Segmented<T extends string>(
  { label, labelled = false, value, options, onValue, disabled }: SegmentedProps<T>,
) {
  const name = useId();
  return (
    <fieldset class="segmented-field" disabled={disabled}>
      <legend class={labelled ? "field-legend" : "hidden-text"}>{label}</legend>
      <div class="segmented">
        {options.map((option) => (
          <label key={option.value} class="segmented-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
