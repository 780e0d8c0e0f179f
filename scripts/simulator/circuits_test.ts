import assert from "node:assert/strict";
import * as v from "valibot";
import { channelCode, channelsOf } from "../../worker/domain/channel.ts";
import { newBranch } from "../../worker/protocol/config.ts";
import { CIRCUITS, measuredCircuits } from "./circuits.ts";

Deno.test("every branch channel of the panel has one circuit, and every circuit channels of one unit", () => {
  for (const subs of [0, 1, 2, 3]) {
    const channels = measuredCircuits(subs).flatMap((circuit) => circuit.channels);
    const wanted = channelsOf("ecoMain", [1, 2, 3].slice(0, subs)).slice(3);
    assert.deepEqual([...channels].sort(), [...wanted].sort());
    assert.ok(channels.every((channel) => channelCode(channel) !== null));
  }
  for (const { channels, phases } of CIRCUITS) {
    assert.ok(new Set(channels.map((channel) => channel[0])).size <= 1);
    assert.ok(channels.length === 0 || channels.length === phases.length);
  }
});

Deno.test("keys and names are unique, and feeders stand before what hangs under them", () => {
  assert.equal(new Set(CIRCUITS.map(({ key }) => key)).size, CIRCUITS.length);
  const measured = measuredCircuits(3);
  assert.equal(new Set(measured.map(({ name }) => name)).size, measured.length);
  for (const [i, { parent, phases }] of CIRCUITS.entries()) {
    if (parent === null) continue;
    const feeder = CIRCUITS.slice(0, i).find(({ key }) => key === parent);
    assert.equal(feeder?.role, "subpanel");
    assert.ok(phases.every((phase) => feeder!.phases.includes(phase)));
  }
});

Deno.test("the API takes every circuit as a branch", () => {
  for (const { name, namedAs, role, colour, icon, phases, breakerRatingA } of measuredCircuits(3)) {
    const branch = { name, namedAs, role, colour, icon, poles: phases.length, breakerRatingA };
    assert.ok(v.safeParse(newBranch, branch).success, name);
  }
});
