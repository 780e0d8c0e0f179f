import type { CivilDate } from "./civil_date.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Seconds to add to UTC for the zone's wall clock at that instant. */
export function zoneOffsetS(atS: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(atS * 1000)) part[type] = Number(value);
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000;
  return wall - Math.floor(atS);
}

/** The wall clock as if it were UTC: for reading digits off, never for arithmetic across days. */
export function wallS(atS: number, zone: string): number {
  return atS + zoneOffsetS(atS, zone);
}

/** The instant of a wall time. Twice there: the first; never there: as far after the jump as it is into it. */
export function instantOfWall(wall: number, zone: string, offset = zoneOffsetS): number {
  const before = offset(wall - 86_400, zone);
  const after = offset(wall + 86_400, zone);
  if (offset(wall - before, zone) === before) return wall - before;
  return offset(wall - after, zone) === after ? wall - after : wall - before;
}

/** Where a local day begins: midnight, or the first instant after it where a clock jumps over midnight. */
export function startOfDayS(date: CivilDate, zone: string): number {
  return instantOfWall(Date.parse(`${date}T00:00:00Z`) / 1000, zone);
}

export function civilDateAt(atS: number, zone: string): CivilDate {
  return new Date(wallS(atS, zone) * 1000).toISOString().slice(0, 10);
}

/** The wall clock of one zone, quick enough for thousands of readings: an offset changes on a quarter hour only. */
export function wallClock(zone: string): { toWall(atS: number): number; fromWall(wallS: number): number } {
  const offsets = new Map<number, number>();
  const offsetAt = (atS: number) => {
    const quarter = Math.floor(atS / 900);
    let offset = offsets.get(quarter);
    if (offset === undefined) offsets.set(quarter, offset = zoneOffsetS(quarter * 900, zone));
    return offset;
  };
  return {
    toWall: (atS) => atS + offsetAt(atS),
    fromWall: (wall) => instantOfWall(wall, zone, offsetAt),
  };
}
