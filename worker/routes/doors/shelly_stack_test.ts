import assert from "node:assert/strict";
import * as v from "valibot";
import {
  energyOf,
  type MadeDoor,
  type Minute,
  realDay,
  rulesFor,
  sameEnergy,
  simulatedDay,
} from "../../../scripts/door_day.ts";
import { type ShellyRequest, SimulatedShelly } from "../../../scripts/simulated_shelly.ts";
import { waitUntil } from "../../../scripts/stack/wait_until.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { type ShellyModel, shellyRules } from "../../domain/shelly.ts";
import { powerAnswer } from "../../protocol/questions.ts";
import { problemBody } from "../../protocol/problem.ts";
import { doorList, doorMade } from "../../protocol/doors/door_bodies.ts";

const stack = await sharedStack();
const cookie = await signIn(stack);
const ANY = { sanitizeOps: false, sanitizeResources: false };

const dial = (key: string) => SimulatedShelly.dial(stack.url, key);

async function made(shelly: ShellyModel, home?: string): Promise<MadeDoor> {
  home ??= await newHome(stack, cookie, { service: "three" });
  const body = { kind: "shelly", name: "Shelly", shelly };
  const response = await askAsMember(stack, cookie, "POST", `/v1/homes/${home}/doors`, body);
  return { ...v.parse(doorMade, await response.json()), home };
}

