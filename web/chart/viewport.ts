/** What a chart shows of the time axis, in UTC seconds, and how far it may move. Pure. */
export interface View {
  minS: number;
  maxS: number;
}
export interface Bounds {
  earliestS: number;
  latestS: number;
  shortestS: number;
  longestS: number;
}

/** The nearest view that is allowed: first the span, then the place. */
export function fitView({ minS, maxS }: View, { earliestS, latestS, shortestS, longestS }: Bounds): View {
  const span = Math.min(Math.max(maxS - minS, shortestS), longestS, latestS - earliestS);
  const centre = (minS + maxS) / 2;
  const start = Math.min(Math.max(centre - span / 2, earliestS), latestS - span);
  return { minS: start, maxS: start + span };
}

export function panView(view: View, byS: number, bounds: Bounds): View {
  const room = byS < 0 ? bounds.earliestS - view.minS : bounds.latestS - view.maxS;
  const move = byS < 0 ? Math.max(byS, Math.min(room, 0)) : Math.min(byS, Math.max(room, 0));
  return { minS: view.minS + move, maxS: view.maxS + move };
}

/** Factor below 1 zooms in; `atS` stays where it is on screen. */
export function zoomView(view: View, factor: number, atS: number, bounds: Bounds): View {
  const span = view.maxS - view.minS;
  const most = Math.min(bounds.longestS, bounds.latestS - bounds.earliestS);
  const wanted = Math.min(Math.max(span * factor, bounds.shortestS), most);
  const share = (atS - view.minS) / span;
  const minS = atS - share * wanted;
  return fitView({ minS, maxS: minS + wanted }, bounds);
}

export function sameView(a: View, b: View): boolean {
  return Math.abs(a.minS - b.minS) < 0.5 && Math.abs(a.maxS - b.maxS) < 0.5;
}
