/** Step lines as the movements of a pen. Pure. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/**
 * Each value holds over its own interval, from its start to its end, and nowhere else: an unknown interval leaves a
 * hole. Where several intervals share a pixel column, their extremes are drawn.
 */
export function traceSteps(
  starts: readonly number[],
  ends: readonly number[],
  values: readonly (number | null | undefined)[],
  [first, last]: [number, number],
  toX: (atS: number) => number,
  toY: (value: number) => number,
  pen: Pen,
): void {
  let drawnTo: number | null = null;
  let i = first;
  while (i <= last) {
    const value = values[i];
    if (value === null || value === undefined) {
      drawnTo = null;
      i++;
      continue;
    }
    const left = toX(starts[i]);
    let low = value, high = value, final = value;
    while (i + 1 <= last && ends[i] === starts[i + 1] && toX(ends[i + 1]) - left < 1) {
      const next = values[i + 1];
      if (next === null || next === undefined) break;
      low = Math.min(low, next);
      high = Math.max(high, next);
      final = next;
      i++;
    }
    const right = toX(ends[i]);
    const y = toY(final);
    if (drawnTo === null || left - drawnTo > 0.01) {
      pen.moveTo(left, toY(value));
    } else {
      pen.lineTo(left, toY(value));
    }
    if (low !== high) {
      pen.lineTo(left, toY(low));
      pen.lineTo(left, toY(high));
      pen.lineTo(left, y);
    }
    pen.lineTo(right, y);
    drawnTo = right;
    i++;
  }
}
