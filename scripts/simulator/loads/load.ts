/** What a load is to the simulator. */
import type { HouseDay, Surroundings } from "../house_day.ts";
import type { Random } from "../random.ts";

/**
 * Adds a stretch of power to a pole of the load: minutes from local midnight (fractions allowed, beyond midnight
 * too), mean watts, and the deviation of each minute around it.
 */
export type AddRun = (
  pole: number,
  startMin: number,
  lengthMin: number,
  powerW: number,
  noiseW?: number,
) => void;

/** A load that follows the household: its runs for one local day. */
export interface PlannedLoad {
  kind: "planned";
  plan(day: HouseDay, random: Random, add: AddRun): void;
}

/** A load that follows nature: adds milliwatts to each minute of a UTC day, pole by pole. */
export interface CourseLoad {
  kind: "course";
  addDay(around: Surroundings, day: number, poles: readonly Int32Array[]): void;
}

/** A feeder: what hangs under it, and the runs of what has no circuit of its own there. */
export interface FeederLoad {
  kind: "feeder";
  plan: PlannedLoad["plan"];
}

export type Load = PlannedLoad | CourseLoad | FeederLoad;

/** A machine's program, step after step: minutes, watts, deviation. Returns when it ends. */
export type Step = readonly [minutes: number, powerW: number, noiseW: number];

export function addProgram(add: AddRun, pole: number, startMin: number, steps: readonly Step[]): number {
  let atMin = startMin;
  for (const [minutes, powerW, noiseW] of steps) {
    add(pole, atMin, minutes, powerW, noiseW);
    atMin += minutes;
  }
  return atMin;
}
