/** `/input/bulk`: rows of `[offset, node, value, …]`. Pure. */
import { ok, type Outcome, refuse } from "../../../domain/outcome.ts";
import type { Sample } from "../sample.ts";
import { type Fields, inputName, nodeName } from "./read_post.ts";
import { type NamedValue, readMembers, readNumber } from "./read_values.ts";

function bad(row: number, why: string): Outcome<never> {
  return refuse("bad_value", `Cannot read row ${row + 1}: ${why}`);
}

/** The values of a row after its offset and node: a place that is null stays empty, an object names its own. */
function valuesOf(row: readonly unknown[], r: number): Outcome<NamedValue[]> {
  const values: NamedValue[] = [];
  for (const [i, item] of row.slice(2).entries()) {
    if (item === null) continue;
    if (typeof item === "object") {
      const members = Array.isArray(item) ? bad(r, "a list among the values") : readMembers(item);
      if (!members.ok) return bad(r, members.detail);
      values.push(...members.value);
      continue;
    }
    const value = typeof item === "string" ? readNumber(item) : item;
    if (typeof value !== "number" || !Number.isFinite(value)) return bad(r, `value ${i + 1} is no number`);
    values.push([String(i + 1), value]);
  }
  return ok(values);
}

/** What the offsets count from. */
function beginning(fields: Fields, lastOffset: number, nowS: number): Outcome<number> {
  for (const name of ["sentat", "offset", "time"] as const) {
    const written = fields.get(name);
    if (written === undefined) continue;
    const number = readNumber(written);
    if (number === null) return refuse("bad_value", `Cannot read ${name}: ${written.slice(0, 40)}`);
    return ok(name === "time" ? number : nowS - number);
  }
  return ok(nowS - lastOffset);
}

/** `data`: the JSON text, unzipped where it came zipped. */
export function readBulk(data: string | undefined, fields: Fields, nowS: number): Outcome<Sample[]> {
  if (data === undefined) return refuse("bad_value", "Cannot find rows: no data");
  let rows: unknown;
  try {
    rows = JSON.parse(data);
  } catch {
    return refuse("bad_json", "Cannot read data: no valid JSON");
  }
  if (!Array.isArray(rows) || rows.length === 0) return refuse("bad_value", "Cannot read data: no rows");
  const offsets: number[] = [];
  for (const [r, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length < 3) return bad(r, "not [offset, node, value, …]");
    const offset = typeof row[0] === "string" ? readNumber(row[0]) : row[0];
    if (typeof offset !== "number" || !Number.isFinite(offset)) return bad(r, "its offset is no number");
    offsets.push(offset);
  }
  const startS = beginning(fields, offsets[offsets.length - 1], nowS);
  if (!startS.ok) return startS;
  const samples: Sample[] = [];
  for (const [r, row] of rows.entries()) {
    const values = valuesOf(row, r);
    if (!values.ok) return values;
    if (typeof row[1] !== "string" && typeof row[1] !== "number") return bad(r, "its node has no name");
    const node = nodeName(String(row[1]));
    for (const [name, value] of values.value) {
      samples.push({ input: inputName(node, name), atS: startS.value + offsets[r], value });
    }
  }
  return ok(samples);
}
