/** Answers a question from the Home's tables: reads the columns, makes the series, writes the text. */
import type { HomeConfig } from "../domain/branch.ts";
import { channelCode } from "../domain/channel.ts";
import { blocksOf, gridOf, readSpan, type Span } from "../domain/grid.ts";
import { ANSWER_MAX_VALUES } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { cutBounds, type Series, seriesOf, type Term } from "../domain/series.ts";
import { answerJson, csvRows, writeCsvHeader } from "./answer_text.ts";
import { type AnswerTable, answerTable, ENERGY, powerKind, voltageKind } from "./answer_table.ts";
import { energyColumns } from "./energy_columns.ts";
import { energySums } from "./energy_series.ts";
import type { Question } from "./home_rpc.ts";
import type { HomeTables } from "./home_tables.ts";
import { measureColumns } from "./measure_columns.ts";
import { powerSums, voltageSums } from "./measure_series.ts";
import { columnsByTerm, frameOf } from "./term_sums.ts";
import { TextBytes } from "./text_bytes.ts";

export interface AnswerDeps {
  tables: HomeTables;
  config: HomeConfig;
  /** A device's number in the tables and its newest minute; null for one that never sent. */
  device(id: string): { no: number; headS: number } | null;
}

/** The pieces of the answer's text in UTF-8, made as they are read. */
export function answer(deps: AnswerDeps, question: Question): Outcome<Iterable<Uint8Array>> {
  const { config, tables } = deps;
  const { query } = question;
  const span = readSpan(query.start, query.end, query.per, tables.time);
  if (!span.ok) return span;
  const wanted = readBranches(config, query.branches);
  if (!wanted.ok) return wanted;
  const series = seriesOf(config);
  const head = { home: config.id, zone: config.zone, per: query.per };
  const table = (block: Span) => tableOf(deps, question, series, wanted.value, block);

  if (question.format === "json") {
    const seconds =
      { minute: 60, "15min": 900, hour: 3600, day: 86_400, month: 2_592_000, year: 31_536_000 }[query.per];
    const columns = 2 * ((wanted.value?.size ?? config.branches.length) + series.mains.length * 2 + 1);
    const values = Math.ceil((span.value.endS - span.value.startS) / seconds) * columns;
    if (values > ANSWER_MAX_VALUES) {
      return refuse(
        "span_too_long",
        `Cannot answer in one JSON document: ${values} values; ask for text/csv or application/x-ndjson, which stream`,
        { field: "end" },
      );
    }
    return ok(answerJson(new TextBytes(), head, table(span.value)));
  }
  const blocks = blocksOf(span.value, query.per, tables.time);
  return ok(question.format === "csv" ? csv(blocks, table, tables) : ndjson(blocks, table, head));
}

function* csv(
  blocks: Iterable<Span>,
  table: (block: Span) => AnswerTable,
  tables: HomeTables,
): Generator<Uint8Array> {
  const out = new TextBytes();
  let first = true;
  for (const block of blocks) {
    const part = table(block);
    if (first) writeCsvHeader(out, part);
    first = false;
    yield* csvRows(out, part, tables.time);
  }
}

function* ndjson(
  blocks: Iterable<Span>,
  table: (block: Span) => AnswerTable,
  head: { home: string; zone: string; per: string },
): Generator<Uint8Array> {
  const out = new TextBytes();
  for (const block of blocks) {
    yield* answerJson(out, head, table(block));
    out.text("\n");
  }
  yield out.take();
}

function readBranches(config: HomeConfig, text: string | undefined): Outcome<ReadonlySet<string> | null> {
  if (text === undefined) return ok(null);
  const ids = text.split(",").filter((id) => id !== "");
  const unknown = ids.find((id) => !config.branches.some((b) => b.id === id));
  if (unknown !== undefined) {
    return refuse("bad_value", `Cannot find branch: ${unknown}`, { field: "branches" });
  }
  return ok(new Set(ids));
}

function tableOf(
  deps: AnswerDeps,
  { kind, query: { per } }: Question,
  series: Series,
  wanted: ReadonlySet<string> | null,
  block: Span,
): AnswerTable {
  const { config, tables } = deps;
  const grid = gridOf(block, per, tables.time);
  const terms: Term[] = [...series.mains, ...series.branches].flatMap((s) => s.terms);
  const bounds = cutBounds(grid, terms);
  const frame = frameOf(grid, bounds);
  const read = <T>(columns: (no: number, headS: number, codes: Set<number>) => Map<number, T>) => {
    const byDevice = new Map<string, Map<number, T>>();
    for (const [id, list] of Map.groupBy(terms, (term) => term.device)) {
      const device = deps.device(id);
      if (device === null) continue;
      byDevice.set(
        id,
        columns(device.no, device.headS, new Set(list.map((t) => channelCode(t.channel) ?? -1))),
      );
    }
    return columnsByTerm(byDevice);
  };
  if (kind === "energy") {
    const columns = read((no, headS, codes) => energyColumns(tables, no, headS, bounds, codes));
    return answerTable(ENERGY, grid, energySums(frame, columns), series, config, wanted);
  }
  const columns = read((no, headS, codes) => measureColumns(kind, tables, no, headS, bounds, codes));
  const extremes = per !== "minute";
  return kind === "power"
    ? answerTable(powerKind(extremes), grid, powerSums(frame, columns), series, config, wanted)
    : answerTable(voltageKind(extremes), grid, voltageSums(frame, columns), series, config, wanted);
}
