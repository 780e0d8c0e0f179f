/** An answer as a table of columns, whatever was asked: what the three formats are written from. Pure. */
import type { HomeConfig } from "../domain/branch.ts";
import type { Series } from "../domain/series.ts";
import { EnergyAssembly, type Quality } from "./energy_series.ts";
import { MeasureAssembly, type MeasureSeries } from "./measure_series.ts";
import { hundredths, thousandths } from "./number_text.ts";

export interface TableColumn {
  name: string;
  /** Its name in a CSV header, with the unit. */
  title: string;
  values: Float64Array;
  text: (value: number) => string;
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

const phaseName = (phase: number | null) => phase === null ? "all phases" : `L${phase}`;

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
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const wh = (name: string, title: string, values: Float64Array): TableColumn => ({
  name,
  title,
  values,
  text: thousandths,
});
const cents = (name: string, title: string, values: Float64Array): TableColumn => ({
  name,
  title,
  values,
  text: hundredths,
});

/** The branches that were asked for, in the panel's order. */
function asked(config: HomeConfig, wanted: ReadonlySet<string> | null) {
  return config.branches.filter((b) => wanted === null || wanted.has(b.id)).toSorted((a, b) =>
    a.position - b.position
  );
}

export function energyTable(
  assembly: EnergyAssembly,
  series: Series,
  config: HomeConfig,
  wanted: ReadonlySet<string> | null,
): AnswerTable {
  const qualities = new Qualities();
  const list: TableSeries[] = [];
  const columns = (s: { importMwh: Float64Array; exportMwh: Float64Array }) => [
    wh("importWh", "import Wh", s.importMwh),
    wh("exportWh", "export Wh", s.exportMwh),
  ];
  for (const { phase, terms } of series.mains) {
    const sum = assembly.sum(terms);
    const quality = qualities.index(sum.quality);
    list.push({
      group: "mains",
      head: { phase },
      label: `Mains ${phaseName(phase)}`,
      columns: columns(sum),
      quality,
    });
  }
  const branches = assembly.branches(series);
  for (const { id, name, role } of asked(config, wanted)) {
    const sum = branches.get(id)!;
    const quality = qualities.index(sum.quality);
    list.push({ group: "branches", head: { id, name, role }, label: name, columns: columns(sum), quality });
  }
  for (const { phase, series: net } of assembly.unmetered(series)) {
    const quality = qualities.index(net.quality);
    const label = `Unmetered ${phaseName(phase)}`;
    list.push({
      group: "unmetered",
      head: { phase },
      label,
      columns: [wh("netWh", "net Wh", net.netMwh)],
      quality,
    });
  }
  return { unit: "Wh", grid: assembly.grid, series: list, qualities: qualities.list };
}

function powerColumns(sum: MeasureSeries, extremes: boolean): TableColumn[] {
  const mean = cents("meanW", "mean W", sum.meanW);
  return extremes
    ? [mean, cents("minW", "lowest W", sum.minW), cents("maxW", "highest W", sum.maxW)]
    : [mean];
}

function voltageColumns(sum: MeasureSeries, extremes: boolean): TableColumn[] {
  const volts = cents("meanV", "mean V", sum.meanV), amperes = cents("meanA", "mean A", sum.meanA);
  if (!extremes) return [volts, amperes];
  return [
    volts,
    cents("minV", "lowest V", sum.minV),
    cents("maxV", "highest V", sum.maxV),
    amperes,
    cents("maxA", "highest A", sum.maxA),
  ];
}

/** `extremes`: whether an interval has more than one minute. */
export function measureTable(
  kind: "power" | "voltage",
  assembly: MeasureAssembly,
  series: Series,
  config: HomeConfig,
  wanted: ReadonlySet<string> | null,
  extremes: boolean,
): AnswerTable {
  const qualities = new Qualities();
  const list: TableSeries[] = [];
  const columns = kind === "power" ? powerColumns : voltageColumns;
  for (const { phase, terms } of series.mains) {
    const sum = assembly.sum(terms);
    const quality = qualities.index(sum.quality);
    const label = `Mains ${phaseName(phase)}`;
    list.push({ group: "mains", head: { phase }, label, columns: columns(sum, extremes), quality });
  }
  const branches = assembly.branches(series);
  for (const { id, name, role } of asked(config, wanted)) {
    const sum = branches.get(id)!;
    const quality = qualities.index(sum.quality);
    list.push({
      group: "branches",
      head: { id, name, role },
      label: name,
      columns: columns(sum, extremes),
      quality,
    });
  }
  if (kind === "power") {
    for (const rest of assembly.unmetered(series)) {
      const quality = qualities.index(rest.quality);
      const label = `Unmetered ${phaseName(rest.phase)}`;
      list.push({
        group: "unmetered",
        head: { phase: rest.phase },
        label,
        columns: [cents("meanW", "mean W", rest.meanW)],
        quality,
      });
    }
  }
  return { unit: kind === "power" ? "W" : "V", grid: assembly.grid, series: list, qualities: qualities.list };
}
