import type { ComponentChildren } from "preact";
import "./form_actions.css";

interface FormActionsProps {
  /** What went wrong with the form as a whole. */
  failed: string | null;
  /** What is said when all is well; empty for nothing. */
  message: string;
  /** Stays in sight at the lower edge of a long form. */
  sticky?: boolean;
  children: ComponentChildren;
}

/** The buttons of a form, and beside them how it went. */
export function FormActions({ failed, message, sticky = false, children }: FormActionsProps) {
  return (
    <div class={sticky ? "form-actions form-actions-sticky" : "form-actions"}>
      {children}
      <span role="status" class={failed ? "form-failed" : "form-message"}>{failed ?? message}</span>
    </div>
  );
}
