/** The span of the value axis: zero is always on it, with some air at the ends that are used. Pure. */
export function valueRange(low: number, high: number): [number, number] {
  const min = Math.min(0, low);
  const max = Math.max(0, high);
  if (min === 0 && max === 0) return [0, 100];
  const air = (max - min) * 0.08;
  return [min < 0 ? min - air : 0, max > 0 ? max + air : 0];
}
