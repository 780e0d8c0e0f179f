import { useId } from "preact/hooks";
import "./field.css";

interface CheckFieldProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChecked(checked: boolean): void;
  disabled?: boolean;
}

export function CheckField({ label, hint, checked, onChecked, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="check-field">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
