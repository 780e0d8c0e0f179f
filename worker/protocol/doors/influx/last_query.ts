/** What uploaders ask before they write: the last point of a series. Other questions are not answered. Pure. */
import type { DoorInput } from "../door_bodies.ts";
import { LineScanner } from "./line_scanner.ts";
import { PRECISIONS } from "./line_protocol.ts";

interface Series {
  measurement: string;
  tags: Map<string, string>;
  field: string;
}

/** An input's name back in its parts. */
export function seriesOf(input: string): Series | null {
  const slash = input.lastIndexOf("/");
  if (slash < 0) return null;
  const scanner = new LineScanner(input.slice(0, slash));
  const measurement = scanner.part(",", "");
  const tags = new Map<string, string>();
  while (scanner.take(",")) {
    const [key, value = ""] = scanner.part(",", "").split(/=(.*)/s);
    tags.set(key, value);
  }
  return { measurement, tags, field: input.slice(slash + 1) };
}

const NAME = `(?:"((?:[^"\\\\]|\\\\.)*)"|([\\w.$-]+))`;
const LAST = new RegExp(
  `^\\s*SELECT\\s+LAST\\s*\\(\\s*${NAME}\\s*\\)\\s+FROM\\s+${NAME}\\s*(?:WHERE\\s+(.*))?$`,
  "is",
);
const EQUALS = new RegExp(`^\\s*${NAME}\\s*=\\s*'((?:[^'\\\\]|\\\\.)*)'\\s*$`, "s");
const unescape = (text: string) => text.replace(/\\(.)/gs, "$1");

export interface LastQuestion {
  measurement: string;
  field: string;
  tags: [string, string][];
}

/** `SELECT LAST("value") FROM "mains" WHERE "device"='x'`; null for anything else. */
export function readLastQuestion(query: string): LastQuestion | null {
  const match = LAST.exec(query.replace(/;\s*$/, ""));
  if (match === null) return null;
  const [, quotedField, field, quotedName, name, where] = match;
  const tags: [string, string][] = [];
  for (const part of where === undefined || where.trim() === "" ? [] : where.split(/\s+AND\s+/i)) {
    const equals = EQUALS.exec(part);
    if (equals === null) return null;
    tags.push([unescape(equals[1] ?? equals[2]), unescape(equals[3])]);
  }
  return { measurement: unescape(quotedName ?? name), field: unescape(quotedField ?? field), tags };
}

function fits(series: Series | null, asked: Omit<LastQuestion, "field"> & { field: string | null }): boolean {
  return series !== null && series.measurement === asked.measurement &&
    (asked.field === null || series.field === asked.field) &&
    asked.tags.every(([key, value]) => series.tags.get(key) === value);
}

interface LastAnswer {
  results: {
    statement_id: number;
    series?: { name: string; columns: string[]; values: (string | number)[][] }[];
  }[];
}

/** v1's answer. `epoch` as in the question: the unit of time, or none for RFC 3339. */
export function lastAnswer(
  inputs: readonly DoorInput[],
  asked: LastQuestion,
  epoch: string | undefined,
): LastAnswer {
  const found = inputs.filter(({ input }) => fits(seriesOf(input), asked)).sort((a, b) => b.atS - a.atS)[0];
  if (found === undefined) return { results: [{ statement_id: 0 }] };
  const perS = epoch === undefined ? null : PRECISIONS[epoch] ?? null;
  const time = perS === null ? new Date(found.atS * 1000).toISOString() : Math.floor(found.atS * perS);
  const series = { name: asked.measurement, columns: ["time", "last"], values: [[time, found.value]] };
  return { results: [{ statement_id: 0, series: [series] }] };
}

/**
 * v2's answer to a Flux question for the last points of some measurements: CSV with CRLF, the time last and in
 * seconds, the newest first; empty where there is none. Null for other questions.
 */
export function lastFluxAnswer(inputs: readonly DoorInput[], flux: string): string | null {
  if (!/\|>\s*last\s*\(/.test(flux)) return null;
  const pairs = [...flux.matchAll(/r(?:\["([^"]+)"\]|\.(\w+))\s*==\s*"((?:[^"\\]|\\.)*)"/g)]
    .map(([, a, b, value]) => [a ?? b, unescape(value)] as const);
  const names = pairs.filter(([key]) => key === "_measurement").map(([, value]) => value);
  if (names.length === 0) return null;
  const field = pairs.find(([key]) => key === "_field")?.[1] ?? null;
  const tags = pairs.filter(([key]) => !key.startsWith("_")).map(([key, value]) =>
    [key, value] as [string, string]
  );
  const startS = Number(/range\(\s*start:\s*(-?\d+)\s*[,)]/.exec(flux)?.[1] ?? 0);
  const rows = inputs.flatMap(({ input, atS }) => {
    const measurement = names.find((name) => fits(seriesOf(input), { measurement: name, field, tags }));
    return measurement === undefined || atS < startS ? [] : [{ measurement, atS: Math.floor(atS) }];
  }).sort((a, b) => b.atS - a.atS);
  if (rows.length === 0) return "";
  const cell = (text: string) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map(({ measurement, atS }) => `,_result,0,${cell(measurement)},${atS}`);
  return [",result,table,_measurement,_time", ...lines, "", ""].join("\r\n");
}
