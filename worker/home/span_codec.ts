/**
 * A table of spans as bytes, without loss. Per channel: which units are there, then a column per field of differences
 * from what the unit before and the unit's other fields let expect; a column of zeros is one byte. Deflated as a whole.
 */
import { FORWARD, REVERSE } from "../domain/channel_span.ts";
import * as register from "../domain/register_span.ts";
import { ByteReader, ByteWriter } from "./byte_stream.ts";
import type { Deflate } from "./hour_codec.ts";
import { type Part, SpanTable } from "./span_table.ts";

const VERSION = 1;

/**
 * The expected value of a field of the unit at `at`, given the unit before it at `before` (-1: none) and this unit's
 * fields of a lower rank in `ORDER`.
 */
type Expect = (cells: Float64Array, at: number, before: number) => number;

const nothing: Expect = () => 0;
const asBefore = (field: number): Expect => (c, _at, before) => before < 0 ? 0 : c[before + field];

function registerExpectations(base: number): Map<number, Expect> {
  const f = (field: number) => base + field;
  const minutes = (c: Float64Array, at: number) =>
    (c[at + f(register.LAST_AT)] - c[at + f(register.FIRST_AT)]) / 60;
  return new Map<number, Expect>([
    [
      f(register.FIRST_AT),
      (c, _at, b) => b < 0 || c[b + f(register.LAST_AT)] === 0 ? 0 : c[b + f(register.LAST_AT)] + 60,
    ],
    [f(register.FIRST_MWH), asBefore(f(register.LAST_MWH))],
    [
      f(register.LAST_AT),
      (c, at, b) =>
        c[at + f(register.FIRST_AT)] + (b < 0 ? 0 : c[b + f(register.LAST_AT)] - c[b + f(register.FIRST_AT)]),
    ],
    [f(register.LAST_MWH), (c, at) => c[at + f(register.FIRST_MWH)]],
    [f(register.HEAD_MAX), (c, at) => c[at + f(register.LAST_MWH)]],
    [f(register.TAIL_MAX), (c, at) => c[at + f(register.LAST_MWH)]],
    [f(register.CLOSED), nothing],
    [f(register.RESETS), nothing],
    [f(register.DIPS), nothing],
    [f(register.MEASURED), asBefore(f(register.MEASURED))],
    [f(register.RECOVERED), (c, at) => minutes(c, at) - c[at + f(register.MEASURED)]],
    [f(register.FIRST_LATE), asBefore(f(register.FIRST_LATE))],
  ]);
}

/** Every field of a part with its expectation, in the order of writing: what is expected from comes first. */
function orderOf(part: Part, fields: number): [number, Expect][] {
  const expectations = part === "energy"
    ? new Map([...registerExpectations(FORWARD), ...registerExpectations(REVERSE)])
    : new Map<number, Expect>();
  for (let field = 0; field < fields; field++) if (!expectations.has(field)) expectations.set(field, nothing);
  return [...expectations];
}

/** The unit-present list of a channel. */
function unitsOf(table: SpanTable, row: number): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < table.unitCount; unit++) {
    const at = (row * table.unitCount + unit) * table.fields;
    for (let f = 0; f < table.fields; f++) {
      if (table.cells[at + f] !== 0) {
        units.push(unit);
        break;
      }
    }
  }
  return units;
}

export function encodeSpans(table: SpanTable, codec: Deflate): Uint8Array {
  const out = new ByteWriter();
  const order = orderOf(table.part, table.fields);
  out.byte(table.channels.length);
  let lastUnits = "";
  for (let row = 0; row < table.channels.length; row++) {
    const units = unitsOf(table, row);
    out.byte(table.channels[row]);
    const same = row > 0 && units.join() === lastUnits;
    lastUnits = units.join();
    out.byte(same ? 1 : 0);
    if (!same) {
      out.unsigned(units.length);
      let last = -1;
      for (const unit of units) {
        out.unsigned(unit - last - 1);
        last = unit;
      }
    }
    const base = row * table.unitCount * table.fields;
    for (const [field, expect] of order) {
      const residuals = units.map((unit, i) => {
        const at = base + unit * table.fields;
        const before = i === 0 ? -1 : base + units[i - 1] * table.fields;
        return table.cells[at + field] - expect(table.cells, at, before);
      });
      const zeros = residuals.every((r) => r === 0);
      out.byte(zeros ? 0 : 1);
      if (!zeros) { for (const r of residuals) out.signed(r); }
    }
  }
  const body = codec.deflate(out.finish());
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = VERSION;
  bytes.set(body, 1);
  return bytes;
}

export function decodeSpans(part: Part, unitCount: number, bytes: Uint8Array, codec: Deflate): SpanTable {
  if (bytes[0] !== VERSION) throw new Error(`Cannot read spans of version: ${bytes[0]}`);
  const from = new ByteReader(codec.inflate(bytes.subarray(1)));
  const table = new SpanTable(part, unitCount);
  const order = orderOf(part, table.fields);
  const count = from.byte();
  table.cells = new Float64Array(count * unitCount * table.fields);
  let units: number[] = [];
  for (let row = 0; row < count; row++) {
    table.channels.push(from.byte());
    if (from.byte() === 0) {
      units = [];
      let last = -1;
      for (let n = from.unsigned(); n > 0; n--) units.push(last += from.unsigned() + 1);
    }
    const base = row * unitCount * table.fields;
    for (const [field] of order) {
      if (from.byte() === 0) continue;
      for (const unit of units) table.cells[base + unit * table.fields + field] = from.signed();
    }
    let before = -1;
    for (const unit of units) {
      const at = base + unit * table.fields;
      for (const [field, expect] of order) table.cells[at + field] += expect(table.cells, at, before);
      before = at;
    }
  }
  return table;
}
