import type { Drawing } from "../../chart/drawing.ts";
import type { View } from "../../chart/viewport.ts";
import { t } from "../../i18n/translate.ts";

/** What the marks of a chart mean; only those that are on it. */
export function Legend({ drawing, view }: { drawing: Drawing; view: View }) {
  const has = (kind: string) =>
    drawing.stretches.some((s) => s.kind === kind && s.endS > view.minS && s.startS < view.maxS);
  const items = [
    ["ghost-line", drawing.lines.some(({ ghost }) => ghost), t("history.legendGhost")],
    ["ghost", drawing.bars.some(({ look }) => look === "ghost"), t("history.legendGhost")],
    ["estimated", has("estimated"), t("history.legendEstimated")],
    ["recovered", has("recovered"), t("history.legendRecovered")],
    ["gap", has("gap"), t("history.legendGap")],
  ] as const;
  const shown = items.filter(([, there]) => there);
  if (shown.length === 0) return null;
  return (
    <ul class="history-legend">
      {shown.map(([kind, , text]) => (
        <li key={kind}>
          <span class={`legend-mark legend-${kind}`} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
