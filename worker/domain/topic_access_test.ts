import assert from "node:assert/strict";
import { HOME_ROLES } from "./branch.ts";
import { mayHearTopic, mayPublishTopic, maySubscribeTo, type TopicParty } from "./topic_access.ts";

const device: TopicParty = { kind: "device", serial: "0998" };
const everybody: TopicParty[] = [
  device,
  ...HOME_ROLES.map((role): TopicParty => ({ kind: "person", role, controls: true })),
  { kind: "person", role: "owner", controls: false },
];

/** Rows: topic; columns: device, owner, manager, member, viewer, an owner's program that may not control. */
const PUBLISH: [string, string][] = [
  ["enecess/0998/readings", "y....."],
  ["enecess/0998/live", "y....."],
  ["enecess/0998/result", "y....."],
  ["enecess/0998/state", "y....."],
  ["enecess/0998/online", "y....."],
  ["enecess/0998/watch", "......"],
  ["enecess/0998/command", "......"],
  ["enecess/0998/readings/answer", "......"],
  ["enecess/0998/constructor", "......"],
  ["enecess/0998", "......"],
  ["enecess/0999/readings", "......"],
  ["enecess/home/minute", "......"],
  ["enecess/home/event", "......"],
  ["enecess/home/switch/d1/plug/set", ".yyy.."],
  ["enecess/home/switch/d1/0.1/set", ".yyy.."],
  ["enecess/home/switch/d1/plug", "......"],
  ["enecess/home/switch/d1/x/plug/set", "......"],
  ["enecess/home/switches", "......"],
  ["homeassistant/sensor/x", ".yyy.y"],
  ["enecess", ".yyy.y"],
];
const HEAR: [string, string][] = [
  ["enecess/0998/command", "yyyyyy"],
  ["enecess/0998/watch", "yyyyyy"],
  ["enecess/0998/readings/answer", "yyyyyy"],
  ["enecess/0998/live", ".yyyyy"],
  ["enecess/0999/command", ".yyyyy"],
  ["enecess/home/minute", ".yyyyy"],
  ["enecess/home/switches", ".yyyyy"],
  ["anything", ".yyyyy"],
];
const SUBSCRIBE: [string, string][] = [
  ["enecess/0998/#", "yyyyyy"],
  ["enecess/0998/command", "yyyyyy"],
  ["enecess/+/command", ".yyyyy"],
  ["enecess/09981/command", ".yyyyy"],
  ["#", ".yyyyy"],
];

for (
  const [name, decide, rows] of [
    ["publish", mayPublishTopic, PUBLISH],
    ["hear", mayHearTopic, HEAR],
    ["subscribe to", maySubscribeTo, SUBSCRIBE],
  ] as const
) {
  Deno.test(`who may ${name} what`, () => {
    for (const [topic, wanted] of rows) {
      assert.equal(everybody.map((party) => decide(party, topic) ? "y" : ".").join(""), wanted, topic);
    }
  });
}
