/** Pointers, wheel and fingers over a plot, as what they mean. Knows nothing of values or time. */
export interface GestureTargets {
  /** Fraction of the plot's width, 0 to 1. */
  hover(at: number | null): void;
  /** A click, or a tap of a finger. */
  tap(at: number, byFinger: boolean): void;
  /** Moves what is shown by this fraction of the width; answers whether it could. */
  pan(by: number): boolean;
  /** Factor below 1 shows less; answers whether it could. */
  zoom(factor: number, at: number): boolean;
  reset(): void;
  /** Whether a single finger pans; otherwise it reads values. */
  pansByFinger(): boolean;
}

const SLOP_PX = 4;

/** Returns how to let go again. */
export function listenForGestures(over: HTMLElement, targets: GestureTargets): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const pointers = new Map<number, PointerEvent>();
  let moved = 0;

  const fraction = (clientX: number) => {
    const box = over.getBoundingClientRect();
    return (clientX - box.left) / box.width;
  };
  const middle = () => {
    const xs = [...pointers.values()].map((p) => p.clientX);
    return fraction(xs.reduce((a, b) => a + b, 0) / xs.length);
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 1);
  };

  over.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, event);
    over.setPointerCapture(event.pointerId);
  }, options);

  over.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") targets.hover(fraction(event.clientX));
      return;
    }
    moved = Math.max(moved, Math.abs(event.clientX - before.clientX));
    if (pointers.size === 1) {
      const start = fraction(before.clientX);
      const now = fraction(event.clientX);
      if (event.pointerType !== "mouse" && !targets.pansByFinger()) targets.hover(now);
      else if (moved > SLOP_PX || start !== now) {
        if (Math.abs(event.clientX - before.clientX) < SLOP_PX && moved <= SLOP_PX) return;
        moved = SLOP_PX + 1;
        targets.hover(null);
        targets.pan(start - now);
      }
      pointers.set(event.pointerId, event);
      return;
    }
    if (pointers.size !== 2) return;
    const [middleBefore, spreadBefore] = [middle(), spread()];
    pointers.set(event.pointerId, event);
    moved = SLOP_PX + 1;
    targets.hover(null);
    targets.zoom(spreadBefore / spread(), middle());
    targets.pan(middleBefore - middle());
  }, options);

  const lift = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    const byFinger = event.pointerType !== "mouse";
    if (event.type === "pointerup" && pointers.size === 0 && moved <= SLOP_PX) {
      targets.tap(fraction(event.clientX), byFinger);
    }
  };
  over.addEventListener("pointerup", lift, options);
  over.addEventListener("pointercancel", lift, options);
  over.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse" && pointers.size === 0) targets.hover(null);
  }, options);
  over.addEventListener("dblclick", () => targets.reset(), options);

  over.addEventListener("wheel", (event) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const amount = (sideways ? event.deltaX || event.deltaY : event.deltaY) * unit;
    const done = sideways
      ? targets.pan(amount / over.clientWidth)
      : targets.zoom(Math.exp(amount * (event.ctrlKey ? 0.01 : 0.002)), fraction(event.clientX));
    // At its limit the chart lets the page scroll.
    if (done) event.preventDefault();
  }, { ...options, passive: false });

  return () => stop.abort();
}
