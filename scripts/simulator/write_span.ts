/** A simulated span as text: readings documents a line each, or CSV. */
import { Digits } from "./digits.ts";
import type { House } from "./house.ts";
import { channelNames, csvHeader, writeCsv, writeDocument } from "./readings_text.ts";
import { slices } from "./slices.ts";

export interface Span {
  startS: number;
  endS: number;
}

export interface Piece {
  /** Unix seconds after its last minute. */
  endS: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Readings documents of at most `minutesAtOnce` minutes, within one UTC day each. */
export function* documents(house: House, serial: string, span: Span, minutesAtOnce = 1440): Generator<Piece> {
  const out = new Digits(1 << 20);
  const names = channelNames(house.channels);
  for (const { block, from, to } of slices(house, span.startS, span.endS, minutesAtOnce)) {
    writeDocument(out, serial, block, names, from, to);
    yield { endS: block.startS + to * 60, bytes: out.take() };
  }
}

/** The header, then a day's lines at a time. */
export function* csv(house: House, span: Span): Generator<Piece> {
  const out = new Digits(1 << 20);
  out.text(csvHeader(house.channels));
  for (const { block, from, to } of slices(house, span.startS, span.endS)) {
    writeCsv(out, block, from, to);
    yield { endS: block.startS + to * 60, bytes: out.take() };
  }
}
