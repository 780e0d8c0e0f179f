import "./split_bar.css";

export interface SplitPart {
  key: string;
  value: number;
  colour: string;
}

/** What a whole is made of: parts side by side. */
export function SplitBar({ parts }: { parts: readonly SplitPart[] }) {
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <span class="split-bar" aria-hidden="true">
      {parts.filter(({ value }) => value > 0).map(({ key, value, colour }) => (
        <span key={key} style={{ "--mark": `var(${colour})`, flexGrow: value / all }} />
      ))}
    </span>
  );
}
