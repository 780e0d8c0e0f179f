import "./colour_dot.css";

/** What a series looks like in a chart, beside its name. */
export function ColourDot({ colour, hatched = false }: { colour: string; hatched?: boolean }) {
  return (
    <span
      class={`colour-dot${hatched ? " colour-dot-hatched" : ""}`}
      style={{ "--mark": `var(${colour})` }}
      aria-hidden="true"
    />
  );
}
