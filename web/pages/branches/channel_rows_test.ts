import assert from "node:assert/strict";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { channelRows } from "./channel_rows.ts";

const device = (id: string, model: string, subs: number[] = []) => ({ id, model, subs });
const feed = (device: string, channel: string) => ({ device, channel, sinceS: 0, target: null });
const home = {
  devices: [device("panel", "ecoMain", [2]), device("shelly", "other"), device("plug", "ecoPlug")],
  feeds: ["plug", "0.2", "L1", "0.10"].map((channel) => feed("shelly", channel)),
} as unknown as HomeBody;

Deno.test("a panel has all its clamps; a device of another maker those that it was given, in their order", () => {
  const rows = channelRows(home, null, 100);
  const of = (id: string) => rows.filter((row) => row.device === id).map(({ channel }) => channel);
  assert.equal(of("panel").length, 23);
  assert.deepEqual(of("shelly"), ["L1", "plug", "0.2", "0.10"]);
  assert.deepEqual(of("plug"), ["plug"]);
});

Deno.test("what a device sends is there, whatever it was given", () => {
  const answer = { channels: [{ device: "shelly", channel: "3.1", powerW: 7 }] } as unknown as LiveAnswer;
  const rows = channelRows(home, answer, 100).filter((row) => row.device === "shelly");
  assert.deepEqual(rows.map(({ channel }) => channel), ["L1", "plug", "0.2", "0.10", "3.1"]);
  assert.equal(rows.at(-1)?.reading?.powerW, 7);
});
