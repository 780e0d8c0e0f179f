/** What a virtual branch sums to, from the series of its parts: unknown where one of them is. Pure. */
import type { EnergySeries } from "./energy_series.ts";
import type { PowerSeries, VoltageSeries } from "./measure_series.ts";
import { newColumn, newQuality, type Quality } from "./term_sums.ts";

export interface SignedSeries<S> {
  sign: 1 | -1;
  series: S;
}

/**
 * A part that is taken away counts the other way round: its import is export. Import less export is the net, and both
 * add up over time as those of measured branches do.
 */
export function virtualEnergy(parts: readonly SignedSeries<EnergySeries>[], n: number): EnergySeries {
  const importMwh = newColumn(n), exportMwh = newColumn(n);
  for (let i = 0; i < n; i++) {
    let imported = 0, exported = 0;
    for (const { sign, series } of parts) {
      const forward = series.importMwh[i], reverse = series.exportMwh[i];
      // A meter may have one register; a part with neither is unknown.
      if (forward !== forward && reverse !== reverse) imported = NaN;
      imported += (sign === 1 ? forward : reverse) || 0;
      exported += (sign === 1 ? reverse : forward) || 0;
    }
    if (imported === imported) [importMwh[i], exportMwh[i]] = [imported, exported];
  }
  return { importMwh, exportMwh, quality: worstQuality(parts.map(({ series }) => series.quality), n) };
}

/** Without extremes: parts have theirs at different minutes. */
export function virtualPower(parts: readonly SignedSeries<PowerSeries>[], n: number): PowerSeries {
  const meanW = newColumn(n);
  for (let i = 0; i < n; i++) {
    meanW[i] = parts.reduce((sum, { sign, series }) => sum + sign * series.meanW[i], 0);
  }
  const quality = worstQuality(parts.map(({ series }) => series.quality), n);
  return { meanW, minW: newColumn(n), maxW: newColumn(n), quality };
}

/** No volts and no amperes: currents of different phases do not add up. */
export function virtualVoltage(_: readonly SignedSeries<VoltageSeries>[], n: number): VoltageSeries {
  const unknown = newColumn(n);
  return {
    meanV: unknown,
    minV: unknown,
    maxV: unknown,
    meanA: unknown,
    maxA: unknown,
    quality: newQuality(n),
  };
}

/** As many minutes as the least known part, the rest in proportion of the worst. */
function worstQuality(parts: readonly Quality[], n: number): Quality {
  const worst = newQuality(n);
  for (let i = 0; i < n; i++) {
    let known = Infinity, estimated = 0, recovered = 0;
    for (const { measuredMin, recoveredMin, estimatedMin } of parts) {
      known = Math.min(known, measuredMin[i] + recoveredMin[i] + estimatedMin[i]);
      estimated = Math.max(estimated, estimatedMin[i]);
      recovered = Math.max(recovered, recoveredMin[i]);
    }
    if (parts.length === 0) continue;
    worst.estimatedMin[i] = Math.min(estimated, known);
    worst.recoveredMin[i] = Math.min(recovered, known - worst.estimatedMin[i]);
    worst.measuredMin[i] = known - worst.estimatedMin[i] - worst.recoveredMin[i];
  }
  return worst;
}
