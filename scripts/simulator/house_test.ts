import assert from "node:assert/strict";
import fc from "fast-check";
import { MAX_CURRENT_A, MAX_POWER_W, MAX_REGISTER_WH, MAX_VOLTAGE_V } from "../../worker/domain/limits.ts";
import { CIRCUITS, measuredCircuits } from "./circuits.ts";
import { DAY_MIN, type DayBlock } from "./day_block.ts";
import { House, type HouseOptions, houseOptions } from "./house.ts";
import { PowerModel } from "./power_model.ts";
import { halfDaylightMin, sunDay } from "./sun.ts";

const DAY = 20_000;
const someHouse = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  subs: fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<HouseOptions["subs"]>,
  zone: fc.constantFrom("Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"),
  latitude: fc.double({ min: -66, max: 66, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
}).map((given) => houseOptions({ ...given, installedDay: DAY - 3 }));
const few = { numRuns: 25 };

const column = (values: ArrayLike<number>, channel: number): number[] =>
  Array.from({ length: DAY_MIN }, (_, minute) => values[channel * DAY_MIN + minute]);

Deno.test("the same seed and day give the same readings, whatever was asked before", () => {
  fc.assert(
    fc.property(someHouse, fc.integer({ min: 0, max: 90 }), (options, ahead) => {
      const fromStart = new House(options);
      for (let day = DAY; day < DAY + ahead % 7; day++) fromStart.day(day);
      const wanted = fromStart.day(DAY + ahead);
      assert.deepEqual(new House(options).day(DAY + ahead), wanted);
      const goneOn = new House(options);
      goneOn.day(DAY + ahead + 40);
      assert.deepEqual(goneOn.day(DAY + ahead), wanted);
    }),
    few,
  );
});

Deno.test("another seed gives another house", () => {
  const powers = [1, 2].map((seed) => new House(houseOptions({ seed, installedDay: DAY })).day(DAY).powerCw);
  assert.notDeepEqual(powers[0], powers[1]);
});

Deno.test("registers go on from one day to the next and never fall", () => {
  fc.assert(
    fc.property(someHouse, (options) => {
      const house = new House(options);
      const days = [house.day(DAY), house.day(DAY + 1)];
      for (const field of ["forwardMwh", "reverseMwh"] as const) {
        for (let channel = 0; channel < house.channels.length; channel++) {
          const register = days.flatMap((block) => column(block[field], channel));
          for (let i = 1; i < register.length; i++) assert.ok(register[i] >= register[i - 1]);
        }
      }
    }),
    few,
  );
});

/** A minute's watts are known to 5 mW, and either register to half a milliwatt-hour. */
const MINUTE_TOLERANCE_MWH = 5 / 60 + 1;

Deno.test("a register advances by the minute's mean power, forward or reverse by its sign", () => {
  fc.assert(
    fc.property(someHouse, (options) => {
      const block = new House(options).day(DAY);
      for (let channel = 0; channel < block.channels.length; channel++) {
        for (let minute = 1; minute < DAY_MIN; minute++) {
          const cell = channel * DAY_MIN + minute;
          const forward = block.forwardMwh[cell] - block.forwardMwh[cell - 1];
          const reverse = block.reverseMwh[cell] - block.reverseMwh[cell - 1];
          const meantMwh = block.powerCw[cell] * 10 / 60;
          assert.ok(Math.abs(forward - Math.max(0, meantMwh)) <= MINUTE_TOLERANCE_MWH);
          assert.ok(Math.abs(reverse - Math.max(0, -meantMwh)) <= MINUTE_TOLERANCE_MWH);
        }
      }
    }),
    few,
  );
});

Deno.test("on each phase the mains carry the branches under them and what nobody measures", () => {
  fc.assert(
    fc.property(someHouse, (options) => {
      const house = new House(options);
      const block = house.day(DAY);
      const truth = new PowerModel(options).powers(DAY);
      const measured = new Set(house.circuits);
      for (let phase = 1; phase <= 3; phase++) {
        const restMw = new Float64Array(DAY_MIN);
        let branches = 0;
        const branchCw = new Float64Array(DAY_MIN);
        for (const [i, circuit] of CIRCUITS.entries()) {
          const pole = circuit.phases.indexOf(phase as 1 | 2 | 3);
          if (pole < 0 || circuit.parent !== null) continue;
          const clamp = measured.has(circuit) ? house.channels.indexOf(circuit.channels[pole]) : -1;
          if (clamp >= 0) branches++;
          for (let minute = 0; minute < DAY_MIN; minute++) {
            if (clamp < 0) restMw[minute] += truth[i][pole][minute];
            else branchCw[minute] += block.powerCw[clamp * DAY_MIN + minute];
          }
        }
        for (let minute = 0; minute < DAY_MIN; minute++) {
          const mainsMw = block.powerCw[(phase - 1) * DAY_MIN + minute] * 10;
          assert.ok(Math.abs(mainsMw - branchCw[minute] * 10 - restMw[minute]) <= 5 * (branches + 1));
        }
      }
    }),
    few,
  );
});

