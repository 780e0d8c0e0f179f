import "./switch_button.css";

interface SwitchButtonProps {
  label: string;
  /** Null: not known. */
  on: boolean | null;
  /** On its way there: not yet what the device says. */
  waits: boolean;
  disabled: boolean;
  onPress(): void;
}

/** A switch as large as a thumb; the knob's mark says on or off without colour. */
export function SwitchButton({ label, on, waits, disabled, onPress }: SwitchButtonProps) {
  return (
    <button
      type="button"
      role="switch"
      class={`switch-button${waits ? " switch-waits" : ""}${on === null ? " switch-unknown" : ""}`}
      aria-checked={on === true}
      aria-busy={waits}
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <span class="switch-knob" aria-hidden="true" />
    </button>
  );
}
