import type { Quantity } from "../format/quantity.ts";
import "./figure_text.css";

/** A number with its unit smaller and muted beside it. */
export function FigureText(
  { quantity, size = "text" }: { quantity: Quantity; size?: "text" | "large" | "huge" },
) {
  return (
    <span class={`figure figure-${size}`}>
      {quantity.value}
      {quantity.unit !== "" && <span class="figure-unit">{`\u00a0${quantity.unit}`}</span>}
    </span>
  );
}
