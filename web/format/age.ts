/** How long ago, in the largest unit that is at least one. */
export function ageParts(seconds: number): { value: number; unit: "second" | "minute" | "hour" | "day" } {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) return { value: s, unit: "second" };
  if (s < 3600) return { value: Math.floor(s / 60), unit: "minute" };
  if (s < 172_800) return { value: Math.floor(s / 3600), unit: "hour" };
  return { value: Math.floor(s / 86_400), unit: "day" };
}

const formats = new Map<string, Intl.RelativeTimeFormat>();

export function formatAge(seconds: number, locale: string): string {
  const { value, unit } = ageParts(seconds);
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "short" });
    formats.set(locale, format);
  }
  return format.format(-value, unit);
}

/** A minute reading may be this old, counted from the minute's end, before it is called stale. */
export const STALE_AFTER_S = 150;

/** Age of a minute that began at `startS`, counted from its end. */
export function readingAgeS(startS: number, nowS: number): number {
  return Math.max(0, nowS - (startS + 60));
}
export function isStale(startS: number, nowS: number): boolean {
  return readingAgeS(startS, nowS) > STALE_AFTER_S;
}

/** A stretch of time, in the largest unit of which it has two. */
export function formatDuration(seconds: number, locale: string): string {
  const [value, unit] = seconds >= 2 * 86_400
    ? [Math.floor(seconds / 86_400), "day"]
    : seconds >= 2 * 3600
    ? [Math.floor(seconds / 3600), "hour"]
    : seconds >= 120
    ? [Math.floor(seconds / 60), "minute"]
    : [Math.ceil(seconds), "second"];
  return new Intl.NumberFormat(locale, { style: "unit", unit: String(unit), unitDisplay: "long" }).format(
    Number(value),
  );
}
