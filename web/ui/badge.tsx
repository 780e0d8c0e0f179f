import type { ComponentChildren } from "preact";
import "./badge.css";

/** A short state with a mark of its own shape: never colour alone. */
export function Badge(
  { look, children }: { look: "fresh" | "stale" | "plain"; children: ComponentChildren },
) {
  return (
    <span class={`badge badge-${look}`}>
      {look !== "plain" && <span class="badge-mark" aria-hidden="true" />}
      {children}
    </span>
  );
}
