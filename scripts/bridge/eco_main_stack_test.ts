import assert from "node:assert/strict";
import { decodeSample, onlineSubs } from "./decode_sample.ts";
import { EcoMain } from "./eco_main.ts";
import { MEASURES } from "./register_map.ts";
import { type Fault, type Panel, type SimulatedEcoMain, simulateEcoMain } from "./simulated_eco_main.ts";

const PANEL: Panel = {
  serial: "099806571330",
  firmware: 139,
  subs: [2],
  state: (channel) => ({
    voltage: 23_012,
    current: 421,
    power: channel === "L2" ? -7_002 : 95_021,
    forwardMwh: 123_456_789n,
    reverseMwh: 4_512_400n,
  }),
};

async function withPanel(
  panel: Partial<Panel>,
  test: (ecoMain: EcoMain, simulated: SimulatedEcoMain) => Promise<void>,
  answerWithinMs?: number,
): Promise<void> {
  const simulated = await simulateEcoMain({ ...PANEL, ...panel });
  const ecoMain = new EcoMain(simulated, answerWithinMs);
  try {
    await test(ecoMain, simulated);
  } finally {
    ecoMain.close();
    await simulated.stop();
  }
}

Deno.test("reads who it is, who is online, and all channels", () =>
  withPanel({}, async (ecoMain) => {
    assert.deepEqual(await ecoMain.identify(), {
      ok: true,
      value: { serial: "099806571330", firmware: 139 },
    });
    assert.deepEqual(await ecoMain.subs(), [2]);
    const round = await ecoMain.readRound();
    assert.deepEqual(onlineSubs(round), [2]);
    const { channels } = decodeSample(round, 139, 0);
    assert.equal(Object.keys(channels).length, 23);
    const energy = { forwardMwh: 123_456_789, reverseMwh: 4_512_400 };
    assert.deepEqual(channels.L2, { voltage: 23_012, current: 421, power: -7_002, ...energy });
    assert.deepEqual(channels["2.10"], { voltage: null, current: 421, power: 95_021, ...energy });
  }));

Deno.test("firmware that is too old is told in one clear sentence, the oldest that works is read", async () => {
  await withPanel({ firmware: 135 }, async (ecoMain) => {
    const met = await ecoMain.identify();
    assert.ok(!met.ok && met.code === "too_old");
    assert.match(
      met.detail,
      /^Cannot read this EcoMain: its firmware is 135, and 136 is the oldest that works/,
    );
  });
  await withPanel({ firmware: 136 }, async (ecoMain) => assert.ok((await ecoMain.identify()).ok));
});

Deno.test("what is no EcoMain, or not there, is told as such", async () => {
  const codeOf = async (ecoMain: EcoMain) => {
    const met = await ecoMain.identify();
    assert.ok(!met.ok);
    assert.match(met.detail, /^Cannot (find|reach|read) /);
    return met.code;
  };
  await withPanel({ serial: "" }, async (ecoMain) => assert.equal(await codeOf(ecoMain), "no_ecomain"));
  await withPanel({ fault: () => "refused" }, async (ecoMain) => {
    assert.equal(await codeOf(ecoMain), "no_ecomain");
  });
  await withPanel({ fault: () => "silent" }, async (ecoMain) => {
    assert.equal(await codeOf(ecoMain), "unreachable");
  }, 50);
  await withPanel({}, async (ecoMain, simulated) => {
    await simulated.stop();
    assert.equal(await codeOf(ecoMain), "unreachable");
  });
});

const broken: Fault[] = ["half", "dropped", "silent"];
for (const kind of broken) {
  Deno.test(`an answer that is ${kind} breaks its block and those after it, and the next round is whole`, async () => {
    for (const { start } of MEASURES) {
      let left = 1;
      const fault = (asked: number) => asked === start && left-- > 0 ? kind : null;
      await withPanel({ fault }, async (ecoMain) => {
        assert.ok((await ecoMain.identify()).ok);
        const round = await ecoMain.readRound();
        const whole = round.filter(({ answer }) => answer !== "broken").map((block) => block.start);
        assert.deepEqual(whole, [
          3101,
          ...MEASURES.map((block) => block.start).filter((other) => other < start),
        ]);
        assert.ok((await ecoMain.identify()).ok);
        const next = await ecoMain.readRound();
        assert.ok(next.every(({ answer }) => typeof answer !== "string"));
      }, 1_000);
    }
  });
}

Deno.test("registers that the EcoMain does not have are unknown, and the connection stays", () =>
  withPanel({ fault: (start) => start === 1000 ? "refused" : null }, async (ecoMain, simulated) => {
    assert.ok((await ecoMain.identify()).ok);
    const { channels } = decodeSample(await ecoMain.readRound(), 139, 0);
    assert.equal(channels.L1.power, null);
    assert.equal(channels.L1.forwardMwh, 123_456_789);
    const before = simulated.requests;
    assert.ok((await ecoMain.identify()).ok);
    assert.equal(simulated.requests, before);
  }));

Deno.test("an EcoMain that comes back after an outage is read again", () =>
  withPanel({}, async (ecoMain, simulated) => {
    assert.ok((await ecoMain.identify()).ok);
    await simulated.stop();
    assert.ok((await ecoMain.readRound()).every(({ answer }) => answer === "broken"));
    assert.ok(!(await ecoMain.identify()).ok);
    const back = await simulateEcoMain({ ...PANEL, firmware: 140 }, simulated.port);
    try {
      assert.deepEqual(await ecoMain.identify(), {
        ok: true,
        value: { serial: PANEL.serial, firmware: 140 },
      });
    } finally {
      ecoMain.close();
      await back.stop();
    }
  }));
