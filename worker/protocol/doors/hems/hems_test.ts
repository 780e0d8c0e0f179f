import assert from "node:assert/strict";
import fc from "fast-check";
import { idFrom } from "../../../domain/id.ts";
import { channelInfo, plugData } from "./channel_info.ts";
import { findHardware, hardwareId, type HemsDevice, listHardware } from "./hardware.ts";

const id = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(idFrom);

Deno.test("a device's number is a whole one that a double holds, the same for life, each unit its own", () => {
  fc.assert(fc.property(id, fc.nat(3), id, fc.nat(3), (a, unitA, b, unitB) => {
    const number = hardwareId(a, unitA);
    assert.ok(Number.isSafeInteger(number) && number >= 0);
    assert.equal(hardwareId(a, unitA), number);
    const same = a.slice(0, 9) === b.slice(0, 9) && unitA === unitB;
    if (!same && a.slice(0, 9) !== b.slice(0, 9)) assert.notEqual(hardwareId(b, unitB), number);
    if (unitA !== unitB) assert.notEqual(hardwareId(a, unitB), number);
  }));
});

const device = (name: string, model: HemsDevice["model"], subs: number[] = []): HemsDevice => ({
  id: idFrom(new TextEncoder().encode(name.padEnd(10))),
  home: "h",
  serial: `serial_${name}`,
  model,
  name,
  subs,
});
const panel = device("panel", "ecoMain", [1, 3]),
  plug = device("plug", "ecoPlug"),
  bridge = device("other", "other");
const all = [panel, plug, bridge];

Deno.test("panels, the EcoSubs of one, and plugs are told apart", () => {
  const numbers = (type?: string, parent?: string) =>
    listHardware(all, type, parent)?.map(({ hardware_number }) => hardware_number);
  assert.deepEqual(numbers("0"), ["serial_panel", "serial_other"]);
  assert.deepEqual(numbers("1", String(hardwareId(panel.id, 0))), ["serial_panel_1", "serial_panel_3"]);
  assert.deepEqual(numbers("1", "7"), []);
  assert.deepEqual(numbers("2"), ["serial_plug"]);
  assert.equal(numbers("9"), undefined);
  assert.equal(numbers(), undefined);
});

Deno.test("every number that is listed is found again, and no other", () => {
  for (const type of ["0", "1", "2"]) {
    for (const { id, hardware_number } of listHardware(all, type, undefined)!) {
      const found = findHardware(all, hardware_number)!;
      assert.equal(hardwareId(found.device.id, found.unit), id);
      assert.equal(found.isPlug, type === "2");
    }
  }
  for (const number of ["", "serial_panel_2", "serial_plug_1", "panel"]) {
    assert.equal(findHardware(all, number), null);
  }
});

const cell = (powerW: number | null, energyWh: number | null) => ({ powerW, energyWh, registerWh: 1234.5 });

Deno.test("what is unknown is left out, and a sum of which a part is unknown with it", () => {
  const startS = Date.UTC(2026, 0, 2, 3, 4) / 1000, time = "2026-01-02T03:04:00Z";
  const minute = {
    startS,
    channels: { L1: cell(100, 1.5), L2: cell(-30.5, null), "0.2": cell(7, 0.1), "1.10": cell(null, null) },
  };
  const main = channelInfo(minute, 0);
  assert.deepEqual(main.household_electricity, { power: 69.5, time });
  assert.equal(main.ch_info.length, 10);
  assert.deepEqual(main.ch_info[0], { ch_number: 0 });
  assert.deepEqual(main.ch_info[1], { ch_number: 1, power: 7, energy: 0.1, time });
  const sub = channelInfo(minute, 1);
  assert.deepEqual(Object.keys(sub), ["ch_info"]);
  assert.deepEqual(sub.ch_info[9], { ch_number: 9 });
  assert.deepEqual(channelInfo(null, 0).household_electricity, {});
  assert.deepEqual(plugData({ startS, channels: { plug: cell(40, 1) } }), {
    data: [{ time, power: 40, total_energy: 1.235 }],
  });
  assert.deepEqual(plugData(null), { data: [] });
});
