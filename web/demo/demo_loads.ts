/** What hangs on the demo home's circuits: each draws its watts into the minutes of a day. Pure. */
import type { Chance } from "./demo_random.ts";

export interface DemoWeather {
  /** 0 the first of January. */
  dayOfYear: number;
  weekend: boolean;
  temperatureC: number;
  /** 0 a clear sky, 1 the darkest. */
  cloudiness: number;
}
/** Adds to `watts`, one cell a minute of the home's day. */
export type DemoLoad = (watts: Float32Array, chance: Chance, weather: DemoWeather) => void;

const H = 60;

export function run(watts: Float32Array, startMin: number, lengthMin: number, powerW: number): void {
  const end = Math.min(Math.round(startMin + lengthMin), watts.length);
  for (let m = Math.max(Math.round(startMin), 0); m < end; m++) watts[m] += powerW;
}

export const always = (powerW: number): DemoLoad => (watts, chance) => {
  for (let m = 0; m < watts.length; m++) watts[m] += powerW * (0.97 + 0.06 * chance.next());
};

/** A compressor: on and off, day and night. */
export const cold = (powerW: number, onMin: number, offMin: number): DemoLoad => (watts, chance) => {
  for (let m = -chance.between(0, onMin + offMin); m < watts.length;) {
    const on = onMin * chance.between(0.85, 1.2);
    run(watts, m, on, powerW * chance.between(0.95, 1.05));
    m += on + offMin * chance.between(0.85, 1.2);
  }
};

/** A person's room: standby, and light and devices in its hours. */
export const room =
  (standbyW: number, usedW: number, startH: number, endH: number, share: number): DemoLoad =>
  (watts, chance) => {
    always(standbyW)(watts, chance, {} as DemoWeather);
    if (!chance.happens(share)) return;
    const start = startH * H + chance.between(-30, 30);
    const end = endH * H + chance.between(-30, 30);
    for (let m = start; m < end; m += 20) run(watts, m, 20, usedW * chance.between(0.7, 1.2));
  };

export const heatPump: DemoLoad = (watts, chance, { temperatureC }) => {
  always(9)(watts, chance, {} as DemoWeather);
  const meanW = Math.max(0, 17 - temperatureC) * 62;
  const runW = 1_250 + Math.max(0, 5 - temperatureC) * 55;
  const share = Math.min(meanW / runW, 0.95);
  for (let m = chance.between(0, 50); share > 0.04 && m < watts.length;) {
    const on = 18 + 40 * share;
    run(watts, m, on, runW * chance.between(0.92, 1.08));
    m += on / share;
  }
  run(watts, 13 * H + chance.between(0, 40), 38, 1_900);
};

export const car: DemoLoad = (watts, chance, { weekend }) => {
  always(3)(watts, chance, {} as DemoWeather);
  if (!chance.happens(weekend ? 0.35 : 0.5)) return;
  const start = weekend ? chance.between(10.5, 13) : chance.between(17.2, 19.5);
  run(watts, start * H, chance.between(55, 190), 7_180);
};

export const hob: DemoLoad = (watts, chance, { weekend }) => {
  if (chance.happens(0.6)) run(watts, 7 * H + chance.between(0, 40), 8, 1_400);
  const meals = [...(weekend ? [12.3] : []), 18.4];
  for (const hour of meals) {
    if (!chance.happens(0.85)) continue;
    let m = hour * H + chance.between(-25, 35);
    run(watts, m, 7, 2_700);
    for (let i = 0; i < 6; i++) run(watts, m += 7, 3, chance.between(900, 1_700));
  }
};

export const sockets: DemoLoad = (watts, chance) => {
  always(14)(watts, chance, {} as DemoWeather);
  for (const hour of [6.8, 7.5, 10, 15.5, 20.5]) {
    if (chance.happens(0.7)) run(watts, hour * H + chance.between(-20, 30), 3, 2_050);
  }
};

export const dishwasher: DemoLoad = (watts, chance) => {
  if (!chance.happens(0.65)) return;
  const m = 19.6 * H + chance.between(0, 60);
  run(watts, m, 105, 70);
  run(watts, m + 8, 18, 1_950);
  run(watts, m + 70, 16, 1_950);
};

export const washer: DemoLoad = (watts, chance, { weekend }) => {
  if (!chance.happens(weekend ? 0.6 : 0.3)) return;
  const m = 9.6 * H + chance.between(0, 120);
  run(watts, m + 4, 17, 2_000);
  for (let i = 0; i < 70; i += 5) run(watts, m + i, 3, chance.between(90, 260));
  run(watts, m + 72, 9, 480);
};

export const boiler: DemoLoad = (watts, chance) => {
  run(watts, 4.5 * H + chance.between(0, 20), chance.between(26, 40), 1_980);
  if (chance.happens(0.8)) run(watts, 21 * H + chance.between(0, 50), chance.between(10, 24), 1_980);
};

export const bathroom: DemoLoad = (watts, chance) => {
  always(4)(watts, chance, {} as DemoWeather);
  run(watts, 6.6 * H + chance.between(0, 40), chance.between(6, 14), 1_350);
  if (chance.happens(0.6)) run(watts, 21.5 * H + chance.between(0, 40), 6, 1_350);
};

export const workshop: DemoLoad = (watts, chance, { weekend }) => {
  if (!chance.happens(weekend ? 0.7 : 0.15)) return;
  let m = 14 * H + chance.between(0, 120);
  for (let i = 0; i < 9; i++) {
    const length = chance.between(2, 7);
    run(watts, m, length, chance.between(700, 1_500));
    m += length + chance.between(3, 9);
  }
};

const LATITUDE = 48 * Math.PI / 180;

/** Below zero while it produces. */
export const solar: DemoLoad = (watts, chance, { dayOfYear, cloudiness }) => {
  const tilt = -23.44 * Math.PI / 180 * Math.cos(2 * Math.PI * (dayOfYear + 10) / 365.25);
  let [clear, goal] = [1 - cloudiness * 0.6, 1 - cloudiness * 0.6];
  for (let m = 0; m < watts.length; m++) {
    if (m % 12 === 0) goal = 1 - Math.min(cloudiness * chance.between(0.3, 1.35), 0.93);
    clear += (goal - clear) * 0.18;
    const turn = (m / H - 12.6) * 15 * Math.PI / 180;
    const height = Math.sin(LATITUDE) * Math.sin(tilt) + Math.cos(LATITUDE) * Math.cos(tilt) * Math.cos(turn);
    watts[m] += height <= 0 ? 5 : 5 - Math.min(9_300 * height ** 1.2 * clear, 7_900);
  }
};

/** What no branch measures. */
export const unnamed: DemoLoad = (watts, chance) => {
  always(58)(watts, chance, {} as DemoWeather);
  for (let i = 0; i < 9; i++) {
    run(watts, chance.between(6, 23) * H, chance.between(5, 40), chance.between(60, 320));
  }
};
