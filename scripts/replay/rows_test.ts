import assert from "node:assert/strict";
import { readTable, type Row } from "./rows.ts";

/** A file that arrives a few bytes at a time. */
function stream(text: string, piece = 3): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from(
    { length: Math.ceil(bytes.length / piece) },
    (_, i) => bytes.slice(i * piece, (i + 1) * piece),
  );
  return ReadableStream.from(pieces);
}

async function rowsIn(text: string): Promise<Row[]> {
  return await Array.fromAsync((await readTable(stream(text))).rows);
}

Deno.test("rows are read whatever their line ends, quotes and form of time", async () => {
  const table = await readTable(
    stream('\ufefft,"L1_w"\r\n1451624400,1.5\r\n\r\n"2016-01-01T05:01:00Z",\r\n2016-01-01 05:03,2'),
  );
  assert.deepEqual(table.headings, ["t", "L1_w"]);
  assert.deepEqual(await Array.fromAsync(table.rows), [
    { startS: 1451624400, cells: ["1451624400", "1.5"] },
    { startS: 1451624460, cells: ["2016-01-01T05:01:00Z", ""] },
    { startS: 1451624580, cells: ["2016-01-01 05:03", "2"] },
  ]);
});

Deno.test("a line that cannot be read is named", async () => {
  await assert.rejects(
    rowsIn("t,a_w\n60,1\n120"),
    /^PlainError: Cannot read line 3: it has 1 cells, the headings 2$/,
  );
  await assert.rejects(
    rowsIn("t,a_w\n61,1"),
    /^PlainError: Cannot read line 2: its time 61 is not a whole minute$/,
  );
  await assert.rejects(
    rowsIn("t,a_w\n\nsoon,1"),
    /^PlainError: Cannot read line 3: its time soon is not a whole minute$/,
  );
  await assert.rejects(
    rowsIn("t,a_w\n120,1\n120,1"),
    /^PlainError: Cannot read line 3: its time is not after the line before$/,
  );
  await assert.rejects(rowsIn(""), /^PlainError: Cannot read the file: it has no headings$/);
});
