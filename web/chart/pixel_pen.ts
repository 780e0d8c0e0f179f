/**
 * Draws axis-parallel lines into a buffer of pixels. A step line has no others, and this way a day of minutes of twenty
 * branches follows the finger on a slow phone, which stroking paths does not. Pure.
 */
import type { Pen } from "./step_path.ts";

export type Rgba = readonly [r: number, g: number, b: number, alpha: number];

export interface Pixels {
  width: number;
  height: number;
  /** RGBA in memory order, one number a pixel. */
  data: Uint32Array;
  /** Only these columns are drawn on, where they are not all. */
  within?: readonly [fromX: number, toX: number];
}

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

export function packed([r, g, b, alpha]: Rgba): number {
  const a = Math.round(alpha * 255);
  return (littleEndian ? (a << 24) | (b << 16) | (g << 8) | r : (r << 24) | (g << 16) | (b << 8) | a) >>> 0;
}

/** `[x0, x1)` by `[y0, y1)`, cut to what is drawn on. Plain loops: the runs are a few pixels long, and there are many. */
export function fillRect(
  pixels: Pixels,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: number,
): void {
  const { width, height, data, within } = pixels;
  const fromX = within ? within[0] : 0;
  const toX = within ? within[1] : width;
  const left = x0 < fromX ? fromX : x0;
  const right = x1 > toX ? toX : x1;
  const bottom = y1 > height ? height : y1;
  for (let y = y0 < 0 ? 0 : y0; y < bottom; y++) {
    const end = y * width + right;
    for (let i = y * width + left; i < end; i++) data[i] = colour;
  }
}

export interface StrokeLook {
  above: number;
  /** Below this row, where the line has another colour there. */
  below: number;
  zeroY: number;
  thickness: number;
}

/** A pen as wide as `thickness`, in the colour of the side of zero that it is on. */
export function strokePen(pixels: Pixels, { above, below, zeroY, thickness }: StrokeLook): Pen {
  let fromX = 0, fromY = 0;
  const half = Math.floor(thickness / 2);
  const paint = (x0: number, y0: number, x1: number, y1: number) => {
    if (above === below) return fillRect(pixels, x0, y0, x1, y1, above);
    fillRect(pixels, x0, y0, x1, Math.min(y1, zeroY + half), above);
    fillRect(pixels, x0, Math.max(y0, zeroY + half), x1, y1, below);
  };
  return {
    moveTo(x, y) {
      fromX = Math.round(x);
      fromY = Math.round(y);
    },
    lineTo(x, y) {
      const toX = Math.round(x);
      const toY = Math.round(y);
      if (toX === fromX && toY === fromY) return;
      paint(
        Math.min(fromX, toX) - half,
        Math.min(fromY, toY) - half,
        Math.max(fromX, toX) - half + thickness,
        Math.max(fromY, toY) - half + thickness,
      );
      fromX = toX;
      fromY = toY;
    },
  };
}

/** Colours what lies between each level stretch and zero. */
export function areaPen(pixels: Pixels, { above, below, zeroY }: Omit<StrokeLook, "thickness">): Pen {
  let fromX = 0, fromY = 0;
  return {
    moveTo(x, y) {
      fromX = Math.round(x);
      fromY = Math.round(y);
    },
    lineTo(x, y) {
      const [toX, toY] = [Math.round(x), Math.round(y)];
      if (toY === fromY) {
        if (toY < zeroY) fillRect(pixels, fromX, toY, toX, zeroY, above);
        else fillRect(pixels, fromX, zeroY, toX, toY, below);
      }
      fromX = toX;
      fromY = toY;
    },
  };
}
