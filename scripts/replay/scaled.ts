/** Decimal text as an integer of a resolution, digit by digit: 1.005 with two decimals is 101, not 100. */

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const EXPONENT = /^[+-]?(\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;

/** Parts of 10^decimals, rounded half away from zero; null for text that is no number. */
export function readScaled(text: string, decimals: number): number | null {
  const trimmed = text.trim();
  const parts = DECIMAL.exec(trimmed);
  if (parts === null) {
    if (!EXPONENT.test(trimmed)) return null;
    const value = Number(trimmed);
    return Math.abs(value) < 1e15 ? readScaled(value.toFixed(decimals + 6), decimals) : null;
  }
  const [, sign, whole, fraction = ""] = parts;
  if (whole === "" && fraction === "") return null;
  const kept = Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const size = kept + (fraction[decimals] >= "5" ? 1 : 0);
  return sign === "-" && size !== 0 ? -size : size;
}
