import { useId, useMemo, useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import {
  CELL,
  GAP,
  type HeatCell,
  heatCellAt,
  type HeatGrid,
  heatNeighbour,
  heatPaths,
  squarePath,
  STEPS,
} from "./heat_cells.ts";

interface HeatPictureProps {
  grid: HeatGrid;
  label: string;
  colour: string;
  rowNames: readonly string[];
  rowNameEvery: number;
  describe(cell: HeatCell): string;
  onPick(cell: HeatCell): void;
  mostText: string;
}

/** Strength is size as well as colour; a gap is crossed out, and what is to come is not there. */
export function HeatPicture(props: HeatPictureProps) {
  const { grid, label, colour, rowNames, rowNameEvery, describe, onPick, mostText } = props;
  const [marked, setMarked] = useState<HeatCell | null>(null);
  const paths = useMemo(() => [...heatPaths(grid)], [grid]);
  const hintId = useId();
  const shown = marked &&
    (grid.cells.find((c) => c.row === marked.row && c.column === marked.column) ?? null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = shown ?? grid.cells[0];
    const next = from &&
      (shown ? heatNeighbour(grid, from, event.key) : event.key.startsWith("Arrow") ? from : null);
    if (next) setMarked(next);
    else if (event.key === "Enter" && shown) onPick(shown);
    else if (event.key === "Escape") setMarked(null);
    else return;
    event.preventDefault();
  }
  const cellAt = (event: MouseEvent) => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    return heatCellAt(grid, (event.clientX - left) / width, (event.clientY - top) / height);
  };

  return (
    <div class="heat" style={{ "--mark": `var(${colour})` }}>
      <div class="heat-rows" aria-hidden="true" style={{ "--rows": grid.rows }}>
        {rowNames.map((name, row) =>
          row % rowNameEvery === 0 && <span key={name} style={{ gridRow: row + 1 }}>{name}</span>
        )}
      </div>
      <svg
        class="heat-grid"
        viewBox={`0 0 ${grid.columns * CELL} ${grid.rows * CELL}`}
        preserveAspectRatio="none"
        role="slider"
        tabindex={0}
        aria-label={label}
        aria-describedby={hintId}
        aria-valuemin={0}
        aria-valuemax={Math.max(grid.cells.length - 1, 0)}
        aria-valuenow={shown ? grid.cells.indexOf(shown) : 0}
        aria-valuetext={shown ? describe(shown) : label}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setMarked(cellAt(event))}
        onPointerLeave={() => setMarked(null)}
        onClick={(event) => {
          const cell = cellAt(event);
          if (cell && !cell.future) onPick(cell);
        }}
      >
        {paths.map(([step, path]) => (
          <path key={step} class={step === GAP ? "heat-gap" : `heat-step-${step}`} d={path} />
        ))}
        {shown && (
          <rect
            class="heat-marked"
            x={shown.column * CELL}
            y={shown.row * CELL}
            width={CELL}
            height={CELL}
          />
        )}
      </svg>
      <div class="heat-columns" aria-hidden="true" style={{ "--columns": grid.columns }}>
        {Array.from({ length: grid.columns }, (_, i) =>
          (
            (i + 1) % 5 === 0 || i === 0
          ) && <span key={i} style={{ gridColumn: i + 1 }}>{i + 1}</span>)}
      </div>
      <p class="heat-readout" aria-hidden="true">{shown ? describe(shown) : t("heat.hint")}</p>
      <ul class="heat-legend" aria-hidden="true">
        <li>
          <svg viewBox="0 0 10 10">
            <path class="heat-gap" d="M3 3L7 7M7 3L3 7" />
          </svg>
          {t("history.noReading")}
        </li>
        <li>
          0
          {Array.from({ length: STEPS }, (_, i) => (
            <svg key={i} viewBox="0 0 10 10">
              <path class={`heat-step-${i + 1}`} d={squarePath(i + 1, 0, 0)} />
            </svg>
          ))}
          {mostText}
        </li>
      </ul>
      <span id={hintId} class="hidden-text">{t("heat.keys")}</span>
    </div>
  );
}