Deno.test("what is measured of the house does not change the house", () => {
  const blocks = ([0, 1, 2, 3] as const).map((subs) =>
    new House(houseOptions({ subs, installedDay: DAY })).day(DAY)
  );
  const mains = (block: DayBlock) => block.powerCw.slice(0, 3 * DAY_MIN);
  for (const block of blocks) assert.deepEqual(mains(block), mains(blocks[3]));
  assert.deepEqual(blocks.map(({ channels }) => channels.length), [13, 23, 33, 43]);
});

Deno.test("a feeder carries what hangs under it", () => {
  const house = new House(houseOptions({ installedDay: DAY }));
  const block = house.day(DAY);
  const power = (channel: string) => column(block.powerCw, house.channels.indexOf(channel));
  const [feeder, freezer, workshop] = ["0.10", "2.8", "2.9"].map(power);
  feeder.forEach((powerCw, minute) => assert.ok(powerCw >= freezer[minute] + workshop[minute]));
});

Deno.test("the roof feeds by day, never by night", () => {
  fc.assert(
    fc.property(someHouse, (options) => {
      const house = new House(options);
      const block = house.day(DAY);
      const sun = sunDay(DAY, options);
      const half = halfDaylightMin(sun, options);
      const roof = column(block.powerCw, house.channels.indexOf("0.7"));
      roof.forEach((powerCw, minute) => {
        const fromNoon = Math.abs((((minute - sun.noonMin) % 1440) + 2160) % 1440 - 720);
        if (fromNoon > half) assert.ok(powerCw >= 0, `minute ${minute}: ${powerCw}`);
      });
      if (half > 240) assert.ok(Math.min(...roof) < 0);
    }),
    few,
  );
});

Deno.test("every value is within the protocol's ranges, and the grid within its norm", () => {
  fc.assert(
    fc.property(someHouse, (options) => {
      const block = new House(options).day(DAY + 20);
      const within = (values: ArrayLike<number>, low: number, high: number) => {
        for (let i = 0; i < values.length; i++) {
          assert.ok(values[i] >= low && values[i] <= high, `${values[i]}`);
        }
      };
      within(block.powerCw, -100 * MAX_POWER_W, 100 * MAX_POWER_W);
      within(block.currentCa, 0, 100 * MAX_CURRENT_A);
      within(block.powerFactorHundredths, -100, 100);
      within(block.forwardMwh, 0, 1000 * MAX_REGISTER_WH);
      within(block.reverseMwh, 0, 1000 * MAX_REGISTER_WH);
      assert.ok(MAX_VOLTAGE_V > 253);
      within(block.voltageCv, 207_00, 253_00);
    }),
    few,
  );
});

Deno.test("the voltage sags under load", () => {
  const block = new House(houseOptions({ installedDay: DAY })).day(DAY);
  for (let phase = 0; phase < 3; phase++) {
    const power = column(block.powerCw, phase);
    const volts = column(block.voltageCv, phase);
    const mean = (from: number[]) => from.reduce((a, b) => a + b, 0) / from.length;
    const [meanW, meanV] = [mean(power), mean(volts)];
    const together = power.reduce((sum, powerCw, i) => sum + (powerCw - meanW) * (volts[i] - meanV), 0);
    const spread = power.reduce((sum, powerCw) => sum + (powerCw - meanW) ** 2, 0);
    const voltsPerWatt = together / spread;
    assert.ok(voltsPerWatt < 0 && voltsPerWatt > -0.003, `${voltsPerWatt}`);
  }
});

Deno.test("a year is that of a house with a car, a heat pump and a roof", () => {
  const house = new House(houseOptions({ subs: 3, installedDay: DAY }));
  const end = house.day(DAY + 365);
  const kwh = (channels: readonly string[], field: "forwardMwh" | "reverseMwh") =>
    channels.reduce((sum, name) => sum + end[field][house.channels.indexOf(name) * DAY_MIN] / 1e6, 0);
  const of = (key: string) => measuredCircuits(3).find((circuit) => circuit.key === key)!.channels;
  const between = (what: string, value: number, low: number, high: number) =>
    assert.ok(value > low && value < high, `${what}: ${Math.round(value)} kWh`);
  between("solar", kwh(of("solar"), "reverseMwh"), 7_000, 12_000);
  between("heat pump", kwh(of("heat_pump"), "forwardMwh"), 2_500, 6_000);
  between("car", kwh(of("car"), "forwardMwh"), 800, 3_500);
  between("fridge", kwh(of("fridge"), "forwardMwh"), 150, 450);
  between("water heater", kwh(of("boiler"), "forwardMwh"), 500, 1_800);
  between("import", kwh(["L1", "L2", "L3"], "forwardMwh"), 6_000, 13_000);
  between("export", kwh(["L1", "L2", "L3"], "reverseMwh"), 4_000, 9_500);
  assert.equal(kwh(of("spare_2"), "forwardMwh"), 0);
});

Deno.test("a day before the meter was there is refused", () => {
  const house = new House(houseOptions({ installedDay: DAY }));
  assert.throws(
    () => house.day(DAY - 1),
    /^RangeError: Cannot simulate 2024-10-03: the meter was installed on 2024-10-04$/,
  );
});
