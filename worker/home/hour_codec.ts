/**
 * Minutes of an hour as bytes, without loss: a run of segments, each with any of the hour's minutes. The open hour
 * gets a small segment appended a minute; once closed it is written as one, deflated.
 *
 * Segment: version, 1 if deflated, length, payload. Payload: minutes, which are late, channels, which fields are
 * there, then each field's columns as differences from a prediction: the minute before; amperes in the proportion of
 * the watts; registers by the energy that the watts stand for.
 */
import { A, FWD, PF, REV, V, W } from "../domain/channel_span.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import { ByteReader, ByteWriter } from "./byte_stream.ts";
import { ABSENT, HourMinutes, LATE, MINUTES, ON_TIME } from "./hour_minutes.ts";

const VERSION = 1;
/** Power first: the others are predicted from it. */
const ORDER = [W, V, A, PF, FWD, REV];
const NOWHERE = 0, EVERYWHERE = 1, MASKED = 2;

export interface Deflate {
  deflate(bytes: Uint8Array): Uint8Array;
  inflate(bytes: Uint8Array): Uint8Array;
}

/** Guess of a value from the last one of its column and the watts then and now; whole numbers only. */
function predict(field: number, last: number, lastW: number, w: number): number {
  if (field === A) {
    if (!(w === w) || !(lastW === lastW) || lastW === 0) return last;
    const guess = Math.round(last * Math.abs(w / lastW));
    return Math.abs(guess) < 1e9 ? guess : last;
  }
  if (field === FWD) return w > 0 ? last + Math.round(w / 6) : last;
  if (field === REV) return w < 0 ? last + Math.round(-w / 6) : last;
  return last;
}

export function encodeHour(hour: HourMinutes, codec: Deflate, only?: readonly number[]): Uint8Array {
  const minutes = only ?? [...hour.present.keys()].filter((m) => hour.present[m] !== ABSENT);
  const payload = new ByteWriter();
  writeMinutes(payload, hour, minutes);
  payload.unsigned(hour.channels.length);
  for (const code of hour.channels) payload.byte(code);
  for (const field of ORDER) writeField(payload, hour, field, minutes);
  let body = payload.finish();
  let deflated = 0;
  if (minutes.length > 1) {
    const smaller = codec.deflate(body);
    if (smaller.length < body.length) [body, deflated] = [smaller, 1];
  }
  const segment = new ByteWriter();
  segment.byte(VERSION);
  segment.byte(deflated);
  segment.unsigned(body.length);
  segment.bytes(body);
  return segment.finish();
}

function writeMinutes(out: ByteWriter, hour: HourMinutes, minutes: readonly number[]): void {
  out.byte(minutes.length);
  if (minutes.length < MINUTES) { for (const m of minutes) out.byte(m); }
  const late = minutes.filter((m) => hour.present[m] === LATE).length;
  const where = late === 0 ? NOWHERE : late === minutes.length ? EVERYWHERE : MASKED;
  out.byte(where);
  if (where === MASKED) { for (const m of minutes) out.byte(hour.present[m] === LATE ? 1 : 0); }
}

function writeField(out: ByteWriter, hour: HourMinutes, field: number, minutes: readonly number[]): void {
  const { cells, channels } = hour;
  const where: number[] = [];
  for (let c = 0; c < channels.length; c++) {
    const base = (c * FIELD_COUNT + field) * MINUTES;
    let n = 0;
    for (const m of minutes) if (cells[base + m] === cells[base + m]) n++;
    where.push(n === 0 ? NOWHERE : n === minutes.length ? EVERYWHERE : MASKED);
  }
  const same = where.length > 0 && where[0] !== MASKED && where.every((x) => x === where[0]);
  out.byte(same ? where[0] : MASKED);
  if (!same) { for (const x of where) out.byte(x); }
  for (let c = 0; c < channels.length; c++) {
    if (where[c] === NOWHERE) continue;
    const base = (c * FIELD_COUNT + field) * MINUTES;
    const watts = (c * FIELD_COUNT + W) * MINUTES;
    if (where[c] === MASKED) {
      for (const m of minutes) out.byte(cells[base + m] === cells[base + m] ? 1 : 0);
    }
    let last = 0, lastW = NaN;
    for (const m of minutes) {
      const value = cells[base + m];
      const w = cells[watts + m];
      if (value === value) {
        out.signed(value - predict(field, last, lastW, w));
        last = value;
        lastW = w;
      }
    }
  }
}

export function decodeHour(startS: number, bytes: Uint8Array, codec: Deflate): HourMinutes {
  const hour = new HourMinutes(startS);
  const segments = new ByteReader(bytes);
  while (!segments.done) {
    const version = segments.byte();
    if (version !== VERSION) throw new Error(`Cannot read hour segment of version: ${version}`);
    const deflated = segments.byte() === 1;
    const body = segments.bytes(segments.unsigned());
    readSegment(hour, new ByteReader(deflated ? codec.inflate(body) : body));
  }
  return hour;
}

function readSegment(hour: HourMinutes, from: ByteReader): void {
  const count = from.byte();
  const minutes: number[] = [];
  for (let i = 0; i < count; i++) minutes.push(count < MINUTES ? from.byte() : i);
  const late = from.byte();
  for (const m of minutes) {
    hour.present[m] = late === EVERYWHERE || (late === MASKED && from.byte() === 1) ? LATE : ON_TIME;
  }
  const columns: number[] = [];
  const channels = from.unsigned();
  if (hour.channels.length === 0) hour.reserve(Math.min(channels, 256));
  for (let n = 0; n < channels; n++) columns.push(hour.column(from.byte()));
  for (const field of ORDER) readField(hour, from, field, columns, minutes);
}

function readField(
  hour: HourMinutes,
  from: ByteReader,
  field: number,
  columns: number[],
  minutes: number[],
): void {
  const all = from.byte();
  const where = columns.map(() => all === MASKED ? from.byte() : all);
  const { cells } = hour;
  for (let i = 0; i < columns.length; i++) {
    if (where[i] === NOWHERE) continue;
    const base = (columns[i] * FIELD_COUNT + field) * MINUTES;
    const watts = (columns[i] * FIELD_COUNT + W) * MINUTES;
    const there = where[i] === MASKED ? from.bytes(minutes.length) : null;
    let last = 0, lastW = NaN;
    for (let k = 0; k < minutes.length; k++) {
      if (there !== null && there[k] === 0) continue;
      const m = minutes[k];
      const w = cells[watts + m];
      last = predict(field, last, lastW, w) + from.signed();
      cells[base + m] = last;
      lastW = w;
    }
  }
}
