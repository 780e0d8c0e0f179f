import { Eye, EyeOff } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Field } from "./field.tsx";
import "./password_field.css";

interface PasswordFieldProps {
  label: string;
  hint?: ComponentChildren;
  error?: string | null;
  value: string;
  onValue(value: string): void;
  onFocus?(): void;
  autocomplete: "current-password" | "new-password";
  /** What the button beside it says. */
  showText: string;
  hideText: string;
  name?: string;
}

/** Paste is allowed, and what was typed can be shown. */
export function PasswordField(
  { label, hint, error, value, onValue, onFocus, autocomplete, showText, hideText, name }: PasswordFieldProps,
) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(tie) => (
        <span class="field-frame password-frame">
          <input
            {...tie}
            class="field-control"
            type={shown ? "text" : "password"}
            name={name}
            autocomplete={autocomplete}
            autoCapitalize="off"
            spellcheck={false}
            value={value}
            onFocus={onFocus}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <button
            type="button"
            class="password-eye"
            aria-label={shown ? hideText : showText}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
          </button>
        </span>
      )}
    </Field>
  );
}
