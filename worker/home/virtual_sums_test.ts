import assert from "node:assert/strict";
import fc from "fast-check";
import type { EnergySeries } from "./energy_series.ts";
import type { Quality } from "./term_sums.ts";
import { type SignedSeries, virtualEnergy, virtualPower } from "./virtual_sums.ts";

const HOURS = 24;
const column = (most: number) =>
  fc.array(fc.oneof({ arbitrary: fc.integer({ min: 0, max: most }), weight: 9 }, fc.constant(NaN)), {
    minLength: HOURS,
    maxLength: HOURS,
  }).map((values) => Float64Array.from(values));
const minutes = fc.array(fc.nat(20), { minLength: HOURS, maxLength: HOURS }).map((m) => Float64Array.from(m));
const quality: fc.Arbitrary<Quality> = fc.record({
  measuredMin: minutes,
  recoveredMin: minutes,
  estimatedMin: minutes,
});
const energy: fc.Arbitrary<EnergySeries> = fc.record({
  importMwh: column(1e6),
  exportMwh: column(1e6),
  quality,
});
const parts = fc.array(fc.record({ sign: fc.constantFrom<1 | -1>(1, -1), series: energy }), {
  minLength: 1,
  maxLength: 5,
});
const net = (series: EnergySeries, i: number) => {
  const imported = series.importMwh[i], exported = series.exportMwh[i];
  return imported !== imported && exported !== exported ? NaN : (imported || 0) - (exported || 0);
};
const knownMin = (q: Quality, i: number) => q.measuredMin[i] + q.recoveredMin[i] + q.estimatedMin[i];

/** Hours as a day: what is known of each side, added up. */
function asDay({ importMwh, exportMwh, quality }: EnergySeries): EnergySeries {
  const total = (column: Float64Array) => Float64Array.of(column.reduce((sum, x) => sum + x, 0));
  return {
    importMwh: total(importMwh),
    exportMwh: total(exportMwh),
    quality: {
      measuredMin: total(quality.measuredMin),
      recoveredMin: total(quality.recoveredMin),
      estimatedMin: total(quality.estimatedMin),
    },
  };
}

Deno.test("the net of a virtual branch is the signed sum of its parts, and unknown where one of them is", () => {
  fc.assert(fc.property(parts, (signed) => {
    const sum = virtualEnergy(signed, HOURS);
    for (let i = 0; i < HOURS; i++) {
      const expected = signed.reduce((total, { sign, series }) => total + sign * net(series, i), 0);
      assert.equal(net(sum, i), expected + 0);
      assert.ok(!(sum.importMwh[i] < 0) && !(sum.exportMwh[i] < 0));
    }
  }));
});

Deno.test("hours of a virtual branch sum to its day", () => {
  const known = fc.array(
    fc.record({ sign: fc.constantFrom<1 | -1>(1, -1), series: energy }).map(({ sign, series }) => ({
      sign,
      series: {
        ...series,
        importMwh: series.importMwh.map((x) => x || 0),
        exportMwh: series.exportMwh.map((x) => x || 0),
      },
    })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(fc.property(known, (signed) => {
    const days: SignedSeries<EnergySeries>[] = signed.map(({ sign, series }) => ({
      sign,
      series: asDay(series),
    }));
    const [day, hours] = [virtualEnergy(days, 1), asDay(virtualEnergy(signed, HOURS))];
    assert.deepEqual([day.importMwh[0], day.exportMwh[0]], [hours.importMwh[0], hours.exportMwh[0]]);
  }));
});

Deno.test("the quality of a virtual branch is the worst of its parts", () => {
  fc.assert(fc.property(parts, (signed) => {
    const { quality } = virtualEnergy(signed, HOURS);
    for (let i = 0; i < HOURS; i++) {
      const each = signed.map(({ series }) => series.quality);
      assert.equal(knownMin(quality, i), Math.min(...each.map((q) => knownMin(q, i))));
      assert.ok(quality.measuredMin[i] <= Math.min(...each.map((q) => knownMin(q, i))));
      const worstEstimated = Math.max(...each.map((q) => q.estimatedMin[i]));
      assert.equal(quality.estimatedMin[i], Math.min(worstEstimated, knownMin(quality, i)));
    }
  }));
});

Deno.test("power adds up by sign, unknown where a part is, without extremes", () => {
  fc.assert(fc.property(column(5e5), column(5e5), quality, (a, b, q) => {
    const power = (meanW: Float64Array) => ({ meanW, minW: meanW, maxW: meanW, quality: q });
    const { meanW, minW, maxW } = virtualPower([{ sign: 1, series: power(a) }, {
      sign: -1,
      series: power(b),
    }], HOURS);
    assert.deepEqual([...meanW], [...a].map((w, i) => w - b[i]));
    assert.ok([...minW, ...maxW].every((w) => w !== w));
  }));
});
