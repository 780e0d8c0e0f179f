import { Field } from "./field.tsx";

interface CodeFieldProps {
  label: string;
  error?: string | null;
  value: string;
  onValue(value: string): void;
  disabled?: boolean;
}

/** Six digits out of a mail; phones offer them by themselves. */
export function CodeField({ label, error, value, onValue, disabled }: CodeFieldProps) {
  return (
    <Field label={label} error={error}>
      {(tie) => (
        <input
          {...tie}
          class="field-control code-control"
          inputMode="numeric"
          autocomplete="one-time-code"
          name="one-time-code"
          maxLength={12}
          spellcheck={false}
          disabled={disabled}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
