import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./field.css";
import "./switch_field.css";

interface SwitchFieldProps {
  label: string;
  hint?: ComponentChildren;
  checked: boolean;
  onChecked(checked: boolean): void;
  disabled?: boolean;
}

/** On or off, taking effect at once. */
export function SwitchField({ label, hint, checked, onChecked, disabled }: SwitchFieldProps) {
  const id = useId();
  return (
    <div class="switch-field">
      <label class="switch-label" for={id}>{label}</label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      {hint && <div class="field-hint" id={`${id}-hint`}>{hint}</div>}
    </div>
  );
}
