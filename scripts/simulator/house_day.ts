/** What a household's loads follow: a local day, its light and warmth, and who is at home when. */
import { localTime } from "../../worker/domain/local_time.ts";
import { Random, smoothNoise } from "./random.ts";
import { halfDaylightMin, type Place, sunDay } from "./sun.ts";
import { outdoorC } from "./weather.ts";

export interface Surroundings extends Place {
  seed: number;
  /** IANA time zone. */
  zone: string;
}

/** A local day. Fields that end in `Min` but `startMin` count from local midnight. */
export interface HouseDay {
  /** The local date in days since 1970-01-01. */
  day: number;
  /** UTC minute since 1970 of local midnight. */
  startMin: number;
  /** 1,440, or 1,380 and 1,500 where clocks change. */
  lengthMin: number;
  weekend: boolean;
  /** Nobody is at home all day. */
  away: boolean;
  wakeMin: number;
  sleepMin: number;
  /** The house is empty in between; both are null on a day at home. */
  leaveMin: number | null;
  backMin: number | null;
  /** Sunrise and sunset. */
  dawnMin: number;
  duskMin: number;
  /** Outdoor °C. */
  warmthC(minute: number): number;
}

const STREAM = { household: 31, holiday: 32 };

export function houseDay(around: Surroundings, day: number): HouseDay {
  const calendar = localTime(around.zone);
  const startMin = calendar.dayStart(day) / 60;
  const random = new Random(around.seed, STREAM.household, day);
  const weekday = (((day + 3) % 7) + 7) % 7;
  const weekend = weekday >= 5;
  const sun = sunDay(day, around);
  const half = halfDaylightMin(sun, around);
  const noonMin = (((sun.noonMin + day * 1440 - startMin) % 1440) + 1440) % 1440;
  const wakeMin = random.between(0, 40) + (weekend ? 8 * 60 : 6.25 * 60);
  const sleepMin = 22.6 * 60 + random.between(-40, weekday === 4 || weekday === 5 ? 80 : 30);
  const goesOut = random.chance(weekend ? 0.5 : 0.75);
  const leaveMin = weekend ? random.between(10, 14) * 60 : 7.7 * 60 + random.between(-20, 40);
  const backMin = weekend ? leaveMin + random.between(60, 300) : 16.8 * 60 + random.between(-60, 80);
  return {
    day,
    startMin,
    lengthMin: calendar.dayStart(day + 1) / 60 - startMin,
    weekend,
    away: smoothNoise(around.seed, STREAM.holiday, day / 11) > 0.93,
    wakeMin,
    sleepMin,
    leaveMin: goesOut ? leaveMin : null,
    backMin: goesOut ? backMin : null,
    dawnMin: noonMin - half,
    duskMin: noonMin + half,
    warmthC: (minute) => outdoorC(around.seed, around, startMin + minute),
  };
}

/** The spans of the day at which somebody is awake at home, from local midnight. */
export function awakeAtHome(day: HouseDay): [startMin: number, endMin: number][] {
  if (day.away) return [];
  if (day.leaveMin === null || day.backMin === null) return [[day.wakeMin, day.sleepMin]];
  return [[day.wakeMin, day.leaveMin], [day.backMin, day.sleepMin]];
}
