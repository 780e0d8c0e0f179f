/** Writes an answer's table as JSON or CSV, piece by piece. Pure. */
import type { LocalTime } from "../domain/local_time.ts";
import type { AnswerTable, TableSeries } from "./answer_table.ts";
import { column, hundredths, plain, thousandths } from "./number_text.ts";

export interface AnswerHead {
  home: string;
  zone: string;
  per: string;
}

const GROUPS = ["mains", "branches", "unmetered"] as const;

const TEXT = { 2: hundredths, 3: thousandths };

function seriesJson(series: TableSeries): string {
  const head = JSON.stringify({ ...series.head, quality: series.quality }).slice(0, -1);
  return head + series.columns.map((c) => `,"${c.name}":${column(c.values, TEXT[c.decimals])}`).join("") +
    "}";
}

/** One JSON document, in pieces. */
export function* answerJson(head: AnswerHead, table: AnswerTable): Generator<string> {
  const n = table.grid.length - 1;
  yield JSON.stringify({ ...head, unit: table.unit }).slice(0, -1);
  yield `,"start":${column(table.grid.subarray(0, n), plain)},"end":${table.grid[n]},"quality":[`;
  for (let i = 0; i < table.qualities.length; i++) {
    const q = table.qualities[i];
    yield (i === 0 ? "" : ",") +
      `{"measuredMin":${column(q.measuredMin, plain)},"recoveredMin":${column(q.recoveredMin, plain)},` +
      `"estimatedMin":${column(q.estimatedMin, plain)}}`;
  }
  yield "]";
  for (const group of GROUPS) {
    const list = table.series.filter((s) => s.group === group);
    if (group === "unmetered" && list.length === 0) continue;
    yield `,"${group}":[`;
    for (let i = 0; i < list.length; i++) yield (i === 0 ? "" : ",") + seriesJson(list[i]);
    yield "]";
  }
  yield "}";
}

/** Quoted where needed; a name that a spreadsheet would take for a formula is defused. */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header: when, every column with its unit, and how the mains' minutes are known. */
export function csvHeader(table: AnswerTable): string {
  const columns = table.series.flatMap((s) => s.columns.map((c) => csvText(`${s.label} ${c.title}`)));
  return ["start", "end", ...columns, "measured min", "recovered min", "estimated min"].join(",") + "\r\n";
}

export function* csvRows(table: AnswerTable, time: LocalTime): Generator<string> {
  const columns = table.series.flatMap((s) => s.columns);
  const quality = table.qualities[table.series[0]?.quality ?? -1];
  for (let i = 0; i < table.grid.length - 1; i++) {
    let line = `${time.iso(table.grid[i])},${time.iso(table.grid[i + 1])}`;
    for (const c of columns) line += c.values[i] === c.values[i] ? "," + TEXT[c.decimals](c.values[i]) : ",";
    const known = quality === undefined
      ? ",,,"
      : `,${quality.measuredMin[i]},${quality.recoveredMin[i]},${quality.estimatedMin[i]}`;
    yield line + known + "\r\n";
  }
}
