/** A number as people read it: the unit stands apart because it is drawn smaller. */
export interface Quantity {
  value: string;
  unit: string;
}

export const UNKNOWN = "–";

const formats = new Map<string, Intl.NumberFormat>();

/** Fixed decimals, grouped, with a true minus sign; "−0" never appears. */
export function formatNumber(value: number, decimals: number, locale: string): string {
  const key = `${locale}/${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
    formats.set(key, format);
  }
  return format.format(value).replace("-", "−");
}

export function quantityText({ value, unit }: Quantity): string {
  return unit === "" ? value : `${value}\u00a0${unit}`;
}

/** Three figures or so: 1.84, 12.4, 128. */
export function decimalsFor(size: number): number {
  return size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
}
