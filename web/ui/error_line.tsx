import type { ComponentChildren } from "preact";
import "./field.css";

/** One line that says what went wrong with what stands above it; read out when it comes. */
export function ErrorLine({ children }: { children: ComponentChildren }) {
  return <p class="field-error" role="alert">{children}</p>;
}
