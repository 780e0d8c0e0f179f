/**
 * Draws series of one-second cells into a buffer of pixels, column by column. What a column shows depends on its own
 * cells and the one before them alone, so a picture that moves on is shifted, and only its new columns are drawn. Pure.
 */
import { fillRect, type Pixels } from "./pixel_pen.ts";

export interface StripLine {
  values: readonly (number | null)[];
  above: number;
  below: number;
}
export interface StripScale {
  /** Start of the cells' first second. */
  firstS: number;
  /** The column of all time that is the picture's first: time times `perS`. */
  originColumn: number;
  /** Columns a second. */
  perS: number;
  toY(value: number): number;
  zeroY: number;
  thickness: number;
}

/** Moves the picture to the left, or to the right by less than none; the columns that come free hold anything. */
export function shiftLeft({ data }: Pixels, columns: number): void {
  if (columns > 0) data.copyWithin(0, columns);
  else if (columns < 0) data.copyWithin(-columns, 0);
}

/** Draws the columns from `fromX` on, over nothing. */
export function paintStrip(
  pixels: Pixels,
  lines: readonly StripLine[],
  scale: StripScale,
  fromX: number,
): void {
  const { width, height } = pixels;
  const { firstS, originColumn, perS, toY, zeroY, thickness } = scale;
  const half = Math.floor(thickness / 2);
  fillRect(pixels, fromX, 0, width, height, 0);
  for (const { values, above, below } of lines) {
    for (let x = fromX - thickness + 1; x < width; x++) {
      const column = originColumn + x;
      const first = Math.floor(column / perS) - firstS;
      const last = Math.min(Math.ceil((column + 1) / perS) - 1 - firstS, values.length - 1);
      let low = Infinity, high = -Infinity;
      for (let i = first; i <= last; i++) {
        const value = values[i];
        if (value === null || value === undefined) continue;
        if (value < low) low = value;
        if (value > high) high = value;
        const before = values[i - 1];
        if (before === null || before === undefined) continue;
        if (before < low) low = before;
        if (before > high) high = before;
      }
      if (low > high) continue;
      const left = Math.max(x, fromX);
      const right = x + thickness;
      const top = Math.round(toY(high)) - half;
      const bottom = Math.round(toY(low)) - half + thickness;
      if (above === below) fillRect(pixels, left, top, right, bottom, above);
      else {
        fillRect(pixels, left, top, right, Math.min(bottom, zeroY + half), above);
        fillRect(pixels, left, Math.max(top, zeroY + half), right, bottom, below);
      }
    }
  }
}
