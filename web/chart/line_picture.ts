/** Step lines in a buffer of pixels. A picture that is only moved sideways is shifted, and drawn where it is new. Pure. */
import { shiftLeft } from "./column_strip.ts";
import { intervalsWithin } from "./interval_at.ts";
import { areaPen, fillRect, type Pixels, strokePen } from "./pixel_pen.ts";
import { traceSteps } from "./step_path.ts";

export interface PictureLine {
  values: readonly (number | null)[];
  above: number;
  below: number;
  /** Colours between the line and zero, where it is filled. */
  area: { above: number; below: number } | null;
  thickness: number;
}
export interface PictureScale {
  minS: number;
  /** Columns a second. */
  perS: number;
  /** Value of the topmost row, and rows a unit. */
  high: number;
  perUnit: number;
}
export interface LinePicture {
  pixels: Pixels;
  starts: readonly number[];
  ends: readonly number[];
  lines: readonly PictureLine[];
  /** As it was first drawn. */
  scale: PictureScale;
  /** How far it was moved to the left since. */
  movedX: number;
}

/** Areas lie under all lines. */
function draw({ pixels, starts, ends, lines, scale, movedX }: LinePicture, from: number, to: number): void {
  const { minS, perS, high, perUnit } = scale;
  const within = { ...pixels, within: [from, to] as const };
  fillRect(within, from, 0, to, pixels.height, 0);
  const thickest = Math.max(0, ...lines.map(({ thickness }) => thickness));
  const atS = (x: number) => minS + (x + movedX) / perS;
  const range = intervalsWithin(starts, ends, atS(from - thickest), atS(to + thickest));
  if (!range) return;
  const toX = (s: number) => (s - minS) * perS - movedX;
  const toY = (value: number) => (high - value) * perUnit;
  const zeroY = Math.round(toY(0));
  for (const { values, area } of lines) {
    if (area) traceSteps(starts, ends, values, range, toX, toY, areaPen(within, { ...area, zeroY }));
  }
  for (const { values, above, below, thickness } of lines) {
    traceSteps(starts, ends, values, range, toX, toY, strokePen(within, { above, below, zeroY, thickness }));
  }
}

export function drawPicture(picture: LinePicture): void {
  draw(picture, 0, picture.pixels.width);
}

/** Moves the picture so that it begins at `minS`, to the nearest column; false where nothing of it would be left. */
export function movePicture(picture: LinePicture, minS: number): boolean {
  const { pixels, scale, lines } = picture;
  const { width } = pixels;
  const by = Math.round((minS - scale.minS) * scale.perS) - picture.movedX;
  if (Math.abs(by) >= width) return false;
  if (by === 0) return true;
  shiftLeft(pixels, by);
  picture.movedX += by;
  // At its old border the pen had not been everywhere.
  const border = Math.max(0, ...lines.map(({ thickness }) => thickness)) + 1;
  if (by > 0) draw(picture, Math.max(0, width - by - border), width);
  else draw(picture, 0, Math.min(width, border - by));
  return true;
}
