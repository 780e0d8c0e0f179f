/** Numbers of an answer as JSON text: NaN is null. Pure. */

const THOUSANDTHS = Array.from(
  { length: 1000 },
  (_, i) => i === 0 ? "" : "." + String(i).padStart(3, "0").replace(/0+$/, ""),
);

/** A whole number of thousandths without trailing zeros; any other number at a millionth. */
export function thousandths(value: number): string {
  if (value !== value) return "null";
  if (!Number.isSafeInteger(value)) return String(Math.round(value * 1000) / 1e6);
  const size = value < 0 ? -value : value;
  const fraction = size % 1000;
  const text = (size - fraction) / 1000 + THOUSANDTHS[fraction];
  return value < 0 ? "-" + text : text;
}

/** A number of hundredths, at a hundredth. */
export function hundredths(value: number): string {
  return value !== value ? "null" : String(Math.round(value) / 100);
}

export function plain(value: number): string {
  return value !== value ? "null" : String(value);
}

export function column(values: Float64Array, text: (value: number) => string): string {
  let out = "[";
  for (let i = 0; i < values.length; i++) out += (i === 0 ? "" : ",") + text(values[i]);
  return out + "]";
}
