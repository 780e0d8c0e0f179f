/** Where the sun stands, and what a panel makes of it: functions of place and UTC time. */

export interface Place {
  latitude: number;
  longitude: number;
}

const RAD = Math.PI / 180;
const DAY_MIN = 1440;

/** Days since the start of the year of a day since 1970. */
export function dayOfYear(day: number): number {
  const date = new Date(day * 86_400_000);
  return day - Date.UTC(date.getUTCFullYear(), 0, 1) / 86_400_000;
}

/** What stays the same over one day since 1970. */
export interface SunDay {
  declination: number;
  /** UTC minute of the day at which the sun is highest. */
  noonMin: number;
}

/** Declination with the ellipse's correction (error below 0.4°) and equation of time (error below a minute). */
export function sunDay(day: number, place: Place): SunDay {
  const n = dayOfYear(day);
  const b = 2 * Math.PI * (n - 80) / 364;
  const equationOfTimeMin = 9.87 * Math.sin(2 * b) - 7.53 * Math.cos(b) - 1.5 * Math.sin(b);
  return {
    declination: -Math.asin(
      Math.sin(23.44 * RAD) *
        Math.cos(0.98565 * RAD * (n + 10) + 1.914 * RAD * Math.sin(0.98565 * RAD * (n - 2))),
    ),
    noonMin: 720 - 4 * place.longitude - equationOfTimeMin,
  };
}

/** The cosine of the angle between sun and plane is `base + swing · cos(hour angle)`. */
export interface Plane {
  base: number;
  swing: number;
}

/** A plane tilted towards the equator; tilt 0 lies flat, so that its cosine is the sine of the sun's height. */
export function plane(sun: SunDay, place: Place, tiltDegrees: number): Plane {
  const towards = place.latitude >= 0 ? -tiltDegrees : tiltDegrees;
  const latitude = (place.latitude + towards) * RAD;
  return {
    base: Math.sin(sun.declination) * Math.sin(latitude),
    swing: Math.cos(sun.declination) * Math.cos(latitude),
  };
}

/** Cosine of the sun's hour angle. */
export function cosHour(sun: SunDay, utcMin: number): number {
  return Math.cos((utcMin - sun.noonMin) / DAY_MIN * 2 * Math.PI);
}

/** Half the time between sunrise and sunset in minutes; 0 in polar night, 720 in polar day. */
export function halfDaylightMin(sun: SunDay, place: Place): number {
  const latitude = place.latitude * RAD;
  const horizon = Math.sin(-0.833 * RAD);
  const cos = (horizon - Math.sin(latitude) * Math.sin(sun.declination)) /
    (Math.cos(latitude) * Math.cos(sun.declination));
  return cos >= 1 ? 0 : cos <= -1 ? DAY_MIN / 2 : Math.acos(cos) / (2 * Math.PI) * DAY_MIN;
}

/** W/m² on a plane under a clear sky: direct light (Meinel 1976) and a tenth of it diffuse. */
export function clearSkyWPerM2(flat: Plane, panel: Plane, cosHour: number): number {
  const height = flat.base + flat.swing * cosHour;
  if (height <= 0) return 0;
  const direct = 1353 * Math.pow(0.7, Math.pow(1 / (height + 0.0286), 0.678));
  const onPanel = Math.max(0, panel.base + panel.swing * cosHour);
  return direct * (onPanel + 0.1 * Math.sqrt(height));
}
