import "./meter_bar.css";

/** A share of the whole, 0 to 1, as a thin bar; what it means stands beside it as text. */
export function MeterBar(
  { share, colour, backwards = false }: { share: number; colour: string; backwards?: boolean },
) {
  return (
    <span class="meter-bar" aria-hidden="true">
      <span
        class={backwards ? "meter-bar-fill meter-bar-backwards" : "meter-bar-fill"}
        style={{ "--mark": `var(${colour})`, width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </span>
  );
}
