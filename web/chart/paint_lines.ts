import type uPlot from "uplot";
import { rgbOf } from "./colours.ts";
import type { Drawing, Line } from "./drawing.ts";
import { intervalsWithin } from "./interval_at.ts";
import { areaPen, packed, type Pixels, strokePen } from "./pixel_pen.ts";
import { traceSteps } from "./step_path.ts";

const WIDTH_PX = 1.5;
const THIN_PX = 1;
const GHOST_ALPHA = 0.45;
const AREA_ALPHA = 0.1;

export type LinePainter = (u: uPlot, drawing: Drawing, theme: string, ratio: number) => void;

/** Keeps its picture from one frame to the next. Areas lie under all lines, earlier periods under today's. */
export function createLinePainter(): LinePainter {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  let image: ImageData | null = null;

  return (u, drawing, theme, ratio) => {
    const { left, top } = u.bbox;
    const [width, height] = [Math.round(u.bbox.width), Math.round(u.bbox.height)];
    const range = intervalsWithin(drawing.starts, drawing.ends, u.scales.x.min!, u.scales.x.max!);
    if (!range || drawing.lines.length === 0 || width < 1 || height < 1) return;
    if (image?.width !== width || image.height !== height) {
      canvas.width = width;
      canvas.height = height;
      image = context.createImageData(width, height);
    }
    const pixels: Pixels = { width, height, data: new Uint32Array(image.data.buffer) };
    pixels.data.fill(0);

    const perS = width / (u.scales.x.max! - u.scales.x.min!);
    const toX = (atS: number) => (atS - u.scales.x.min!) * perS;
    const perUnit = height / (u.scales.y.max! - u.scales.y.min!);
    const toY = (value: number) => (u.scales.y.max! - value) * perUnit;
    const zeroY = Math.round(toY(0));
    const colours = ({ colour, colourBelow }: Line, alpha: number) => ({
      above: packed([...rgbOf(colour, theme), alpha]),
      below: packed([...rgbOf(colourBelow ?? colour, theme), alpha]),
      zeroY,
    });
    const dense = ratio < 1.5 && width / (range[1] - range[0] + 1) < 2;
    for (const line of drawing.lines) {
      if (!line.filled) continue;
      const pen = areaPen(pixels, colours(line, AREA_ALPHA));
      traceSteps(drawing.starts, drawing.ends, line.values, range, toX, toY, pen);
    }
    for (const line of drawing.lines) {
      const wide = line.ghost || dense ? THIN_PX : WIDTH_PX;
      const thickness = Math.max(1, Math.round(wide * ratio));
      const pen = strokePen(pixels, { ...colours(line, line.ghost ? GHOST_ALPHA : 1), thickness });
      traceSteps(drawing.starts, drawing.ends, line.values, range, toX, toY, pen);
    }
    context.putImageData(image, 0, 0);
    u.ctx.drawImage(canvas, Math.round(left), Math.round(top));
  };
}
