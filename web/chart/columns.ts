/** Sums of columns in which unknown stays unknown. Pure. */
export type Column = readonly (number | null)[];

const isKnown = (value: number | null): boolean => value !== null;

/** Sum at each place: unknown where any part is. Parts unknown throughout do not take part; null if none is left. */
export function addColumns(parts: readonly Column[]): (number | null)[] | null {
  const known = parts.filter((part) => part.some(isKnown));
  if (known.length === 0) return null;
  return known[0].map((_, i) => {
    let sum = 0;
    for (const part of known) {
      const value = part[i];
      if (value === null || value === undefined) return null;
      sum += value;
    }
    return sum;
  });
}

export function mapColumns(
  a: Column,
  b: Column,
  combine: (a: number, b: number) => number,
): (number | null)[] {
  return a.map((x, i) => {
    const y = b[i];
    return x === null || y === null || y === undefined ? null : combine(x, y);
  });
}

/** Sum of what is known; null when nothing is. */
export function totalOf(column: Column): number | null {
  let total: number | null = null;
  for (const value of column) if (value !== null) total = (total ?? 0) + value;
  return total;
}

export const upPart = (column: Column): (number | null)[] =>
  column.map((value) => (value === null ? null : Math.max(value, 0)));
export const downPart = (column: Column): (number | null)[] =>
  column.map((value) => (value === null ? null : Math.max(-value, 0)));
