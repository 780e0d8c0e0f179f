/** A uPlot that shows a Drawing. The only file that makes one. */
import uPlot from "uplot";
import { pictureDrawn } from "../ui/first_picture.ts";
import { colourOf } from "./colours.ts";
import type { Drawing } from "./drawing.ts";
import { intervalsWithin } from "./interval_at.ts";
import { paintBars, paintBaseline, paintGaps, paintRail, paintUnit } from "./paint.ts";
import { createLinePainter, type LinePainter } from "./paint_lines.ts";
import { valueRange } from "./value_range.ts";
import { sameView, type View } from "./viewport.ts";
import "uplot/dist/uPlot.min.css";

export interface PlotLook {
  theme: string;
  heightPx: number;
  /** Where the time axis has its marks, and what they say. */
  ticks(view: View, widthPx: number): { atS: number; text: string }[];
  valueAxis(reach: number): { unit: string; label(value: number, step: number): string };
  /** Another way to draw the lines. */
  linePainter?: () => LinePainter;
}

export interface Plot {
  over: HTMLElement;
  /** Answers whether that is anything new. */
  show(drawing: Drawing, view: View): boolean;
  look(view: View): void;
  /** Whether it can be seen: otherwise it is not drawn while it moves. */
  seen(can: boolean): void;
  view(): View;
  /** To its box; answers whether that has another width. */
  resize(): boolean;
  destroy(): void;
}

/** A label further right than this would be cut off. */
const LABEL_HALF_PX = 20;
const PADDING_RIGHT_PX = 12;

/** Lowest and highest value of all that is in view. */
export function extremes({ starts, ends, lines, bars }: Drawing, view: View): [number, number] {
  const range = intervalsWithin(starts, ends, view.minS, view.maxS);
  let low = 0, high = 0;
  if (!range) return [low, high];
  for (const { values } of lines) {
    for (let i = range[0]; i <= range[1]; i++) {
      const value = values[i];
      if (value === null || value === undefined) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  for (const { interval, from, to } of bars) {
    if (interval < range[0] || interval > range[1]) continue;
    low = Math.min(low, from, to);
    high = Math.max(high, from, to);
  }
  return [low, high];
}

export function createPlot(box: HTMLElement, look: PlotLook, drawing: Drawing, view: View): Plot {
  let shown = drawing;
  const paintLines = (look.linePainter ?? createLinePainter)();
  let drawn = false;
  const ratio = () => uPlot.pxRatio;
  const colour = (name: string) => colourOf(name, look.theme);

  const data = (): uPlot.AlignedData => [shown.starts as number[], []];
  const font = getComputedStyle(document.documentElement).fontFamily;
  const axis = {
    stroke: () => colour("--ink-muted"),
    font: `12px ${font}`,
    ticks: { show: false },
  };
  let marks: { atS: number; text: string }[] = [];
  let marksOf: { drawing: Drawing; view: View; width: number } | null = null;
  let known: { drawing: Drawing; view: View; values: [number, number] } | null = null;
  const extremesNow = () => {
    if (known?.drawing !== shown || known.view !== view) {
      known = { drawing: shown, view, values: extremes(shown, view) };
    }
    return known.values;
  };
  const reach = () => Math.max(...extremesNow().map(Math.abs));

  const u = new uPlot(
    {
      width: Math.max(box.clientWidth, 1),
      height: look.heightPx,
      padding: [24, PADDING_RIGHT_PX, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, auto: false, range: () => [view.minS, view.maxS] },
        y: { range: () => valueRange(...extremesNow()) },
      },
      axes: [
        {
          ...axis,
          size: 28,
          gap: 10,
          grid: { show: false },
          splits: () => {
            const width = u?.bbox.width ? u.bbox.width / uPlot.pxRatio : box.clientWidth - 60;
            const lastS = view.maxS - (LABEL_HALF_PX - PADDING_RIGHT_PX) / width * (view.maxS - view.minS);
            // Asked for more than once a picture, until the axes have found their sizes.
            if (marksOf?.drawing !== shown || marksOf.view !== view || marksOf.width !== width) {
              marks = look.ticks(view, width).filter(({ atS }) => atS <= lastS);
              marksOf = { drawing: shown, view, width };
            }
            return marks.map(({ atS }) => atS);
          },
          values: (_, splits) => splits.map((at) => marks.find(({ atS }) => atS === at)?.text ?? ""),
        },
        {
          ...axis,
          size: 48,
          gap: 8,
          space: 44,
          grid: { stroke: () => colour("--hairline"), width: 1 },
          values: (_, splits) => {
            const step = splits.length > 1 ? splits[1] - splits[0] : 1;
            const axis = look.valueAxis(reach());
            return splits.map((value) => axis.label(value, step));
          },
        },
      ],
      series: [{}, { scale: "y", show: false }],
      hooks: {
        draw: [() => {
          if (!drawn) pictureDrawn();
          drawn = true;
        }],
        drawClear: [(plot) => paintGaps(plot, shown, look.theme)],
        drawAxes: [
          (plot) => {
            paintUnit(plot, look.valueAxis(reach()).unit, font, look.theme, ratio());
            paintBaseline(plot, look.theme);
            paintBars(plot, shown, look.theme, ratio());
            paintRail(plot, shown, look.theme, ratio());
            paintLines(plot, shown, look.theme, ratio());
          },
        ],
      },
    },
    data(),
    box,
  );

  let canBeSeen = true;
  let behind = false;
  const setScale = () => {
    behind = false;
    u.setScale("x", { min: view.minS, max: view.maxS });
  };
  return {
    over: u.over,
    show(next, nextView) {
      if (next === shown && sameView(nextView, view) && !behind) return false;
      shown = next;
      view = nextView;
      u.setData(data(), false);
      setScale();
      // Other intervals have other marks, even where both scales stay as they are.
      u.redraw(true, true);
      return true;
    },
    look(next) {
      view = next;
      if (canBeSeen) setScale();
      else behind = true;
    },
    seen(can) {
      canBeSeen = can;
      if (can && behind) setScale();
    },
    view: () => view,
    resize() {
      const width = Math.max(box.clientWidth, 1);
      if (width === u.width) return false;
      u.setSize({ width, height: look.heightPx });
      return true;
    },
    destroy: () => u.destroy(),
  };
}
