/** The demo home's answer as the file that the real one would give: the same columns and rows. Pure. */
import type { EnergyAnswer, PowerAnswer } from "../../worker/protocol/questions.ts";
import { zoneOffsetS } from "../format/zone.ts";

/** Name of a column in the answer, its title in the header, its decimals. */
const COLUMNS = [
  ["importWh", "import Wh", 3],
  ["exportWh", "export Wh", 3],
  ["netWh", "net Wh", 3],
  ["meanW", "mean W", 2],
  ["minW", "lowest W", 2],
  ["maxW", "highest W", 2],
] as const;
type Values = readonly (number | null)[];

/** Quoted where needed; a name that a spreadsheet would take for a formula is defused. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Local time with its offset, to the minute. */
function localTime(atS: number, zone: string): string {
  const offsetS = zoneOffsetS(atS, zone);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const minutes = Math.abs(offsetS) / 60;
  return `${new Date((atS + offsetS) * 1000).toISOString().slice(0, 16)}${offsetS < 0 ? "-" : "+"}${
    two(minutes / 60)
  }:${two(minutes % 60)}`;
}

export function demoCsv(answer: EnergyAnswer | PowerAnswer): string {
  const phase = (of: number | null) => of === null ? "all phases" : `L${of}`;
  const series: [string, object][] = [
    ...answer.mains.map((one): [string, object] => [`Mains ${phase(one.phase)}`, one]),
    ...answer.branches.map((one): [string, object] => [one.name, one]),
    ...(answer.unmetered ?? []).map((one): [string, object] => [`Unmetered ${phase(one.phase)}`, one]),
  ];
  const columns = series.flatMap(([label, one]) =>
    COLUMNS.flatMap(([name, title, decimals]) => {
      const values: Values | undefined = (one as Partial<Record<typeof name, Values>>)[name];
      return values ? [{ title: cell(`${label} ${title}`), values, decimals }] : [];
    })
  );
  const [{ measuredMin, recoveredMin, estimatedMin }] = answer.quality;
  const rows = answer.start.map((startS, i) => [
    localTime(startS, answer.zone),
    localTime(answer.start[i + 1] ?? answer.end, answer.zone),
    ...columns.map(({ values, decimals }) => {
      const value = values[i];
      return value === null ? "" : String(Number(value.toFixed(decimals)));
    }),
    measuredMin[i],
    recoveredMin[i],
    estimatedMin[i],
  ]);
  const header = [
    "start",
    "end",
    ...columns.map(({ title }) => title),
    "measured min",
    "recovered min",
    "estimated min",
  ];
  return [header, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
