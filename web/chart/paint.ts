/** The parts of a chart that are painted by hand: bars, gaps, and the rail that tells how the values are known. */
import type uPlot from "uplot";
import { colourOf, hatchOf } from "./colours.ts";
import type { Drawing } from "./drawing.ts";
import { intervalsWithin } from "./interval_at.ts";

const COLUMN_GAP_PX = 2;
const RAIL_TOP_PX = 3;
const RAIL_PX = 4;

function withinPlot(u: uPlot, draw: (pen: CanvasRenderingContext2D) => void): void {
  const { left, top, width, height } = u.bbox;
  u.ctx.save();
  u.ctx.beginPath();
  u.ctx.rect(left, top, width, height);
  u.ctx.clip();
  draw(u.ctx);
  u.ctx.restore();
}

function visible(u: uPlot, { starts, ends }: Drawing): [number, number] | null {
  return intervalsWithin(starts, ends, u.scales.x.min!, u.scales.x.max!);
}

export function paintGaps(u: uPlot, drawing: Drawing, theme: string): void {
  withinPlot(u, (pen) => {
    pen.fillStyle = colourOf("--wash", theme);
    for (const { startS, endS, kind } of drawing.stretches) {
      if (kind !== "gap") continue;
      const left = u.valToPos(startS, "x", true);
      pen.fillRect(left, u.bbox.top, u.valToPos(endS, "x", true) - left, u.bbox.height);
    }
  });
}

export function paintBaseline(u: uPlot, theme: string): void {
  const y = Math.round(u.valToPos(0, "y", true)) + 0.5;
  u.ctx.save();
  u.ctx.strokeStyle = colourOf("--edge", theme);
  u.ctx.lineWidth = 1;
  u.ctx.beginPath();
  u.ctx.moveTo(u.bbox.left, y);
  u.ctx.lineTo(u.bbox.left + u.bbox.width, y);
  u.ctx.stroke();
  u.ctx.restore();
}

export function paintBars(u: uPlot, drawing: Drawing, theme: string, ratio: number): void {
  const range = visible(u, drawing);
  if (!range || drawing.bars.length === 0) return;
  withinPlot(u, (pen) => {
    for (const bar of drawing.bars) {
      if (bar.interval < range[0] || bar.interval > range[1] || bar.from === bar.to) continue;
      const left = u.valToPos(drawing.starts[bar.interval], "x", true);
      const whole = u.valToPos(drawing.ends[bar.interval], "x", true) - left;
      const margin = whole * (whole > 12 * ratio ? 0.14 : 0.08);
      const gap = bar.columns > 1 && whole > 12 * ratio ? COLUMN_GAP_PX * ratio : 0;
      const wide = Math.min(
        (whole - 2 * margin - gap * (bar.columns - 1)) / bar.columns,
        48 * ratio,
      );
      const used = wide * bar.columns + gap * (bar.columns - 1);
      const x = left + (whole - used) / 2 + bar.column * (wide + gap);
      const y1 = u.valToPos(bar.from, "y", true);
      const y2 = u.valToPos(bar.to, "y", true);
      const top = Math.min(y1, y2);
      const tall = Math.max(Math.abs(y1 - y2), ratio);
      if (bar.look === "ghost") {
        const over = Math.min(margin, 2 * ratio);
        pen.fillStyle = colourOf(bar.colour, theme);
        pen.globalAlpha = 0.14;
        pen.fillRect(x - over, top, wide + 2 * over, tall);
        pen.globalAlpha = 1;
        pen.fillRect(x - over, bar.to < 0 ? top + tall - ratio : top, wide + 2 * over, 1.5 * ratio);
        continue;
      }
      pen.fillStyle = bar.look === "hatched"
        ? hatchOf(pen, colourOf(bar.colour, theme), ratio)
        : colourOf(bar.colour, theme);
      pen.fillRect(x, top, Math.max(wide, ratio), tall);
    }
  });
}

/** Under the axis: hatched where values are estimated, plain where they came late. */
export function paintRail(u: uPlot, drawing: Drawing, theme: string, ratio: number): void {
  const { left, top, width, height } = u.bbox;
  const colour = colourOf("--ink-muted", theme);
  for (const { startS, endS, kind } of drawing.stretches) {
    if (kind === "gap") continue;
    const from = Math.max(u.valToPos(startS, "x", true), left);
    const to = Math.min(u.valToPos(endS, "x", true), left + width);
    if (to <= from) continue;
    u.ctx.save();
    u.ctx.fillStyle = kind === "estimated" ? hatchOf(u.ctx, colour, ratio) : colour;
    const tall = (kind === "estimated" ? RAIL_PX : RAIL_PX / 2) * ratio;
    u.ctx.fillRect(from, top + height + RAIL_TOP_PX * ratio, Math.max(to - from, ratio), tall);
    u.ctx.restore();
  }
}

/** Once, over the labels of the value axis. */
export function paintUnit(u: uPlot, unit: string, font: string, theme: string, ratio: number): void {
  u.ctx.save();
  u.ctx.fillStyle = colourOf("--ink-muted", theme);
  u.ctx.font = `${12 * ratio}px ${font}`;
  u.ctx.textAlign = "right";
  u.ctx.textBaseline = "top";
  u.ctx.fillText(unit, u.bbox.left - 8 * ratio, 0);
  u.ctx.restore();
}
