import { decimalsFor, formatNumber, type Quantity, UNKNOWN } from "./quantity.ts";

/** W below a kilowatt, kW from there on; the sign stays. Unknown is a dash. */
export function formatPower(watts: number | null, locale: string): Quantity {
  if (watts === null) return { value: UNKNOWN, unit: "" };
  const size = Math.abs(watts);
  if (size < 9.95) return { value: formatNumber(watts, size === 0 ? 0 : 1, locale), unit: "W" };
  if (size < 999.5) return { value: formatNumber(watts, 0, locale), unit: "W" };
  return { value: formatNumber(watts / 1000, decimalsFor(size / 1000), locale), unit: "kW" };
}

/** kWh, but Wh where a kWh would show nothing but zeros. */
export function formatEnergy(wattHours: number | null, locale: string): Quantity {
  if (wattHours === null) return { value: UNKNOWN, unit: "" };
  const size = Math.abs(wattHours);
  if (size === 0) return { value: formatNumber(0, 0, locale), unit: "kWh" };
  if (size < 9.95) return { value: formatNumber(wattHours, 1, locale), unit: "Wh" };
  return { value: formatNumber(wattHours / 1000, decimalsFor(size / 1000), locale), unit: "kWh" };
}

/** A meter's register as it stands: kWh with every digit that the device gives. */
export function formatRegister(wattHours: number | null, locale: string): Quantity {
  if (wattHours === null) return { value: UNKNOWN, unit: "" };
  return { value: formatNumber(wattHours / 1000, 3, locale), unit: "kWh" };
}

export function formatVoltage(volts: number | null, locale: string): Quantity {
  return volts === null ? { value: UNKNOWN, unit: "" } : { value: formatNumber(volts, 1, locale), unit: "V" };
}

export function formatCurrent(amperes: number | null, locale: string): Quantity {
  return amperes === null
    ? { value: UNKNOWN, unit: "" }
    : { value: formatNumber(amperes, amperes < 9.995 ? 2 : 1, locale), unit: "A" };
}

export function formatPowerFactor(factor: number | null, locale: string): Quantity {
  return { value: factor === null ? UNKNOWN : formatNumber(factor, 2, locale), unit: "" };
}

/** One unit for all labels of an axis that reaches to `reach`. */
export function axisFormat(
  reach: number,
  unit: "W" | "Wh",
  locale: string,
): { unit: string; label(value: number, step: number): string } {
  const big = reach >= 1000;
  const scale = big ? 1000 : 1;
  return {
    unit: big ? `k${unit}` : unit,
    label: (value, step) => {
      return formatNumber(value / scale, stepDecimals(step / scale), locale);
    },
  };
}

/** As many decimals as the step needs to be written in full, three at most. */
function stepDecimals(step: number): number {
  const whole = (n: number) => Math.abs(n - Math.round(n)) < 1e-6;
  return [0, 1, 2].find((decimals) => whole(step * 10 ** decimals)) ?? 3;
}
