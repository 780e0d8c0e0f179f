/** Space heating by heat pump, hot water by immersion heater, and the bathroom. */
import { awakeAtHome } from "../house_day.ts";
import type { PlannedLoad } from "./load.ts";

const INDOOR_C = 20.5;
/** Below this mean outdoor temperature the house is heated. */
const HEATING_LIMIT_C = 15;
const LOSS_W_PER_K = 190;
const STEP_MIN = 10;
const MIN_INPUT_W = 650;
const MAX_INPUT_W = 4_800;

/** Coefficient of performance of an air-to-water pump at a flow of about 35 °C, linear in outdoor °C. */
function performance(outdoorC: number): number {
  return Math.max(1.9, Math.min(5.6, 3.35 + 0.085 * outdoorC));
}

/** An inverter heat pump on three phases: follows the cold; below its least power it switches on and off. */
export const heatPump: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    const all = (startMin: number, lengthMin: number, powerW: number, noiseW: number) => {
      for (const pole of [0, 1, 2]) add(pole, startMin, lengthMin, powerW / 3, noiseW / 3);
    };
    all(0, day.lengthMin, 14, 0.3);
    let credit = random.next();
    for (let minute = 0; minute < day.lengthMin; minute += STEP_MIN) {
      const outdoorC = day.warmthC(minute);
      if (outdoorC > HEATING_LIMIT_C) continue;
      const night = minute < day.wakeMin - 60 || minute > day.sleepMin ? 0.85 : 1;
      const wantedW = night * LOSS_W_PER_K * (INDOOR_C - 2 - outdoorC) / performance(outdoorC);
      const lengthMin = Math.min(STEP_MIN, day.lengthMin - minute);
      credit += wantedW / MIN_INPUT_W;
      if (wantedW >= MIN_INPUT_W) {
        all(minute, lengthMin, Math.min(MAX_INPUT_W, wantedW * random.between(0.97, 1.03)), 14);
        credit = 0;
      } else if (credit >= 1) {
        credit -= 1;
        all(minute, lengthMin, MIN_INPUT_W, 12);
      }
    }
  },
};

/** An immersion heater: refills its heat after showers, and keeps it day and night. */
export const boiler: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    const keepEveryMin = random.between(280, 340);
    for (let minute = random.between(20, 200); minute < day.lengthMin - 20; minute += keepEveryMin) {
      add(0, minute, random.between(4, 7), 2_000, 6);
    }
    if (day.away) return;
    add(0, day.wakeMin + 20, random.between(22, 45), 2_000, 6);
    if (random.chance(0.6)) add(0, day.sleepMin - random.between(60, 150), random.between(15, 35), 2_000, 6);
  },
};

/** Hair dryer, towel rail in the cold months, light behind the mirror. */
export const bathroom: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 1.2, 0.05);
    if (day.away) return;
    add(0, day.wakeMin + 5, random.between(25, 45), 38, 0.3);
    add(0, day.wakeMin + random.between(22, 34), random.between(3, 8), 1_650, 30);
    add(0, day.sleepMin - 35, random.between(15, 30), 38, 0.3);
    if (day.warmthC(480) > 12) return;
    for (const [startMin, endMin] of awakeAtHome(day)) {
      for (let minute = startMin; minute < endMin; minute += 18) add(0, minute, 6, 480, 4);
    }
  },
};