async function doorsOf(home: string) {
  const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/doors`);
  return v.parse(doorList, await response.json());
}

/** Waits until the home has heard that input say so. */
function heard(door: MadeDoor, input: string, is: (last: { value: number; atS: number }) => boolean) {
  return waitUntil(`${input}`, async () => {
    const known = (await doorsOf(door.home)).find(({ device }) => device === door.device);
    return known?.inputs.find((held) => held.input === input && is(held)) ?? null;
  });
}

const PHASES = { L1: "a", L2: "b", L3: "c" } as const;
const NAMES = Object.keys(PHASES) as (keyof typeof PHASES)[];

function meter({ channels }: Minute) {
  return Object.fromEntries(NAMES.flatMap((name) => {
    const { w, v, a, pf } = channels[name];
    const own = { act_power: w, voltage: v, current: a, pf };
    return Object.entries(own).map(([field, value]) => [`${PHASES[name]}_${field}`, value]);
  }));
}

function registers({ channels }: Minute) {
  return Object.fromEntries(NAMES.flatMap((name) => [
    [`${PHASES[name]}_total_act_energy`, channels[name].fwd],
    [`${PHASES[name]}_total_act_ret_energy`, channels[name].rev],
  ]));
}

/** At each minute's begin: what is measured in it, and where the registers stood at the end of the one before. */
function play(
  shelly: SimulatedShelly,
  minutes: readonly Minute[],
  from: number,
  to: number,
  first = "NotifyStatus",
) {
  for (let i = from; i < to; i++) {
    const em = { "em:0": { id: 0, ...meter(minutes[Math.min(i, minutes.length - 1)]) } };
    const data = i === 0
      ? {}
      : { "emdata:0": { id: 0, ...registers(minutes[Math.min(i, minutes.length) - 1]) } };
    shelly.tell(minutes[0].t + i * 60 + 0.1, { ...em, ...data }, i === from ? first : "NotifyStatus");
  }
  return minutes[0].t + (to - 1) * 60;
}

const day = simulatedDay().map(({ t, channels: { L1, L2, L3 } }) => ({ t, channels: { L1, L2, L3 } }));

Deno.test({
  name: "a simulated day of a Pro 3EM arrives with the same energy as through the native door",
  ...ANY,
  fn: async () => {
    await sameEnergy(stack, cookie, day, "shelly", shellyRules("threePhase"), async (door) => {
      const shelly = await dial(door.key);
      const lastS = play(shelly, day, 0, day.length + 2, "NotifyFullStatus");
      await heard(door, "emdata:0/a_total_act_energy", ({ atS }) => atS === lastS);
      assert.deepEqual(shelly.requests, []);
      await shelly.hangUp();
    });
  },
});

const OF_SWITCH: Record<string, string> = {
  w: "apower",
  v: "voltage",
  a: "current",
  pf: "pf",
  fwd: "aenergy.total",
  rev: "ret_aenergy.total",
};

for (const file of ["uci-house-2007.csv", "smart-home-c.csv"]) {
  const real = await realDay(file);
  Deno.test({
    name: `a real day (${file}) of relays that meter arrives with the same energy`,
    ignore: real === null,
    ...ANY,
    fn: async () => {
      // Before 2015 there was no minute.
      const minutes = real!.map(({ t, channels }) => ({
        t: t + (t < 1_420_070_400 ? 3_652 * 86_400 : 0),
        channels,
      }));
      const names = [...new Set(minutes.flatMap(({ channels }) => Object.keys(channels)))];
      const rules = rulesFor(minutes, (name, field) => `switch:${names.indexOf(name)}/${OF_SWITCH[field]}`);
      await sameEnergy(stack, cookie, minutes, "shelly", rules, async (door) => {
        const shelly = await dial(door.key);
        const lastS = minutes[minutes.length - 1].t + 120;
        for (let i = 0; i < minutes.length + 2; i++) {
          const now = minutes[Math.min(i, minutes.length - 1)];
          const ended = i === 0 ? undefined : minutes[Math.min(i, minutes.length) - 1];
          shelly.tell(
            i < minutes.length ? now.t : lastS + (i - minutes.length - 1) * 60,
            Object.fromEntries(names.map((name, id) => {
              const { w, v, a, pf } = now.channels[name] ?? {};
              const { fwd, rev } = ended?.channels[name] ?? {};
              const meter = { apower: w ?? null, voltage: v ?? null, current: a ?? null, pf: pf ?? null };
              const aenergy = { total: fwd ?? null }, ret_aenergy = { total: rev ?? null };
              return [`switch:${id}`, { id, ...meter, aenergy, ret_aenergy }];
            })),
          );
        }
        await heard(door, rules[0].input, ({ atS }) => atS === lastS);
        await shelly.hangUp();
      });
    },
  });
}

/** What it kept: each minute's own energy. */
function stored(minutes: readonly Minute[], { ts, end_ts }: ShellyRequest["params"], atMost: number) {
  const keys = [..."abc"].flatMap((p) => [
    `${p}_total_act_energy`,
    `${p}_total_act_ret_energy`,
    `${p}_avg_voltage`,
    `${p}_avg_current`,
  ]);
  const from = Math.round((ts - minutes[0].t) / 60), end = Math.round((end_ts - minutes[0].t) / 60);
  const to = Math.min(end, from + atMost);
  const values = minutes.slice(from, to).map(({ channels }, k) =>
    NAMES.flatMap((name) => {
      const before = minutes[from + k - 1].channels[name], own = channels[name];
      return [own.fwd! - before.fwd!, own.rev! - before.rev!, own.v, own.a];
    })
  );
  const data = [{ ts: minutes[0].t + from * 60, period: 60, values }];
  return to < end ? { keys, data, next_record_ts: minutes[0].t + to * 60 } : { keys, data };
}

Deno.test({
  name:
    "what an outage hid is asked for, piece by piece, over two connections, and its energy is the registers'",
  ...ANY,
  fn: async () => {
    const minutes = day.slice(1020, 1200);
    const at = (i: number) => minutes[0].t + i * 60;
    await sameEnergy(stack, cookie, minutes, "shelly", shellyRules("threePhase"), async (door) => {
      const before = await dial(door.key);
      const droppedS = play(before, minutes, 0, 40, "NotifyFullStatus");
      await heard(door, "emdata:0/a_total_act_energy", ({ atS }) => atS === droppedS);
      await before.hangUp();

      const back = await dial(door.key);
      play(back, minutes, 100, 102, "NotifyFullStatus");
      const one = await back.request();
      assert.deepEqual([one.method, one.params], ["EMData.GetData", { id: 0, ts: at(39), end_ts: at(100) }]);
      back.answer(one.id, stored(minutes, one.params, 25));
      const two = await back.request();
      assert.deepEqual(two.params, { id: 0, ts: at(64), end_ts: at(100) });
      await back.hangUp();

      const again = await dial(door.key);
      play(again, minutes, 102, 103, "NotifyFullStatus");
      const three = await again.request();
      assert.deepEqual(three.params, two.params);
      again.answer(three.id + 1, stored(minutes, three.params, 99));
      again.answer(three.id, stored(minutes, three.params, 99));
      // The same answer again is nobody's.
      again.answer(three.id, stored(minutes, three.params, 99));
      // Between two minutes of one connection.
      play(again, minutes, 103, 120);
      const lastS = play(again, minutes, 130, minutes.length + 2);
      const four = await again.request();
      assert.deepEqual(four.params, { id: 0, ts: at(119), end_ts: at(130) });
      again.answer(four.id, stored(minutes, four.params, 99));
      await heard(door, "emdata:0/a_total_act_energy", ({ atS }) => atS === lastS);
      await waitUntil("every minute's power", async () => {
        const query = new URLSearchParams({ start: String(at(0)), end: String(at(180)), per: "minute" });
        const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${door.home}/power?${query}`);
        const { mains } = v.parse(powerAnswer, await response.json());
        return mains.length === 3 &&
            mains.every(({ meanW }) => meanW.length === 180 && meanW.every((w) => w !== null)) || null;
      });
      assert.deepEqual(again.requests, []);
      await again.hangUp();
    });
  },
});

