/** Outdoor temperature and clouds: smooth functions of seed and UTC minute. */
import { smoothNoise } from "./random.ts";
import type { Place } from "./sun.ts";

const STREAM = { warmth: 11, cover: 12, patch: 13, gap: 14 };

/** Mean of the year and half the swing between January and July at this latitude, roughly, at sea level. */
function climate(latitude: number): { meanC: number; swingC: number } {
  const away = Math.abs(latitude);
  return { meanC: 27 - 0.33 * away, swingC: Math.min(14, 0.18 * away) };
}

/** °C at a UTC minute since 1970: season, course of the day, and weather of some days. */
export function outdoorC(seed: number, place: Place, minute: number): number {
  const { meanC, swingC } = climate(place.latitude);
  // 13 July 1970, the warmest day of a mean year, and every 365.2425 days since.
  const season = Math.cos(2 * Math.PI * (minute / 1440 - 193) / 365.2425) * (place.latitude >= 0 ? 1 : -1);
  const solarMin = minute + 4 * place.longitude;
  const course = Math.cos(2 * Math.PI * (solarMin - 15 * 60) / 1440);
  const weather = 2 * smoothNoise(seed, STREAM.warmth, minute / (3.1 * 1440)) - 1;
  return meanC + swingC * season + 3.5 * course + 6.5 * weather;
}

/** Share of the sky that is covered, 0..1, from the weather of hours. */
export function cloudCover(seed: number, minute: number): number {
  const slow = smoothNoise(seed, STREAM.cover, minute / (1.4 * 1440));
  const patch = smoothNoise(seed, STREAM.patch, minute / 130);
  return Math.max(0, Math.min(1, 1.7 * slow - 0.2 + 0.5 * (patch - 0.5)));
}

/** Share of the clear sky's light that comes through; single clouds pass within minutes (mean after Kasten 1980). */
export function skyClearness(seed: number, minute: number): number {
  const cover = cloudCover(seed, minute);
  const passing = smoothNoise(seed, STREAM.gap, minute / 6) < cover ? 0.75 : 1.05;
  const broken = 4 * cover * (1 - cover);
  return (1 - 0.75 * Math.pow(cover, 3.4)) * (1 + broken * (passing - 1));
}
