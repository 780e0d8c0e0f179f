import type { ComponentChildren } from "preact";
import type { Drawing } from "./drawing.ts";
import type { Plot } from "./plot.ts";

export interface Cursor {
  interval: number;
  kept: boolean;
}
interface ChartPointerProps {
  plot: Plot;
  drawing: Drawing;
  cursor: Cursor;
  readout(interval: number, kept: boolean): ComponentChildren;
}

const NARROW_PX = 480;

/** The marked interval and its values, laid over the plot. */
export function ChartPointer({ plot, drawing, cursor, readout }: ChartPointerProps) {
  const { minS, maxS } = plot.view();
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over;
  const toX = (atS: number) => Math.min(1, Math.max(0, (atS - minS) / (maxS - minS))) * clientWidth;
  const left = toX(drawing.starts[cursor.interval]);
  const wide = Math.max(toX(drawing.ends[cursor.interval]) - left, 1);
  const onLeft = left + wide / 2 < clientWidth / 2;
  const edge = 12;
  const area = {
    left: `${offsetLeft}px`,
    top: `${offsetTop}px`,
    width: `${clientWidth}px`,
    height: `${clientHeight}px`,
  };
  const narrow = clientWidth < NARROW_PX;
  const place = narrow
    ? { left: `${-offsetLeft}px`, right: "0" }
    : onLeft
    ? { left: `${left + wide + edge}px`, right: "auto" }
    : { right: `${clientWidth - left + edge}px`, left: "auto" };
  return (
    <div class={narrow ? "time-chart-pointer time-chart-narrow" : "time-chart-pointer"} style={area}>
      <div
        class={wide < 3 ? "time-chart-hair" : "time-chart-band"}
        style={{ left: `${left}px`, width: `${wide}px` }}
      />
      <div class="time-chart-readout" style={place}>{readout(cursor.interval, cursor.kept)}</div>
    </div>
  );
}
