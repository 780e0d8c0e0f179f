import type { JSX } from "preact";
import { Field, type FieldProps } from "./field.tsx";

interface TextFieldProps extends Omit<FieldProps, "children"> {
  value: string;
  onValue(value: string): void;
  input?: JSX.InputHTMLAttributes<HTMLInputElement>;
  /** After the value, inside the frame: a unit. */
  unit?: string;
}

export function TextField({ value, onValue, input, unit, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(tie) => (
        <span class="field-frame">
          <input
            {...tie}
            {...input}
            class="field-control"
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          {unit && <span class="field-unit" aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
