/** The demo's values by the second: the minute's means with a ripple that the minute evens out. Pure. */
import type { LiveValues } from "../../worker/protocol/live.ts";
import { CIRCUITS } from "../simulator/circuits.ts";
import { gridV, sagV } from "../simulator/grid.ts";
import type { HouseOptions } from "../simulator/house.ts";
import { isUnderMains, PowerModel } from "../simulator/power_model.ts";

const DAY_S = 86_400;
/** Turns a minute: whole ones add up to nothing over it. */
const FAST = 8, SLOW = 3;
const SHARE = 0.02;

/** −1 to 1, of its own for each circuit. */
function ripple(circuit: number, secondOfMinute: number): number {
  const turn = (2 * Math.PI * secondOfMinute) / 60;
  return (Math.sin(turn * SLOW + circuit) + Math.sin(turn * FAST + circuit * 2.3)) / 2;
}

export class DemoLive {
  readonly #model: PowerModel;
  readonly #subs: number;
  #day = -1;
  #powers: readonly Int32Array[][] = [];

  constructor(readonly options: HouseOptions) {
    this.#model = new PowerModel(options);
    this.#subs = options.subs;
  }

  at(atS: number): LiveValues {
    const day = Math.floor(atS / DAY_S);
    if (day !== this.#day) {
      this.#powers = this.#model.powers(day);
      this.#day = day;
    }
    const minute = Math.floor(atS / 60) - day * 1440;
    const watts = CIRCUITS.map((_, i) => this.#powers[i].map((poles) => poles[minute] / 1000));
    CIRCUITS.forEach(({ phases, parent, load }, i) => {
      if (load.kind === "feeder") return;
      phases.forEach((phase, pole) => {
        const more = watts[i][pole] * SHARE * ripple(i, atS % 60);
        watts[i][pole] += more;
        for (let up = parent; up !== null;) {
          const at = CIRCUITS.findIndex(({ key }) => key === up);
          watts[at][CIRCUITS[at].phases.indexOf(phase)] += more;
          up = CIRCUITS[at].parent;
        }
      });
    });

    const mains = [0, 0, 0];
    const channels: LiveValues["channels"] = {};
    CIRCUITS.forEach((circuit, i) => {
      circuit.phases.forEach((phase, pole) => {
        if (isUnderMains(circuit)) mains[phase - 1] += watts[i][pole];
        const channel = circuit.channels[pole];
        if (channel !== undefined && Number(channel[0]) <= this.#subs) {
          channels[channel] = { w: round(watts[i][pole]) };
        }
      });
    });
    mains.forEach((w, phase) => {
      const volts = gridV(this.options.seed, phase, day * 1440 + minute) - sagV(w);
      channels[`L${phase + 1}`] = { w: round(w), v: round(volts), a: round(Math.abs(w) / volts) };
    });
    return { t: atS, channels };
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
