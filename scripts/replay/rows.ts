/** The lines of a CSV file, one minute each, as a stream: a file of years does not have to fit into memory. */
import { readMoment } from "../moment.ts";
import { PlainError } from "../stack/plain_error.ts";

export interface Row {
  /** Unix seconds, on a minute, later than the row before. */
  startS: number;
  cells: string[];
}

function cellsOf(line: string): string[] {
  return line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (
    const text of bytes.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
  ) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield line.trimEnd();
  }
  if (rest !== "") yield rest.trimEnd();
}

export interface Table {
  headings: string[];
  rows: AsyncGenerator<Row>;
}

/** Reads the headings; the rows follow as they are asked for. Throws `PlainError` with the line's number. */
export async function readTable(bytes: ReadableStream<Uint8Array>): Promise<Table> {
  const lines = linesOf(bytes);
  const first = await lines.next();
  if (first.done || first.value.trim() === "") {
    throw new PlainError("Cannot read the file: it has no headings");
  }
  const headings = cellsOf(first.value.replace(/^\ufeff/, ""));
  return { headings, rows: rowsOf(lines, headings.length) };
}

async function* rowsOf(lines: AsyncGenerator<string>, width: number): AsyncGenerator<Row> {
  let number = 1;
  let lastS = -Infinity;
  for await (const line of lines) {
    number++;
    if (line === "") continue;
    const cells = cellsOf(line);
    if (cells.length !== width) {
      throw new PlainError(`Cannot read line ${number}: it has ${cells.length} cells, the headings ${width}`);
    }
    const startS = readMoment(cells[0]);
    if (startS === null || startS % 60 !== 0) {
      throw new PlainError(
        `Cannot read line ${number}: its time ${cells[0] || "(none)"} is not a whole minute`,
      );
    }
    if (startS <= lastS) {
      throw new PlainError(`Cannot read line ${number}: its time is not after the line before`);
    }
    lastS = startS;
    yield { startS, cells };
  }
}
