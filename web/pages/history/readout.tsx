import type { ComponentChildren } from "preact";
import type { Quality } from "../../chart/stretches.ts";
import { t } from "../../i18n/translate.ts";
import { ColourDot } from "../../ui/colour_dot.tsx";
import type { ReadoutRow } from "./chart_parts.ts";

const MOST_ROWS = 8;

interface ReadoutProps {
  time: string;
  rows: readonly ReadoutRow[];
  notes: readonly string[];
  action?: ComponentChildren;
}

/** The values beside the pointer, the biggest first. */
export function Readout({ time, rows, notes, action }: ReadoutProps) {
  const sorted = [...rows].sort((a, b) => b.size - a.size);
  const hidden = sorted.length - MOST_ROWS;
  return (
    <>
      <p class="readout-time">{time}</p>
      <ul class="readout-list">
        {sorted.slice(0, MOST_ROWS).map(({ key, colour, name, text, before }) => (
          <li key={key}>
            <ColourDot colour={colour} />
            <span class="readout-name">{name}</span>
            <span class="readout-value">
              <strong>{text}</strong>
              {before !== null && <span class="readout-before">{t("history.before", { value: before })}
              </span>}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="readout-note">{t("history.more", { n: hidden })}</p>}
      {notes.map((note) => <p key={note} class="readout-note">{note}</p>)}
      {action}
    </>
  );
}

/** How an interval's values are known, where they were not simply measured. */
export function qualityNotes({ measuredMin, recoveredMin, estimatedMin }: Quality, i: number): string[] {
  if (measuredMin[i] + recoveredMin[i] + estimatedMin[i] === 0) return [t("history.noReading")];
  return [
    ...(estimatedMin[i] > 0 ? [t("history.estimatedMinutes", { n: estimatedMin[i] })] : []),
    ...(recoveredMin[i] > 0 ? [t("history.recoveredMinutes", { n: recoveredMin[i] })] : []),
  ];
}
