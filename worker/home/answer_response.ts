import { type Rows, rowsTiming } from "../protocol/rows_timing.ts";
import type { AnswerFormat } from "./home_rpc.ts";
import { textStream } from "./text_stream.ts";

const CONTENT_TYPE: Record<AnswerFormat, string> = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson",
};

/** An answer as it streams out. `rows`: those read and written so far. */
export function answerResponse(
  format: AnswerFormat,
  answer: Iterable<Uint8Array>,
  rows: () => Rows,
): Response {
  const pieces = answer[Symbol.iterator]();
  const first = pieces.next();
  return new Response(textStream(first, pieces), {
    headers: {
      "content-type": CONTENT_TYPE[format],
      // Rows until the first piece was made: all of them for a JSON document.
      "server-timing": rowsTiming(rows()),
    },
  });
}
