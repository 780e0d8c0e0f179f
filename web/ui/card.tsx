import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./card.css";

interface CardProps {
  title?: ComponentChildren;
  /** Beside the title: a unit, a legend, a link. */
  aside?: ComponentChildren;
  children: ComponentChildren;
  class?: string;
}

export function Card({ title, aside, children, class: extra = "" }: CardProps) {
  const id = useId();
  return (
    <section class={`card ${extra}`} aria-labelledby={title ? id : undefined}>
      {title && (
        <header class="card-head">
          <h2 id={id}>{title}</h2>
          {aside && <div class="card-aside">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
