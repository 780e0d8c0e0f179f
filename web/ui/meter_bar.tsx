import "./meter_bar.css";

/** A share of the whole, 0 to 1, as a thin bar; what it means stands beside it as text. */
export function MeterBar(
  { share, colour, backwards = false }: { share: number; colour: string; backwards?: boolean },
) {
  const missing = 100 - Math.min(1, Math.max(0, share)) * 100;
  return (
    <span class="meter-bar" aria-hidden="true">
      <span
        class="meter-bar-fill"
        style={{ "--mark": `var(${colour})`, transform: `translateX(${backwards ? missing : -missing}%)` }}
      />
    </span>
  );
}
