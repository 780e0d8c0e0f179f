import assert from "node:assert/strict";
import type { CommandBody, SwitchBody } from "../../../worker/protocol/commands.ts";
import { shownOf } from "./switch_shown.ts";

const AT = { device: "d", channel: "plug" };
const plug: SwitchBody = {
  ...AT,
  on: false,
  sinceMs: 0,
  reach: "socket",
  powerW: null,
  todayWh: null,
  confirmOff: false,
  offAtMs: null,
  open: null,
};
const command = (state: CommandBody["state"], on = true): CommandBody => ({
  ...AT,
  id: "c",
  on,
  forS: null,
  by: { kind: "person", id: "p" },
  state,
  askedAtMs: 0,
  sentAtMs: null,
  expiresAtMs: 1,
  endedAtMs: null,
  end: null,
  deviceCode: null,
});

Deno.test("a wish shows at once, as one that is not answered yet", () => {
  const wish = { ...AT, id: "w", on: true };
  assert.deepEqual(shownOf(plug, [], [wish]), { on: true, waits: "asking", failed: null });
  const other = { ...wish, device: "e" };
  assert.deepEqual(shownOf(plug, [], [other]), { on: false, waits: null, failed: null });
});

Deno.test("what is under way shows where it is to lead, and how far it has come", () => {
  const asked = { ...plug, open: command("asked") };
  assert.deepEqual(shownOf(asked, [], []), { on: true, waits: "asked", failed: null });
  assert.equal(shownOf({ ...asked, reach: "post" }, [], []).waits, "askedPost");
  assert.equal(shownOf({ ...plug, open: command("sent") }, [], []).waits, "sent");
});

Deno.test("what came to nothing shows the device as it is, and says so until it is otherwise", () => {
  for (const state of ["failed", "expired"] as const) {
    const last = command(state);
    assert.deepEqual(shownOf(plug, [last], []), { on: false, waits: null, failed: last });
    assert.equal(shownOf({ ...plug, on: true }, [last], []).failed, null);
    assert.equal(shownOf(plug, [command("done"), last], []).failed, null);
  }
});
