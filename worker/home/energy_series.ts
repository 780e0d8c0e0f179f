/** Energy of mains, branches and unmetered by interval, from the columns of their channels. Pure. */
import type { Term } from "../domain/series.ts";
import type { EnergyColumns } from "./energy_columns.ts";
import {
  activeParts,
  type ColumnsOf,
  type Frame,
  newColumn,
  newQuality,
  type Part,
  type Quality,
  type SumOf,
  termSums,
} from "./term_sums.ts";

/** Columns by interval; NaN where unknown. */
export interface EnergySeries {
  importMwh: Float64Array;
  exportMwh: Float64Array;
  quality: Quality;
}

/** Sums of parallel terms; unknown where one of those that count is. */
export function energySums(frame: Frame, columnsOf: ColumnsOf<EnergyColumns>): SumOf<EnergySeries> {
  return termSums(frame, columnsOf, one, (parts) => many(frame, parts));
}

function one({ reversed, multiplier }: Term, columns: EnergyColumns): EnergySeries {
  const { forwardMwh, reverseMwh, measuredMin, recoveredMin, estimatedMin } = columns;
  const forward = multiplier === 1 ? forwardMwh : forwardMwh.map((mwh) => mwh * multiplier);
  const reverse = multiplier === 1 ? reverseMwh : reverseMwh.map((mwh) => mwh * multiplier);
  return {
    importMwh: reversed ? reverse : forward,
    exportMwh: reversed ? forward : reverse,
    quality: { measuredMin, recoveredMin, estimatedMin },
  };
}

function many(frame: Frame, parts: readonly Part<EnergyColumns>[]): EnergySeries {
  const { intervals, interval } = frame;
  const series = {
    importMwh: newColumn(intervals),
    exportMwh: newColumn(intervals),
    quality: newQuality(intervals),
  };
  for (let stretch = 0; stretch < interval.length; stretch++) {
    const active = activeParts(parts, frame, stretch);
    if (active.length === 0) continue;
    const i = interval[stretch];
    let imported = 0, exported = 0;
    for (const { term, columns } of active) {
      const forward = columns === undefined ? NaN : columns.forwardMwh[stretch] * term.multiplier;
      const reverse = columns === undefined ? NaN : columns.reverseMwh[stretch] * term.multiplier;
      imported += term.reversed ? reverse : forward;
      exported += term.reversed ? forward : reverse;
    }
    addKnown(series.importMwh, i, imported);
    addKnown(series.exportMwh, i, exported);
    addQuality(series.quality, i, stretch, active);
  }
  return series;
}

/** Import minus export, unknown only where both are: a meter may have one register. */
export function netMwh({ importMwh, exportMwh }: EnergySeries): Float64Array {
  const net = new Float64Array(importMwh.length);
  for (let i = 0; i < net.length; i++) {
    const imported = importMwh[i], exported = exportMwh[i];
    net[i] = imported === imported ? imported - (exported || 0) : -exported;
  }
  return net;
}

/** Adds a sum to an interval: unknown stretches of a partly known interval add nothing. */
function addKnown(column: Float64Array, i: number, value: number): void {
  if (value === value) column[i] = column[i] === column[i] ? column[i] + value : value;
}

/** The quality of a sum: as many minutes as its least known part, the rest in proportion of the worst. */
function addQuality(
  quality: Quality,
  i: number,
  stretch: number,
  parts: readonly Part<EnergyColumns>[],
): void {
  let known = Infinity, estimated = 0, recovered = 0;
  for (const { columns } of parts) {
    if (columns === undefined) return;
    known = Math.min(
      known,
      columns.measuredMin[stretch] + columns.recoveredMin[stretch] + columns.estimatedMin[stretch],
    );
    estimated = Math.max(estimated, columns.estimatedMin[stretch]);
    recovered = Math.max(recovered, columns.recoveredMin[stretch]);
  }
  estimated = Math.min(estimated, known);
  recovered = Math.min(recovered, known - estimated);
  quality.estimatedMin[i] += estimated;
  quality.recoveredMin[i] += recovered;
  quality.measuredMin[i] += known - estimated - recovered;
}
