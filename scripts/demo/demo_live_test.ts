import assert from "node:assert/strict";
import fc from "fast-check";
import { House, houseOptions } from "../simulator/house.ts";
import { DemoLive } from "./demo_live.ts";

const DAY = 20_000;

Deno.test("the seconds of a minute have the minute's own mean, on every channel", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(1, 2, 3), (minute, subs) => {
      const options = houseOptions({ subs: subs as 1 | 2 | 3, installedDay: DAY });
      const live = new DemoLive(options);
      const house = new House(options);
      const block = house.day(DAY);
      const seconds = Array.from({ length: 60 }, (_, s) => live.at(DAY * 86_400 + minute * 60 + s));
      house.channels.forEach((channel, c) => {
        const mean = seconds.reduce((sum, { channels }) => sum + channels[channel].w!, 0) / 60;
        const stored = block.powerCw[c * 1440 + minute] / 100;
        assert.ok(Math.abs(mean - stored) < 0.05, `${channel}: ${mean} is not ${stored}`);
      });
      assert.deepEqual(Object.keys(seconds[0].channels).sort(), [...house.channels].sort());
    }),
    { numRuns: 20 },
  );
});

Deno.test("the values move from one second to the next", () => {
  const live = new DemoLive(houseOptions({ installedDay: DAY }));
  const [first, second] = [live.at(DAY * 86_400 + 43_200), live.at(DAY * 86_400 + 43_201)];
  assert.notDeepEqual(first.channels.L1.w, second.channels.L1.w);
});
