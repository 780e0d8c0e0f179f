import assert from "node:assert/strict";
import { axisFormat, formatCurrent, formatEnergy, formatPower, formatRegister } from "./electricity.ts";
import { quantityText } from "./quantity.ts";

const text = (q: { value: string; unit: string }) => quantityText(q).replace("\u00a0", " ");

Deno.test("power changes its unit at a kilowatt and keeps about three figures", () => {
  const table: [number | null, string][] = [
    [null, "–"],
    [0, "0 W"],
    [0.04, "0.0 W"],
    [7.25, "7.3 W"],
    [86.4, "86 W"],
    [999.4, "999 W"],
    [999.6, "1.00 kW"],
    [1840, "1.84 kW"],
    [12_440, "12.4 kW"],
    [128_000, "128 kW"],
    [-70.02, "−70 W"],
    [-2100, "−2.10 kW"],
  ];
  for (const [watts, wanted] of table) assert.equal(text(formatPower(watts, "en")), wanted, `${watts}`);
});

Deno.test("a tiny negative is not minus zero", () => {
  assert.equal(text(formatPower(-0.01, "en")), "0.0 W");
});

Deno.test("energy is in kWh unless that would show only zeros", () => {
  const table: [number | null, string][] = [
    [null, "–"],
    [0, "0 kWh"],
    [4.2, "4.2 Wh"],
    [123, "0.12 kWh"],
    [12_340, "12.3 kWh"],
    [1_234_567, "1,235 kWh"],
  ];
  for (const [wh, wanted] of table) assert.equal(text(formatEnergy(wh, "en")), wanted, `${wh}`);
  assert.equal(text(formatEnergy(1_234_567, "de")), "1.235 kWh");
});

Deno.test("a register keeps every digit of the device", () => {
  assert.equal(text(formatRegister(123_456.789, "en")), "123.457 kWh");
  assert.equal(text(formatCurrent(4.21, "en")), "4.21 A");
});

Deno.test("an axis has one unit and the decimals that its step needs", () => {
  const axis = axisFormat(3000, "W", "en");
  assert.equal(axis.unit, "kW");
  assert.deepEqual([0, 2500, 5000].map((v) => axis.label(v, 2500)), ["0.0", "2.5", "5.0"]);
  assert.deepEqual([0, 500, 1000].map((v) => axis.label(v, 500)), ["0.0", "0.5", "1.0"]);
  assert.deepEqual([0, 1000].map((v) => axis.label(v, 1000)), ["0", "1"]);
  assert.equal(axisFormat(400, "Wh", "en").unit, "Wh");
  assert.equal(axisFormat(400, "Wh", "en").label(-200, 200), "−200");
});
