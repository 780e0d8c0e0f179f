/** Rooms: lights by darkness and presence, screens in the evening, chargers and standby. */
import { awakeAtHome, type HouseDay } from "../house_day.ts";
import type { AddRun, PlannedLoad } from "./load.ts";

export interface RoomOptions {
  standbyW: number;
  lightsW: number;
  /** How likely somebody is in the room while awake at home. */
  usedShare: number;
  /** A screen or the like, and how likely it runs on an evening. */
  deviceW?: number;
  deviceShare?: number;
  /** The device runs while people work at home rather than in the evening. */
  byDay?: boolean;
}

/** Half an hour before sunset people switch lights on, half an hour after sunrise off. */
function isDark(day: HouseDay, minute: number): boolean {
  return minute < day.dawnMin + 30 || minute > day.duskMin - 30;
}

const VISIT_MIN = 25;

export function room(options: RoomOptions): PlannedLoad {
  const { standbyW, lightsW, usedShare, deviceW = 0, deviceShare = 0, byDay = false } = options;
  return {
    kind: "planned",
    plan(day, random, add: AddRun) {
      add(0, 0, day.lengthMin, standbyW, standbyW * 0.015);
      for (const [startMin, endMin] of awakeAtHome(day)) {
        for (let minute = startMin; minute < endMin; minute += VISIT_MIN) {
          if (!random.chance(usedShare)) continue;
          const lengthMin = Math.min(endMin - minute, random.between(0.4, 1) * VISIT_MIN);
          if (isDark(day, minute)) {
            add(0, minute, lengthMin, lightsW * random.between(0.6, 1), lightsW * 0.004);
          } else if (random.chance(0.15)) add(0, minute, lengthMin, 9, 0.3);
        }
      }
      if (day.away || !random.chance(deviceShare)) return;
      const startMin = byDay ? 9 * 60 + random.between(-30, 30) : Math.max(day.backMin ?? 0, 19.3 * 60);
      const endMin = byDay ? 16.5 * 60 + random.between(-60, 60) : day.sleepMin - random.between(0, 40);
      if (byDay && (day.weekend || day.leaveMin !== null)) return;
      if (endMin > startMin) add(0, startMin, endMin - startMin, deviceW, deviceW * 0.05);
    },
  };
}

/** Short runs of a machine on random days: pumps, tools, garden gear. */
export function occasional(powerW: number, lengthMin: number, share: number, standbyW: number): PlannedLoad {
  return {
    kind: "planned",
    plan(day, random, add) {
      if (standbyW > 0) add(0, 0, day.lengthMin, standbyW, standbyW * 0.01);
      for (const [startMin, endMin] of awakeAtHome(day)) {
        if (!random.chance(share)) continue;
        const atMin = random.between(startMin, endMin);
        for (let k = random.whole(1, 3); k > 0; k--) {
          add(0, atMin + k * lengthMin * 1.4, lengthMin * random.between(0.5, 1), powerW, powerW * 0.06);
        }
      }
    },
  };
}
