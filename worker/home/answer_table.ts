/** An answer as a table of columns, whatever was asked: what the three formats are written from. Pure. */
import type { HomeConfig } from "../domain/branch.ts";
import { type Series, type Term, termsOfBranches } from "../domain/series.ts";
import { type EnergySeries, netMwh } from "./energy_series.ts";
import type { PowerSeries, VoltageSeries } from "./measure_series.ts";
import type { Quality, SumOf } from "./term_sums.ts";
import type { Decimals } from "./text_bytes.ts";
import { type Unmetered, unmeteredOf } from "./unmetered.ts";
import { type SignedSeries, virtualEnergy, virtualPower, virtualVoltage } from "./virtual_sums.ts";

export interface TableColumn {
  name: string;
  /** Its name in a CSV header, with the unit. */
  title: string;
  /** Units of the last decimal: hundredths where there are two. */
  values: Float64Array;
  decimals: Decimals;
}
export interface TableSeries {
  group: "mains" | "branches" | "unmetered";
  /** The fields beside the columns. */
  head: Record<string, string | number | null>;
  label: string;
  columns: TableColumn[];
  /** Index into `qualities`; -1 where the answer has none for it. */
  quality: number;
}
export interface AnswerTable {
  unit: string;
  grid: Float64Array;
  series: TableSeries[];
  qualities: Quality[];
}

/** What a kind of question tells of a series; `rest` is null where nothing is unmetered, as for volts. */
export interface TableKind<S> {
  unit: string;
  columns(sum: S): TableColumn[];
  virtual(parts: readonly SignedSeries<S>[], intervals: number): S;
  rest: { netOf(sum: S): Float64Array; column(net: Float64Array): TableColumn } | null;
}

class Qualities {
  readonly list: Quality[] = [];
  index(quality: Quality): number {
    const known = this.list.findIndex((q) =>
      same(q.measuredMin, quality.measuredMin) && same(q.recoveredMin, quality.recoveredMin) &&
      same(q.estimatedMin, quality.estimatedMin)
    );
    return known >= 0 ? known : this.list.push(quality) - 1;
  }
}
function same(a: Float64Array, b: Float64Array): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const wh = (name: string, title: string, values: Float64Array): TableColumn => ({
  name,
  title,
  values,
  decimals: 3,
});
const cents = (name: string, title: string, values: Float64Array): TableColumn => ({
  name,
  title,
  values,
  decimals: 2,
});

export const ENERGY: TableKind<EnergySeries> = {
  unit: "Wh",
  columns: (sum) => [
    wh("importWh", "import Wh", sum.importMwh),
    wh("exportWh", "export Wh", sum.exportMwh),
  ],
  virtual: virtualEnergy,
  rest: { netOf: netMwh, column: (net) => wh("netWh", "net Wh", net) },
};

/** `extremes`: whether an interval has more than one minute. */
export const powerKind = (extremes: boolean): TableKind<PowerSeries> => ({
  unit: "W",
  columns: ({ meanW, minW, maxW }) => {
    const mean = cents("meanW", "mean W", meanW);
    return extremes ? [mean, cents("minW", "lowest W", minW), cents("maxW", "highest W", maxW)] : [mean];
  },
  virtual: virtualPower,
  rest: { netOf: (sum) => sum.meanW, column: (net) => cents("meanW", "mean W", net) },
});

export const voltageKind = (extremes: boolean): TableKind<VoltageSeries> => ({
  unit: "V",
  columns: ({ meanV, minV, maxV, meanA, maxA }) => {
    const volts = cents("meanV", "mean V", meanV), amperes = cents("meanA", "mean A", meanA);
    if (!extremes) return [volts, amperes];
    return [
      volts,
      cents("minV", "lowest V", minV),
      cents("maxV", "highest V", maxV),
      amperes,
      cents("maxA", "highest A", maxA),
    ];
  },
  virtual: virtualVoltage,
  rest: null,
});

const phaseName = (phase: number | null) => phase === null ? "all phases" : `L${phase}`;

/** The branches that were asked for, in the panel's order. */
function asked(config: HomeConfig, wanted: ReadonlySet<string> | null) {
  return config.branches.filter((b) => wanted === null || wanted.has(b.id)).toSorted((a, b) =>
    a.position - b.position
  );
}

export function answerTable<S extends { quality: Quality }>(
  kind: TableKind<S>,
  grid: Float64Array,
  sumOf: SumOf<S>,
  series: Series,
  config: HomeConfig,
  wanted: ReadonlySet<string> | null,
): AnswerTable {
  const qualities = new Qualities();
  const row = (
    group: TableSeries["group"],
    head: TableSeries["head"],
    label: string,
    sum: S,
  ): TableSeries => ({
    group,
    head,
    label,
    columns: kind.columns(sum),
    quality: qualities.index(sum.quality),
  });
  const list: TableSeries[] = series.mains.map(({ phase, terms }) =>
    row("mains", { phase }, `Mains ${phaseName(phase)}`, sumOf(terms))
  );
  const termsOf = termsOfBranches(series);
  const partsOf = new Map(series.branches.map(({ id, parts }) => [id, parts]));
  const mains = series.mains.flatMap(({ terms }) => terms);
  const ofPart = (of: string): readonly Term[] => of === "mains" ? mains : termsOf.get(of) ?? [];
  const sumOfBranch = (id: string): S => {
    const parts = partsOf.get(id) ?? null;
    if (parts === null) return sumOf(termsOf.get(id)!);
    const signed = parts.map(({ of, sign }) => ({ sign, series: sumOf(ofPart(of)) }));
    return kind.virtual(signed, grid.length - 1);
  };
  for (const { id, name, role } of asked(config, wanted)) {
    list.push(row("branches", { id, name, role }, name, sumOfBranch(id)));
  }
  const { rest } = kind;
  const restRow = ({ phase, net, quality }: Unmetered): TableSeries => ({
    group: "unmetered",
    head: { phase },
    label: `Unmetered ${phaseName(phase)}`,
    columns: rest === null ? [] : [rest.column(net)],
    quality: qualities.index(quality),
  });
  if (rest !== null) list.push(...unmeteredOf(series, grid, sumOf, rest.netOf).map(restRow));
  return { unit: kind.unit, grid, series: list, qualities: qualities.list };
}
