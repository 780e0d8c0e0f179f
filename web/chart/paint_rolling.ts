/** Paints lines of one-second cells that roll to the left, and of each picture only what the one before had not. */
import type uPlot from "uplot";
import { rgbOf } from "./colours.ts";
import { paintStrip, shiftLeft } from "./column_strip.ts";
import type { Drawing } from "./drawing.ts";
import type { LinePainter } from "./paint_lines.ts";
import { packed, type Pixels } from "./pixel_pen.ts";
import { SETTLED_S } from "./rolling_cells.ts";

const WIDTH_PX = 1.5;

interface Painted {
  /** All that the picture hangs on but the time that it shows. */
  look: string;
  epoch: number | undefined;
  originColumn: number;
  toS: number;
}

export function createRollingPainter(): LinePainter {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  let image: ImageData | null = null;
  let painted: Painted | null = null;

  return (u: uPlot, { starts, lines, epoch }: Drawing, theme: string, ratio: number) => {
    const [width, height] = [Math.round(u.bbox.width), Math.round(u.bbox.height)];
    const { min: minS, max: maxS } = u.scales.x as { min: number; max: number };
    const { min: low, max: high } = u.scales.y as { min: number; max: number };
    if (lines.length === 0 || starts.length === 0 || width < 1 || height < 1) return;
    if (image?.width !== width || image.height !== height) {
      canvas.width = width;
      canvas.height = height;
      image = context.createImageData(width, height);
      painted = null;
    }
    const pixels: Pixels = { width, height, data: new Uint32Array(image.data.buffer) };
    const perS = width / (maxS - minS);
    const perUnit = height / (high - low);
    const originColumn = Math.round(minS * perS);
    const look = [perS, low, high, ratio, theme, ...lines.map(({ id, colour }) => `${id} ${colour}`)].join(
      "|",
    );

    let fromX = 0;
    if (painted?.look === look && painted.epoch === epoch) {
      const moved = originColumn - painted.originColumn;
      if (moved >= 0 && moved < width) {
        shiftLeft(pixels, moved);
        const changed = Math.floor((painted.toS - 2 * SETTLED_S) * perS) - originColumn;
        fromX = Math.max(0, Math.min(changed, width - moved));
      }
    }
    const coloured = lines.map(({ values, colour, colourBelow }) => ({
      values,
      above: packed([...rgbOf(colour, theme), 1]),
      below: packed([...rgbOf(colourBelow ?? colour, theme), 1]),
    }));
    const toY = (value: number) => (high - value) * perUnit;
    const thickness = Math.max(1, Math.round(WIDTH_PX * ratio));
    const scale = { firstS: starts[0], originColumn, perS, toY, zeroY: Math.round(toY(0)), thickness };
    paintStrip(pixels, coloured, scale, fromX);
    painted = { look, epoch, originColumn, toS: starts[starts.length - 1] };
    context.putImageData(image, 0, 0);
    u.ctx.drawImage(canvas, Math.round(u.bbox.left), Math.round(u.bbox.top));
  };
}
