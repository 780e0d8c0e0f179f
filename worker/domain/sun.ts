/** When the sun rises and sets: NOAA's solar equations, good to about a minute up to 65° of latitude. Pure. */
import { DAY_S } from "./local_time.ts";

export interface Coordinates {
  /** Degrees, north and east positive. */
  latitude: number;
  longitude: number;
}

const RAD = Math.PI / 180;
/** Centre of the sun below the horizon when its upper edge touches it: refraction and the sun's radius. */
const HORIZON_DEGREES = -0.833;
const J2000_S = 946_728_000;
const CENTURY_S = 36_525 * DAY_S;

/** Declination in radians, and the equation of time in seconds. */
function sunAt(s: number): { declination: number; equationS: number } {
  const t = (s - J2000_S) / CENTURY_S;
  const meanLongitude = (280.46646 + t * (36_000.76983 + t * 0.0003032)) * RAD;
  const anomaly = (357.52911 + t * (35_999.05029 - 0.0001537 * t)) * RAD;
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const centre = Math.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
    Math.sin(2 * anomaly) * (0.019993 - 0.000101 * t) + Math.sin(3 * anomaly) * 0.000289;
  const node = (125.04 - 1934.136 * t) * RAD;
  const longitude = meanLongitude + (centre - 0.00569 - 0.00478 * Math.sin(node)) * RAD;
  const obliquity = (23.43929111 - t * 0.013004167 + 0.00256 * Math.cos(node)) * RAD;
  const y = Math.tan(obliquity / 2) ** 2;
  const equation = y * Math.sin(2 * meanLongitude) - 2 * eccentricity * Math.sin(anomaly) +
    4 * eccentricity * y * Math.sin(anomaly) * Math.cos(2 * meanLongitude) -
    0.5 * y * y * Math.sin(4 * meanLongitude) - 1.25 * eccentricity ** 2 * Math.sin(2 * anomaly);
  return {
    declination: Math.asin(Math.sin(obliquity) * Math.sin(longitude)),
    equationS: equation / (2 * Math.PI) * DAY_S,
  };
}

/** Unix seconds of the event whose day (since 1970) is told by the place's own mean sun; null in polar day or night. */
export function sunEvent(event: "sunrise" | "sunset", day: number, place: Coordinates): number | null {
  const meanNoonS = day * DAY_S + DAY_S / 2 - place.longitude * 240;
  let s = meanNoonS;
  // What the sun is like at the event, not at noon: the second round is good to seconds.
  for (let round = 0; round < 3; round++) {
    const { declination, equationS } = sunAt(s);
    const latitude = place.latitude * RAD;
    const cos = (Math.sin(HORIZON_DEGREES * RAD) - Math.sin(latitude) * Math.sin(declination)) /
      (Math.cos(latitude) * Math.cos(declination));
    if (!(Math.abs(cos) <= 1)) return null;
    const halfS = Math.acos(cos) / (2 * Math.PI) * DAY_S;
    s = meanNoonS - equationS + (event === "sunrise" ? -halfS : halfS);
  }
  return Math.round(s);
}
