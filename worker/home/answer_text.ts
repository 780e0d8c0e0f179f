/** Writes an answer's table as JSON or CSV, piece by piece. Pure. */
import type { LocalTime } from "../domain/local_time.ts";
import type { AnswerTable, TableSeries } from "./answer_table.ts";
import type { TextBytes } from "./text_bytes.ts";

export interface AnswerHead {
  home: string;
  zone: string;
  per: string;
}

const GROUPS = ["mains", "branches", "unmetered"] as const;
/** A piece is given out as soon as it is longer. */
const PIECE_BYTES = 256 * 1024;

function writeSeries(out: TextBytes, series: TableSeries): void {
  out.text(JSON.stringify({ ...series.head, quality: series.quality }).slice(0, -1));
  for (const { name, values, decimals } of series.columns) {
    out.text(`,"${name}":`);
    out.column(values, decimals);
  }
  out.text("}");
}

/** One JSON document, in pieces. */
export function* answerJson(out: TextBytes, head: AnswerHead, table: AnswerTable): Generator<Uint8Array> {
  const n = table.grid.length - 1;
  out.text(JSON.stringify({ ...head, unit: table.unit }).slice(0, -1) + ',"start":');
  out.column(table.grid.subarray(0, n), 0);
  out.text(`,"end":${table.grid[n]},"quality":[`);
  for (let i = 0; i < table.qualities.length; i++) {
    const { measuredMin, recoveredMin, estimatedMin } = table.qualities[i];
    out.text(i === 0 ? '{"measuredMin":' : ',{"measuredMin":');
    out.column(measuredMin, 0);
    out.text(',"recoveredMin":');
    out.column(recoveredMin, 0);
    out.text(',"estimatedMin":');
    out.column(estimatedMin, 0);
    out.text("}");
    if (out.length > PIECE_BYTES) yield out.take();
  }
  out.text("]");
  for (const group of GROUPS) {
    const list = table.series.filter((s) => s.group === group);
    if (group === "unmetered" && list.length === 0) continue;
    out.text(`,"${group}":[`);
    for (let i = 0; i < list.length; i++) {
      if (i > 0) out.text(",");
      writeSeries(out, list[i]);
      if (out.length > PIECE_BYTES) yield out.take();
    }
    out.text("]");
  }
  out.text("}");
  yield out.take();
}

/** Quoted where needed; a name that a spreadsheet would take for a formula is defused. */
function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The header: when, every column with its unit, and how the mains' minutes are known. */
export function writeCsvHeader(out: TextBytes, table: AnswerTable): void {
  const columns = table.series.flatMap((s) => s.columns.map((c) => csvText(`${s.label} ${c.title}`)));
  out.text(["start", "end", ...columns, "measured min", "recovered min", "estimated min"].join(",") + "\r\n");
}

export function* csvRows(out: TextBytes, table: AnswerTable, time: LocalTime): Generator<Uint8Array> {
  const columns = table.series.flatMap((s) => s.columns);
  const quality = table.qualities[table.series[0]?.quality ?? -1];
  for (let i = 0; i < table.grid.length - 1; i++) {
    out.text(`${time.iso(table.grid[i])},${time.iso(table.grid[i + 1])}`);
    for (const { values, decimals } of columns) {
      out.text(",");
      if (values[i] === values[i]) out.number(values[i], decimals);
    }
    out.text(
      quality === undefined
        ? ",,,\r\n"
        : `,${quality.measuredMin[i]},${quality.recoveredMin[i]},${quality.estimatedMin[i]}\r\n`,
    );
    if (out.length > PIECE_BYTES) yield out.take();
  }
  if (out.length > 0) yield out.take();
}
