import type uPlot from "uplot";
import { rgbOf } from "./colours.ts";
import type { Drawing } from "./drawing.ts";
import { intervalsWithin } from "./interval_at.ts";
import { drawPicture, type LinePicture, movePicture, type PictureLine } from "./line_picture.ts";
import { packed } from "./pixel_pen.ts";

const WIDTH_PX = 1.5;
const THIN_PX = 1;
const GHOST_ALPHA = 0.45;
const AREA_ALPHA = 0.1;
/** Of a width that is the same but for rounding: less than a hundredth of a column over a whole picture. */
const SAME = 1e-6;

export type LinePainter = (u: uPlot, drawing: Drawing, theme: string, ratio: number) => void;

interface Painted {
  drawing: Drawing;
  /** All that the picture hangs on but the time that it shows. */
  look: string;
  picture: LinePicture;
}

/** Keeps its picture from one frame to the next. Areas lie under all lines, earlier periods under today's. */
export function createLinePainter(): LinePainter {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  let image: ImageData | null = null;
  let painted: Painted | null = null;

  return (u, drawing, theme, ratio) => {
    const { left, top } = u.bbox;
    const [width, height] = [Math.round(u.bbox.width), Math.round(u.bbox.height)];
    const { min: minS, max: maxS } = u.scales.x as { min: number; max: number };
    const { min: low, max: high } = u.scales.y as { min: number; max: number };
    const { starts, ends } = drawing;
    const range = intervalsWithin(starts, ends, minS, maxS);
    if (!range || drawing.lines.length === 0 || width < 1 || height < 1) return;
    if (image?.width !== width || image.height !== height) {
      canvas.width = width;
      canvas.height = height;
      image = context.createImageData(width, height);
      painted = null;
    }

    const perS = width / (maxS - minS);
    const dense = ratio < 1.5 && width / (range[1] - range[0] + 1) < 2;
    const look = [low, high, ratio, theme, dense].join("|");
    const same = painted?.drawing === drawing && painted.look === look &&
      Math.abs(painted.picture.scale.perS / perS - 1) < SAME;
    if (!same || !movePicture(painted!.picture, minS)) {
      const lines = drawing.lines.map(
        ({ values, colour, colourBelow, ghost, filled }): PictureLine => {
          const [above, below] = [rgbOf(colour, theme), rgbOf(colourBelow ?? colour, theme)];
          const alpha = ghost ? GHOST_ALPHA : 1;
          const wide = ghost || dense ? THIN_PX : WIDTH_PX;
          return {
            values,
            above: packed([...above, alpha]),
            below: packed([...below, alpha]),
            area: filled
              ? { above: packed([...above, AREA_ALPHA]), below: packed([...below, AREA_ALPHA]) }
              : null,
            thickness: Math.max(1, Math.round(wide * ratio)),
          };
        },
      );
      const picture: LinePicture = {
        pixels: { width, height, data: new Uint32Array(image.data.buffer) },
        starts,
        ends,
        lines,
        scale: { minS, perS, high, perUnit: height / (high - low) },
        movedX: 0,
      };
      drawPicture(picture);
      painted = { drawing, look, picture };
    }
    context.putImageData(image, 0, 0);
    u.ctx.drawImage(canvas, Math.round(left), Math.round(top));
  };
}
