import { type ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Cursor } from "./chart_pointer.tsx";
import type { Drawing } from "./drawing.ts";
import { intervalAt, intervalsWithin } from "./interval_at.ts";
import { createPlot, type Plot, type PlotLook } from "./plot.ts";
import type { PlotMover } from "./plot_mover.ts";
import { firstPicture } from "../ui/first_picture.ts";
import { inTurn } from "../ui/in_turn.ts";
import type { ViewSync } from "./view_sync.ts";
import { type Bounds, sameView, type View } from "./viewport.ts";
import "./time_chart.css";

export interface TimeChartProps extends Omit<PlotLook, "heightPx"> {
  drawing: Drawing;
  view: View;
  /** Where a reset goes back to. */
  home: View;
  bounds: Bounds;
  heightPx: number;
  label: string;
  keysHint: string;
  /** The interval in words, for a screen reader. */
  describe(interval: number): string;
  /** The interval's values, beside the pointer. `kept`: it stays there, so it may hold a button. */
  readout(interval: number, kept: boolean): ComponentChildren;
  onRest?(view: View): void;
  onPick?(interval: number): void;
  sync?: ViewSync;
}

/** So far outside of the window a chart is about to be seen. */
const NEAR = "200px";

type Hand = typeof import("./chart_hand.ts");

async function fetchHand(): Promise<Hand> {
  await firstPicture;
  return await import("./chart_hand.ts");
}

/** Kept as a time: a finer answer has other intervals. */
interface Mark {
  atS: number;
  kept: boolean;
}

export default function TimeChart(props: TimeChartProps) {
  const { drawing, view, home, bounds, theme, heightPx, label, keysHint, sync } = props;
  const outer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const mover = useRef<PlotMover | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [mark, setMark] = useState<Mark | null>(null);
  const [hand, setHand] = useState<Hand | null>(null);
  const [, setDrawn] = useState(0);
  const hintId = useId();

  function make(): () => void {
    const look: PlotLook = {
      theme,
      heightPx,
      linePainter: latest.current.linePainter,
      ticks: (v, width) => latest.current.ticks(v, width),
      valueAxis: (reach) => latest.current.valueAxis(reach),
    };
    const made = createPlot(box.current!, look, latest.current.drawing, latest.current.view);
    const at = (atS: number) => intervalAt(latest.current.drawing.starts, latest.current.drawing.ends, atS);
    let moving: PlotMover | null = null;
    let gone = false;
    fetchHand().then((got) => {
      if (gone) return;
      const { bounds, home } = latest.current;
      moving = mover.current = got.createPlotMover(made, bounds, home, {
        hover: (atS) => setMark(atS === null ? null : { atS, kept: false }),
        tap: (atS, byFinger) => {
          const interval = at(atS);
          if (interval === null) return setMark(null);
          if (!byFinger) return latest.current.onPick?.(interval);
          setMark({ atS, kept: true });
        },
        rested: (v) => {
          latest.current.onRest?.(v);
          setDrawn((n) => n + 1);
        },
      }, sync);
      setHand(got);
      // Without it the chart is there to be seen.
    }, () => {});
    plot.current = made;
    const watcher = new ResizeObserver(() => {
      if (made.resize()) setDrawn((n) => n + 1);
    });
    watcher.observe(box.current!);
    const lookout = new IntersectionObserver(
      (entries) => made.seen(entries[entries.length - 1].isIntersecting),
      {
        rootMargin: NEAR,
      },
    );
    lookout.observe(box.current!);
    setDrawn((n) => n + 1);
    return () => {
      watcher.disconnect();
      lookout.disconnect();
      gone = true;
      moving?.stop();
      made.destroy();
      plot.current = mover.current = null;
      setHand(null);
    };
  }
  useLayoutEffect(() => {
    let unmake = () => {};
    const callOff = inTurn(() => unmake = make());
    return () => {
      callOff();
      unmake();
    };
  }, [theme, heightPx, sync]);

  useLayoutEffect(() => {
    if (!plot.current) return;
    if (mover.current) Object.assign(mover.current, { bounds, home });
    const next = mover.current?.moving() ? plot.current.view() : view;
    if (plot.current.show(drawing, next)) setDrawn((n) => n + 1);
  }, [drawing, view.minS, view.maxS, home.minS, home.maxS, bounds.earliestS, bounds.latestS]);

  const interval = mark && intervalAt(drawing.starts, drawing.ends, mark.atS);
  const shown: Cursor | null = mark && interval !== null ? { interval, kept: mark.kept } : null;

  function onKeyDown(event: KeyboardEvent) {
    const meaning = hand?.chartKey(event);
    if (!meaning || event.altKey || event.ctrlKey || event.metaKey) return;
    const { starts, ends } = drawing;
    const now = plot.current?.view() ?? view;
    const seen = intervalsWithin(starts, ends, now.minS, now.maxS);
    const select = (interval: number) => {
      setMark({ atS: (starts[interval] + ends[interval]) / 2, kept: true });
      mover.current?.reveal(starts[interval], ends[interval]);
    };
    if (meaning.kind === "step" && seen) {
      const from = shown?.interval ?? (meaning.by > 0 ? seen[0] - 1 : seen[1] + 1);
      select(Math.min(Math.max(from + meaning.by, 0), starts.length - 1));
    } else if (meaning.kind === "edge" && seen) select(seen[meaning.to === "first" ? 0 : 1]);
    else if (meaning.kind === "pan") mover.current?.pan(meaning.by);
    else if (meaning.kind === "zoom") {
      const middle = shown ? (starts[shown.interval] + ends[shown.interval]) / 2 : (now.minS + now.maxS) / 2;
      mover.current?.zoom(meaning.factor, (middle - now.minS) / (now.maxS - now.minS));
    } else if (meaning.kind === "pick") {
      if (!shown) return;
      props.onPick?.(shown.interval);
    } else if (meaning.kind === "reset") {
      if (!shown && sameView(now, home)) return;
      setMark(null);
      mover.current?.reset();
    }
    event.preventDefault();
  }

  function onBlur(event: FocusEvent) {
    const next = event.relatedTarget as Node | null;
    if (next && !outer.current?.contains(next)) setMark(null);
  }

  return (
    <div class="time-chart" ref={outer}>
      <div
        ref={box}
        class="time-chart-box"
        style={{ height: `${heightPx}px` }}
        role="slider"
        tabIndex={0}
        aria-busy={!hand}
        aria-label={label}
        aria-describedby={hintId}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(drawing.starts.length - 1, 0)}
        aria-valuenow={shown?.interval ?? 0}
        aria-valuetext={shown ? props.describe(shown.interval) : label}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {hand && shown && plot.current && (
        <hand.ChartPointer plot={plot.current} drawing={drawing} cursor={shown} readout={props.readout} />
      )}
      <span id={hintId} class="hidden-text">{keysHint}</span>
    </div>
  );
}
