/** Washing machine and dryer: the dryer starts when the washing is done. */
import type { HouseDay } from "../house_day.ts";
import { Random } from "../random.ts";
import { addProgram, type PlannedLoad, type Step } from "./load.ts";

/** When a wash starts on this day, or null: a function of the day alone, so that both machines agree. */
function washStartMin(day: HouseDay): number | null {
  const random = new Random(day.day, Math.round(day.wakeMin * 1000));
  if (day.away || !random.chance(day.weekend ? 0.8 : 0.35)) return null;
  return day.weekend ? random.between(9.5, 14) * 60 : random.between(17.2, 19) * 60;
}

const WASH_MIN = 128;

export const washingMachine: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 0.9, 0.02);
    const startMin = washStartMin(day);
    if (startMin === null) return;
    const heatMin = random.between(11, 22);
    const drum: Step[] = [];
    for (let m = 5 + heatMin; m < 108; m += 6) drum.push([4, random.between(110, 190), 12], [2, 28, 3]);
    addProgram(add, 0, startMin, [
      [5, 45, 6],
      [heatMin, 2_010, 14],
      ...drum,
      [6, 320, 40],
      [5, 60, 8],
      [9, 460, 45],
    ]);
  },
};

export const dryer: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 0.5, 0.02);
    const washMin = washStartMin(day);
    if (washMin === null || !random.chance(day.warmthC(840) > 19 ? 0.3 : 0.9)) return;
    addProgram(add, 0, washMin + WASH_MIN + random.between(5, 30), [
      [6, 360, 25],
      [random.between(45, 70), 640, 18],
      [random.between(20, 35), 560, 18],
      [8, 190, 9],
    ]);
  },
};
