/** What cooking and washing up draw. */
import { awakeAtHome, type HouseDay } from "../house_day.ts";
import type { Random } from "../random.ts";
import { addProgram, type PlannedLoad } from "./load.ts";

interface Meals {
  breakfastMin: number | null;
  lunchMin: number | null;
  dinnerMin: number | null;
}

/** When the household eats: a function of the day, so that hob, oven and dishwasher agree. */
function meals(day: HouseDay): Meals {
  const atHome = (minute: number) =>
    awakeAtHome(day).some(([start, end]) => minute > start && minute < end) ? minute : null;
  const jitter = (day.wakeMin * 7919) % 45;
  return {
    breakfastMin: day.away ? null : day.wakeMin + 15,
    lunchMin: atHome(12.2 * 60 + jitter),
    dinnerMin: atHome(18.1 * 60 + jitter),
  };
}

/** An induction hob: zones pulse within seconds, so a minute's mean wanders with the cook. */
export const hob: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    for (const pole of [0, 1]) add(pole, 0, day.lengthMin, 0.6, 0.02);
    const cook = (atMin: number, lengthMin: number) => {
      for (const pole of random.chance(0.6) ? [0, 1] : [random.whole(0, 1)]) {
        add(pole, atMin, random.between(4, 9), random.between(1500, 2200), 60);
        let minute = atMin + 9;
        while (minute < atMin + lengthMin) {
          const step = random.between(2, 6);
          add(pole, minute, step, random.between(250, 950), 40);
          minute += step;
        }
      }
    };
    const { breakfastMin, lunchMin, dinnerMin } = meals(day);
    if (breakfastMin !== null && day.weekend) cook(breakfastMin, random.between(8, 14));
    if (lunchMin !== null && random.chance(0.5)) cook(lunchMin, random.between(15, 30));
    if (dinnerMin !== null && random.chance(0.8)) cook(dinnerMin, random.between(18, 45));
  },
};

/** An oven: heats up, then its thermostat switches. */
export const oven: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 1.1, 0.03);
    const { dinnerMin } = meals(day);
    if (dinnerMin === null || !random.chance(day.weekend ? 0.6 : 0.3)) return;
    const startMin = dinnerMin - random.between(5, 25);
    const heatedMin = startMin + random.between(9, 14);
    const endMin = startMin + random.between(35, 75);
    add(0, startMin, heatedMin - startMin, 2_450, 12);
    for (let minute = heatedMin + 2; minute < endMin; minute += random.between(3.5, 5.5)) {
      add(0, minute, random.between(1, 1.8), 2_420, 12);
    }
    add(0, startMin, endMin - startMin, 32, 0.4);
  },
};

function boil(random: Random): number {
  return random.between(1.6, 4.1);
}

/** Kettle, coffee machine, toaster, microwave, extractor on the worktop's sockets. */
export const worktop: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 2.9, 0.1);
    const { breakfastMin, lunchMin, dinnerMin } = meals(day);
    if (breakfastMin !== null) {
      add(0, breakfastMin, boil(random), 2_060, 8);
      add(0, breakfastMin + 4.2, random.between(5, 9), 1_350, 20);
      if (random.chance(0.6)) add(0, breakfastMin + 6, random.between(2, 3.5), 880, 5);
    }
    for (const mealMin of [lunchMin, dinnerMin]) {
      if (mealMin === null) continue;
      if (random.chance(0.55)) add(0, mealMin - 8, boil(random), 2_060, 8);
      if (random.chance(0.45)) add(0, mealMin - 3.8, random.between(1.5, 5), 1_270, 15);
      add(0, mealMin, random.between(10, 35), 95, 2);
    }
    for (const [startMin, endMin] of awakeAtHome(day)) {
      for (
        let teaMin = startMin + random.between(60, 260);
        teaMin < endMin;
        teaMin += random.between(110, 300)
      ) {
        if (![lunchMin, dinnerMin].some((mealMin) => mealMin !== null && Math.abs(mealMin - teaMin) < 20)) {
          add(0, teaMin, boil(random), 2_060, 8);
        }
      }
    }
  },
};

export const dishwasher: PlannedLoad = {
  kind: "planned",
  plan(day, random, add) {
    add(0, 0, day.lengthMin, 0.7, 0.02);
    const { dinnerMin } = meals(day);
    if (dinnerMin === null || !random.chance(0.75)) return;
    const startMin = Math.min(dinnerMin + random.between(50, 110), 23 * 60);
    addProgram(add, 0, startMin, [
      [4, 25, 3],
      [random.between(12, 20), 2_080, 9],
      [random.between(30, 42), 62, 6],
      [random.between(9, 16), 2_060, 9],
      [random.between(18, 30), 38, 4],
    ]);
  },
};