Deno.test({
  name:
    "what it stored before it first dialled arrives with the same energy, however little it gives at once",
  ...ANY,
  fn: async () => {
    const minutes = day.slice(1020, 1200);
    const at = (i: number) => minutes[0].t + i * 60;
    await sameEnergy(stack, cookie, minutes, "shelly", shellyRules("threePhase"), async (door) => {
      const first = await dial(door.key);
      first.storesFromS = at(1);
      play(first, minutes, 150, 151, "NotifyFullStatus");
      const one = await first.request();
      assert.deepEqual([one.method, one.params], ["EMData.GetData", { id: 0, ts: at(1), end_ts: at(150) }]);
      first.answer(one.id, stored(minutes, one.params, 60));
      const two = await first.request();
      assert.deepEqual(two.params, { id: 0, ts: at(90), end_ts: at(150) });
      first.answer(two.id, stored(minutes, two.params, 60));
      assert.deepEqual((await first.request()).params, { id: 0, ts: at(30), end_ts: at(90) });
      await first.hangUp();

      // It goes on where it was.
      const again = await dial(door.key);
      const lastS = play(again, minutes, 151, minutes.length + 2, "NotifyFullStatus");
      for (const [from, end] of [[30, 90], [1, 30]]) {
        const { id, params } = await again.request();
        assert.deepEqual(params, { id: 0, ts: at(from), end_ts: at(end) });
        again.answer(id, stored(minutes, params, 60));
      }
      await heard(door, "emdata:0/a_total_act_energy", ({ atS }) => atS === lastS);
      await waitUntil("every minute's power", async () => {
        const query = new URLSearchParams({ start: String(at(1)), end: String(at(180)), per: "minute" });
        const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${door.home}/power?${query}`);
        const { mains } = v.parse(powerAnswer, await response.json());
        return mains.length === 3 &&
            mains.every(({ meanW }) => meanW.length === 179 && meanW.every((w) => w !== null)) || null;
      });
      assert.deepEqual(again.requests, []);
      await again.hangUp();
    });
  },
});

Deno.test({
  name: "single-phase meters and plugs are channels of their own, without any mapping",
  ...ANY,
  fn: async () => {
    const home = await newHome(stack, cookie, { service: "single" });
    const clamps = await made("clamps", home), plug = await made("plug", home);
    const startS = Math.floor(Date.now() / 3_600_000) * 3600 - 7200;
    const em = await dial(clamps.key), socket = await dial(plug.key);
    for (let i = 0; i <= 62; i++) {
      const ts = startS + i * 60 + 0.2;
      em.tell(ts, {
        "em1:0": { id: 0, act_power: 600, voltage: 230.1, current: 2.61, pf: 1, calibration: "factory" },
        "em1:1": { id: 1, act_power: -300, voltage: 230.1, current: 1.3, pf: -1, calibration: "factory" },
        "em1data:0": { id: 0, total_act_energy: 5000 + i * 10, total_act_ret_energy: 0 },
        "em1data:1": { id: 1, total_act_energy: 0, total_act_ret_energy: 70 + i * 5 },
      }, i === 0 ? "NotifyFullStatus" : "NotifyStatus");
      const told = { id: 0, output: true, apower: 120, voltage: 231, current: 0.52 };
      const aenergy = { total: 900 + i * 2, by_minute: [2000, 2000, 2000], minute_ts: startS + i * 60 };
      // Its power does not change, and is said once.
      if (i === 0) {
        socket.tell(ts, { "switch:0": { ...told, aenergy, ret_aenergy: { total: 0 } } }, "NotifyFullStatus");
      } else socket.tell(ts, { "switch:0": { id: 0, aenergy } });
    }
    const lastS = startS + 62 * 60;
    await heard(clamps, "em1data:1/total_act_ret_energy", ({ atS }) => atS === lastS);
    await heard(plug, "switch:0/aenergy.total", ({ atS }) => atS === lastS);
    for (const [door, channel] of [[clamps, "0.1"], [clamps, "0.2"], [plug, "plug"]] as const) {
      const branch = await askAsMember(stack, cookie, "POST", `/v1/homes/${home}/branches`, {
        name: `${channel} of it`,
      });
      const { id } = v.parse(v.object({ id: v.string() }), await branch.json());
      const path = `/v1/homes/${home}/devices/${door.device}/channels/${channel}`;
      const fed = await askAsMember(stack, cookie, "PUT", path, { target: id, phase: 1, since: "start" });
      assert.equal(fed.status, 200, await fed.text());
    }
    const span = [{ t: startS, channels: {} }, { t: startS + 3540, channels: {} }];
    const energy = await energyOf(stack, cookie, home, span);
    assert.deepEqual(energy["0.1 of it"], { importWh: [600], exportWh: [0] });
    assert.deepEqual(energy["0.2 of it"], { importWh: [0], exportWh: [300] });
    assert.deepEqual(energy["plug of it"], { importWh: [120], exportWh: [0] });
    await em.hangUp();
    await socket.hangUp();
  },
});

Deno.test({
  name: "until its clock is set the server's time counts, and nothing is asked of it",
  ...ANY,
  fn: async () => {
    const door = await made("threePhase");
    const shelly = await dial(door.key);
    const beforeS = Math.floor(Date.now() / 1000);
    shelly.tell(2.5, { "em:0": { id: 0, a_act_power: 100.5 } }, "NotifyFullStatus");
    const { atS } = await heard(door, "em:0/a_act_power", ({ value }) => value === 100.5);
    assert.ok(atS >= beforeS && atS <= Date.now() / 1000, String(atS));
    // One whose clock runs a day ahead is no better.
    shelly.tell(beforeS + 86_400, { "em:0": { id: 0, a_act_power: 200.5, b_act_power: 7 } });
    const ahead = await heard(door, "em:0/a_act_power", ({ value }) => value === 200.5);
    assert.ok(ahead.atS <= Date.now() / 1000);
    // What null took away is not told again.
    shelly.tell(3.5, { "em:0": { id: 0, b_act_power: null, c_act_power: 9 } });
    const gone = await heard(door, "em:0/c_act_power", ({ value }) => value === 9);
    await heard(door, "em:0/b_act_power", ({ value, atS }) => value === 7 && atS <= gone.atS);
    assert.deepEqual(shelly.requests, []);
    await shelly.hangUp();
  },
});

Deno.test({
  name: "frames that cannot be read close nothing: neither its own socket, nor another's",
  ...ANY,
  fn: async () => {
    const one = await made("plug");
    const two = await made("plug", one.home);
    const bad = await dial(one.key), good = await dial(two.key);
    for (
      const text of ["", "{", "null", "[]", "7", '{"method":"NotifyStatus"}', '{"id":1,"result":{"data":7}}']
    ) {
      bad.ws.send(text);
    }
    bad.ws.send('{"method":"NotifyStatus","params":{"ts":"x","switch:0":[1],"em:0":{"a_act_power":"5"}}}');
    bad.ws.send(new Uint8Array([1, 2, 3]));
    bad.ws.send("[".repeat(100_000));
    for (const [shelly, door] of [[bad, one], [good, two]] as const) {
      shelly.tell(Date.now() / 1000, { "switch:0": { id: 0, apower: 8.9 } });
      await heard(door, "switch:0/apower", ({ value }) => value === 8.9);
      await shelly.hangUp();
    }
  },
});

Deno.test({
  name: "a wrong key is let in nowhere; a new one, dialling again and removal end the socket before",
  ...ANY,
  fn: async () => {
    const door = await made("plug");
    const other = door.key.slice(0, 30) + (door.key[30] === "A" ? "B" : "A") + door.key.slice(31);
    for (const key of [other, "short", "A".repeat(40)]) await assert.rejects(dial(key), /Cannot dial/);
    const plain = await fetch(`${stack.url}/shelly/${door.key}`);
    assert.equal(v.parse(problemBody, await plain.json()).code, "bad_value");
    const first = await dial(door.key);
    const second = await dial(door.key);
    assert.equal((await first.closed()).code, 1000);
    const path = `/v1/homes/${door.home}/doors/${door.device}/key`;
    const renewed = v.parse(doorMade, await (await askAsMember(stack, cookie, "POST", path)).json());
    assert.equal((await second.closed()).code, 1008);
    await assert.rejects(dial(door.key), /Cannot dial/);
    const third = await dial(renewed.key);
    const removed = await askAsMember(
      stack,
      cookie,
      "DELETE",
      `/v1/homes/${door.home}/devices/${door.device}`,
    );
    assert.ok(removed.ok, await removed.text());
    assert.equal((await third.closed()).code, 1008);
  },
});
