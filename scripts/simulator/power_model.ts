/** The true power of every pole of the house, minute by minute: a function of seed and UTC day. */
import { type Circuit, CIRCUITS } from "./circuits.ts";
import { houseDay, type Surroundings } from "./house_day.ts";
import { hashText, Random } from "./random.ts";
import { drawRun, type Run } from "./runs.ts";

const DAY_MIN = 1440;

export class PowerModel {
  readonly #around: Surroundings;
  /** Runs of the local days last planned, by circuit. */
  readonly #plans = new Map<number, Run[][]>();
  readonly #keys = CIRCUITS.map(({ key }) => hashText(key));
  /** By circuit, by pole: milliwatts of each minute of the day last drawn. */
  readonly #drawn = CIRCUITS.map(({ phases }) => phases.map(() => new Int32Array(DAY_MIN)));

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Milliwatts by circuit of `CIRCUITS`, by pole, by minute; valid until the next call. `day` counts from 1970. */
  powers(day: number): readonly Int32Array[][] {
    // A local day overlaps up to three days of UTC, and a charging car runs on past midnight.
    const plans = [day - 1, day, day + 1].map((local) => this.#plan(local));
    for (const [i, circuit] of CIRCUITS.entries()) {
      const poles = this.#drawn[i];
      for (const pole of poles) pole.fill(0);
      if (circuit.load.kind === "course") {
        circuit.load.addDay(this.#around, day, poles);
        continue;
      }
      for (const plan of plans) {
        for (const run of plan[i]) drawRun(run, day * DAY_MIN, poles[run.pole]);
      }
    }
    this.#addToFeeders();
    return this.#drawn;
  }

  #plan(day: number): Run[][] {
    const known = this.#plans.get(day);
    if (known !== undefined) return known;
    const local = houseDay(this.#around, day);
    const plan = CIRCUITS.map(({ load }, i) => {
      const runs: Run[] = [];
      if (load.kind === "course") return runs;
      const random = new Random(this.#around.seed, this.#keys[i], day);
      load.plan(local, random, (pole, startMin, lengthMin, powerW, noiseW = 0) => {
        const start = local.startMin + startMin;
        runs.push({ pole, startMin: start, endMin: start + lengthMin, powerW, noiseW, salt: random.bits() });
      });
      return runs;
    });
    if (this.#plans.size > 8) this.#plans.clear();
    this.#plans.set(day, plan);
    return plan;
  }

  /** A feeder carries what hangs under it, phase by phase; feeders stand before their circuits. */
  #addToFeeders(): void {
    for (let i = CIRCUITS.length - 1; i >= 0; i--) {
      const parent = CIRCUITS[i].parent;
      if (parent === null) continue;
      const at = CIRCUITS.findIndex(({ key }) => key === parent);
      for (const [pole, phase] of CIRCUITS[i].phases.entries()) {
        const into = this.#drawn[at][CIRCUITS[at].phases.indexOf(phase)];
        for (let minute = 0; minute < DAY_MIN; minute++) into[minute] += this.#drawn[i][pole][minute];
      }
    }
  }
}

/** Whether a circuit's power reaches the mains by itself, and not through a feeder that carries it. */
export function isUnderMains(circuit: Circuit): boolean {
  return circuit.parent === null;
}
