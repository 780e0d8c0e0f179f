/** The interval that holds a time, or null outside of all and in a hole between two. */
export function intervalAt(starts: readonly number[], ends: readonly number[], atS: number): number | null {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (atS < starts[middle]) high = middle - 1;
    else if (atS >= ends[middle]) low = middle + 1;
    else return middle;
  }
  return null;
}

/** Indexes of the first and last interval that a view touches; null when it touches none. */
export function intervalsWithin(
  starts: readonly number[],
  ends: readonly number[],
  minS: number,
  maxS: number,
): [number, number] | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= minS) low = middle + 1;
    else high = middle;
  }
  const first = low;
  high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < maxS) low = middle + 1;
    else high = middle;
  }
  return low > first ? [first, low - 1] : null;
}

/** Each interval's end: the next one's start; of the last one, the answer's end. */
export function endsOf(starts: readonly number[], endS: number): number[] {
  return starts.map((_, i) => (i + 1 < starts.length ? starts[i + 1] : endS));
}
