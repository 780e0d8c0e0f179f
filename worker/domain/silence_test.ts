import assert from "node:assert/strict";
import fc from "fast-check";
import { NOTICE_SILENT_PAUSE_S, SILENT_AFTER_S } from "./limits.ts";
import { type SilenceChange, type Silences, silenceStep } from "./silence.ts";

const NOW_S = 1_800_000_000;

/** One device that is looked at now and then; what was told of it, and when. */
function newWatched(peopleWish = true) {
  let silences: Silences | null = {};
  const hooks: [SilenceChange["kind"], number][] = [];
  const people: [SilenceChange["kind"], number][] = [];
  return {
    hooks,
    people,
    look(heardAtS: number, nowS: number) {
      const step = silenceStep(silences, [{ id: "d", heardAtS }], peopleWish, nowS);
      silences = JSON.parse(JSON.stringify(step.silences));
      hooks.push(...step.changes.map(({ kind }): [SilenceChange["kind"], number] => [kind, nowS]));
      people.push(...step.notices.map((kind): [SilenceChange["kind"], number] => [kind, nowS]));
      return step.nextS;
    },
  };
}

Deno.test("each silence is told once and its end once; people hear of one that comes and goes once an hour", () => {
  const pauses = fc.array(fc.integer({ min: 1, max: 8_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(pauses, fc.boolean(), (between, moreLooks) => {
    const watched = newWatched();
    let heardAtS = NOW_S, nowS = NOW_S;
    for (const pause of between) {
      const nextHeardS = heardAtS + pause;
      for (let atS = watched.look(heardAtS, nowS); atS !== null && atS < nextHeardS;) {
        assert.ok(atS > nowS, "it does not look again at once");
        if (moreLooks) watched.look(heardAtS, Math.floor((nowS + atS) / 2));
        nowS = atS;
        atS = watched.look(heardAtS, nowS);
      }
      nowS = heardAtS = nextHeardS;
      watched.look(heardAtS, nowS);
    }
    const silences = between.filter((pause) => pause - 1 > SILENT_AFTER_S).length;
    assert.deepEqual(
      watched.hooks.map(([kind]) => kind),
      Array.from({ length: silences }, () => ["device_silent", "device_back"]).flat(),
    );
    const told = watched.people;
    assert.ok(told.every(([kind], i) => kind === (i % 2 === 0 ? "device_silent" : "device_back")));
    for (let i = 2; i < told.length; i += 2) assert.ok(told[i][1] - told[i - 2][1] >= NOTICE_SILENT_PAUSE_S);
    const longest = between.filter((pause) => pause > SILENT_AFTER_S + NOTICE_SILENT_PAUSE_S).length;
    assert.ok(told.length >= 2 * longest, "one that lasts is told to people too");
  }));
});

Deno.test("what is silent when one begins to look is no news, and its return is", () => {
  const devices = [{ id: "d", heardAtS: 0 }, { id: "never", heardAtS: null }];
  const first = silenceStep(null, devices, true, 10_000);
  const known = { d: { sinceS: 0, isTold: true, toldAtS: null } };
  assert.deepEqual(first, { silences: known, changes: [], notices: [], nextS: null });
  const back = silenceStep(first.silences, [{ id: "d", heardAtS: 10_050 }], true, 10_060);
  assert.deepEqual(back, {
    silences: {},
    changes: [{ device: "d", kind: "device_back", heardAtS: 0 }],
    notices: ["device_back"],
    nextS: 10_050 + SILENT_AFTER_S + 1,
  });
});

Deno.test("who wishes to be told while a device is silent hears of its return, and of its next silence at once", () => {
  const unwished = silenceStep({}, [{ id: "d", heardAtS: 0 }], false, 1_000);
  assert.deepEqual([unwished.changes.length, unwished.notices], [1, []]);
  const wished = silenceStep(unwished.silences, [{ id: "d", heardAtS: 0 }], true, 1_060);
  assert.deepEqual(wished.notices, []);
  const back = silenceStep(wished.silences, [{ id: "d", heardAtS: 1_100 }], true, 1_100);
  assert.deepEqual(back.notices, ["device_back"]);
  const again = silenceStep(back.silences, [{ id: "d", heardAtS: 1_100 }], true, 1_101 + SILENT_AFTER_S);
  assert.deepEqual(again.notices, ["device_silent"]);
});

Deno.test("at the moment that is told beforehand, it is silent", () => {
  const devices = [{ id: "d", heardAtS: 5000 }, { id: "e", heardAtS: 5100 }];
  const { nextS } = silenceStep({}, devices, false, 5200);
  const step = silenceStep({}, devices, false, nextS!);
  assert.deepEqual(step.changes, [{ device: "d", kind: "device_silent", heardAtS: 5000 }]);
});

Deno.test("several at once are one notice of each kind", () => {
  const known = { back: { sinceS: 5, isTold: true, toldAtS: 5 } };
  const devices = ["a", "b"].map((id) => ({ id, heardAtS: NOW_S - SILENT_AFTER_S - 1 }));
  const step = silenceStep(known, [...devices, { id: "back", heardAtS: NOW_S }], true, NOW_S);
  assert.deepEqual([step.changes.length, step.notices], [3, ["device_silent", "device_back"]]);
});

Deno.test("a device that the home no longer has is forgotten without a word", () => {
  const known = { gone: { sinceS: 5, isTold: true, toldAtS: 5 } };
  const nothing = { silences: {}, changes: [], notices: [], nextS: null };
  assert.deepEqual(silenceStep(known, [], true, 10_000), nothing);
});
