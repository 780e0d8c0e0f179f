import type { ComponentChildren } from "preact";
import type { Quantity } from "../format/quantity.ts";
import { FigureText } from "./figure_text.tsx";
import "./stat.css";

/** Several of them beside each other. */
export function Stats({ class: extra = "", children }: { class?: string; children: ComponentChildren }) {
  return <dl class={`stats ${extra}`}>{children}</dl>;
}

interface StatProps {
  label: ComponentChildren;
  quantity: Quantity;
  size?: "large" | "huge";
  /** Below the number. */
  children?: ComponentChildren;
}

/** One number, what it is of, and what there is to say about it. */
export function Stat({ label, quantity, size = "large", children }: StatProps) {
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd>
        <FigureText quantity={quantity} size={size} />
        {children && <span class="stat-note">{children}</span>}
      </dd>
    </div>
  );
}
