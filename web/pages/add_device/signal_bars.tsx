/** Four bars for what a radio hears. */
export function signalLevel(rssiDbm: number): 1 | 2 | 3 | 4 {
  return rssiDbm >= -55 ? 4 : rssiDbm >= -67 ? 3 : rssiDbm >= -77 ? 2 : 1;
}

export function SignalBars({ rssiDbm }: { rssiDbm: number }) {
  const level = signalLevel(rssiDbm);
  return (
    <svg class="signal-bars" width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      {[1, 2, 3, 4].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 4.7}
          y={14 - bar * 3.5}
          width="3.4"
          height={bar * 3.5}
          rx="1"
          class={bar <= level ? "signal-bar" : "signal-bar signal-bar-off"}
        />
      ))}
    </svg>
  );
}
