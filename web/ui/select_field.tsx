import { Field, type FieldProps } from "./field.tsx";
import type { Option } from "./option.ts";

interface SelectFieldProps<T extends string> extends Omit<FieldProps, "children"> {
  value: T;
  options: readonly Option<T>[];
  onValue(value: T): void;
  disabled?: boolean;
}

export function SelectField<T extends string>(
  { value, options, onValue, disabled, ...field }: SelectFieldProps<T>,
) {
  return (
    <Field {...field}>
      {(tie) => (
        <span class="field-frame">
          <select
            {...tie}
            class="field-control field-select"
            disabled={disabled}
            onChange={(event) => onValue(event.currentTarget.value as T)}
          >
            {options.map((o) => (
              <option key={o.value} value={o.value} selected={o.value === value}>{o.label}</option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
