import { useId, useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { type HeatCell, type HeatGrid, heatNeighbour, heatStep, STEPS } from "./heat_cells.ts";

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

const CELL = 10;

/** Strength is size as well as colour; a gap is crossed out, and what is to come is not there. */
export function HeatPicture(props: HeatPictureProps) {
  const { grid, label, colour, rowNames, rowNameEvery, describe, onPick, mostText } = props;
  const [marked, setMarked] = useState<HeatCell | null>(null);
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
  const cellAt = (event: Event) => {
    const at = (event.target as Element).getAttribute("data-cell");
    return at === null ? null : grid.cells[Number(at)];
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
        {grid.cells.map((cell, i) => <Cell key={i} cell={cell} index={i} mostWh={grid.mostWh} />)}
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
              <Square step={i + 1} x={0} y={0} />
            </svg>
          ))}
          {mostText}
        </li>
      </ul>
      <span id={hintId} class="hidden-text">{t("heat.keys")}</span>
    </div>
  );
}

function Cell({ cell, index, mostWh }: { cell: HeatCell; index: number; mostWh: number }) {
  const { wh, future } = cell;
  const [x, y] = [cell.column * CELL, cell.row * CELL];
  return (
    <>
      {future
        ? null
        : wh === null
        ? <path class="heat-gap" d={`M${x + 4} ${y + 4} l2 2M${x + 6} ${y + 4} l-2 2`} />
        : <Square step={heatStep(wh, mostWh)} x={x} y={y} />}
      <rect class="heat-touch" data-cell={index} x={x} y={y} width={CELL} height={CELL} />
    </>
  );
}

/** Side and strength by step; a dot where there was nothing. */
function Square({ step, x, y }: { step: number; x: number; y: number }) {
  const side = step === 0 ? 1.5 : 4 + step * 1.1;
  const gap = (CELL - side) / 2;
  return <rect class={`heat-step-${step}`} x={x + gap} y={y + gap} width={side} height={side} />;
}
