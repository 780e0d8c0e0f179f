/** Moves a plot's view by gestures and keys, and tells when it has come to rest. */
import { type GestureTargets, listenForGestures } from "./gestures.ts";
import type { Plot } from "./plot.ts";
import type { ViewSync } from "./view_sync.ts";
import { type Bounds, fitView, panView, sameView, type View, zoomView } from "./viewport.ts";

const REST_MS = 180;

export interface MoverTargets {
  hover(atS: number | null): void;
  tap(atS: number, byFinger: boolean): void;
  /** Called once after each movement has come to rest. */
  rested(view: View): void;
}

export interface PlotMover {
  bounds: Bounds;
  /** The view that a reset goes back to. */
  home: View;
  pan(byShare: number): boolean;
  zoom(factor: number, atShare: number): boolean;
  reset(): void;
  reveal(startS: number, endS: number): void;
  /** On the way: the view that is told from outside is the one before. */
  moving(): boolean;
  stop(): void;
}

export function createPlotMover(
  plot: Plot,
  bounds: Bounds,
  home: View,
  targets: MoverTargets,
  sync: ViewSync | undefined,
): PlotMover {
  const self = Symbol();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const wait = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const go = (view: View): boolean => {
    if (sameView(view, plot.view())) return false;
    plot.look(view);
    sync?.tell(view, self);
    wait();
    timer = setTimeout(() => {
      timer = null;
      targets.rested(plot.view());
    }, REST_MS);
    return true;
  };
  const at = (share: number) => {
    const { minS, maxS } = plot.view();
    return minS + Math.min(1, Math.max(0, share)) * (maxS - minS);
  };
  const mover: PlotMover = {
    bounds,
    home,
    pan: (by) => {
      const view = plot.view();
      return go(panView(view, by * (view.maxS - view.minS), mover.bounds));
    },
    zoom: (factor, share) => go(zoomView(plot.view(), factor, at(share), mover.bounds)),
    reset: () => void go(mover.home),
    reveal: (startS, endS) => {
      const { minS, maxS } = plot.view();
      if (startS < minS) go(fitView({ minS: startS, maxS: startS + maxS - minS }, mover.bounds));
      else if (endS > maxS) go(fitView({ minS: endS - (maxS - minS), maxS: endS }, mover.bounds));
    },
    moving: () => timer !== null,
    stop: () => {
      wait();
      deafen();
      stopListening?.();
    },
  };
  const gestures: GestureTargets = {
    hover: (share) => targets.hover(share === null ? null : at(share)),
    tap: (share, byFinger) => targets.tap(at(share), byFinger),
    pan: mover.pan,
    zoom: mover.zoom,
    reset: mover.reset,
    pansByFinger: () => !sameView(plot.view(), mover.home),
  };
  const deafen = listenForGestures(plot.over, gestures);
  const stopListening = sync?.listen(self, (view) => plot.look(view));
  return mover;
}
