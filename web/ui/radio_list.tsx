import { useId } from "preact/hooks";
import "./field.css";
import "./radio_list.css";

interface RadioListProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; hint: string }[];
  onValue(value: T): void;
}

/** One of a few that each need a sentence. */
export function RadioList<T extends string>({ label, value, options, onValue }: RadioListProps<T>) {
  const name = useId();
  return (
    <fieldset class="radio-list">
      <legend class="field-legend">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="radio-row">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>
            <span class="radio-label">{option.label}</span>
            <span class="field-hint">{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
