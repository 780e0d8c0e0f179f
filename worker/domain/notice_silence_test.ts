import assert from "node:assert/strict";
import fc from "fast-check";
import { NOTICE_SILENT_PAUSE_S, SILENT_AFTER_S } from "./limits.ts";
import { knownSilences, lookForSilence, type ToldSilences } from "./notice_silence.ts";

const NOW_S = 1_800_000_000;

Deno.test("a device that falls silent is told of once, and when it is back", () => {
  const heardAtS = NOW_S - SILENT_AFTER_S;
  const fine = lookForSilence({}, [{ id: "a", heardAtS }], NOW_S);
  assert.deepEqual(fine, { told: {}, silent: [], back: [], lookAgainS: NOW_S + 1 });
  const fell = lookForSilence(fine.told, [{ id: "a", heardAtS }], NOW_S + 1);
  assert.deepEqual(fell.silent, ["a"]);
  assert.equal(fell.lookAgainS, null);
  assert.deepEqual(lookForSilence(fell.told, [{ id: "a", heardAtS }], NOW_S + 60).silent, []);
  const back = lookForSilence(fell.told, [{ id: "a", heardAtS: NOW_S + 100 }], NOW_S + 100);
  assert.deepEqual(back.back, ["a"]);
  assert.deepEqual(lookForSilence(back.told, [{ id: "a", heardAtS: NOW_S + 160 }], NOW_S + 160).back, []);
});

Deno.test("a device that never sent, and one that is gone, are no news", () => {
  const told: ToldSilences = { gone: { silent: true, atS: NOW_S } };
  assert.deepEqual(lookForSilence(told, [{ id: "new", heardAtS: null }], NOW_S), {
    told: {},
    silent: [],
    back: [],
    lookAgainS: null,
  });
});

Deno.test("what was silent before anybody asked is told of only when it comes back", () => {
  const devices = [{ id: "old", heardAtS: NOW_S - 86_400 }, { id: "fine", heardAtS: NOW_S }];
  const told = knownSilences(devices, NOW_S);
  assert.deepEqual(Object.keys(told), ["old"]);
  assert.deepEqual(lookForSilence(told, devices, NOW_S).silent, []);
  const back = lookForSilence(told, [{ id: "old", heardAtS: NOW_S + 10 }], NOW_S + 10);
  assert.deepEqual(back.back, ["old"]);
});

Deno.test("whatever a device does: silent and back take turns, silent never twice in an hour, and every silence is found", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 8_000 }), { maxLength: 60 }), (pauses) => {
    let told: ToldSilences = {};
    let nowS = NOW_S;
    let heardAtS = NOW_S;
    const events: { what: "silent" | "back"; atS: number }[] = [];
    const look = () => {
      const looked = lookForSilence(told, [{ id: "a", heardAtS }], nowS);
      told = looked.told;
      for (const _ of looked.silent) events.push({ what: "silent", atS: nowS });
      for (const _ of looked.back) events.push({ what: "back", atS: nowS });
      return looked.lookAgainS;
    };
    for (const pause of pauses) {
      const nextS = heardAtS + pause;
      for (let wakeS = look(); wakeS !== null && wakeS < nextS; wakeS = look()) {
        assert.ok(wakeS > nowS, "it does not look again at once");
        nowS = wakeS;
      }
      nowS = nextS;
      heardAtS = nextS;
      if (told["a"]?.silent) look();
    }
    const whats = events.map(({ what }) => what);
    assert.ok(whats.every((what, i) => what === (i % 2 === 0 ? "silent" : "back")));
    const silences = events.filter(({ what }) => what === "silent");
    for (let i = 1; i < silences.length; i++) {
      assert.ok(silences[i].atS - silences[i - 1].atS >= NOTICE_SILENT_PAUSE_S);
    }
    if (pauses.some((pause) => pause > SILENT_AFTER_S + NOTICE_SILENT_PAUSE_S)) {
      assert.ok(silences.length > 0);
    }
  }));
});
