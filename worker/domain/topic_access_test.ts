import assert from "node:assert/strict";
import { HOME_ROLES } from "./branch.ts";
import { mayHearTopic, mayPublishTopic, maySubscribeTo, type TopicParty } from "./topic_access.ts";

const device: TopicParty = { kind: "device", serial: "0998" };
const everybody = [device, ...HOME_ROLES.map((role): TopicParty => ({ kind: "person", role }))];

/** Rows: topic; columns: device, owner, manager, member, viewer. */
const PUBLISH: [string, string][] = [
  ["enecess/0998/readings", "y...."],
  ["enecess/0998/live", "y...."],
  ["enecess/0998/result", "y...."],
  ["enecess/0998/state", "y...."],
  ["enecess/0998/online", "y...."],
  ["enecess/0998/watch", "....."],
  ["enecess/0998/command", "....."],
  ["enecess/0998/readings/answer", "....."],
  ["enecess/0998/constructor", "....."],
  ["enecess/0998", "....."],
  ["enecess/0999/readings", "....."],
  ["enecess/home/minute", "....."],
  ["enecess/home/event", "....."],
  ["homeassistant/sensor/x", ".yyy."],
  ["enecess", ".yyy."],
];
const HEAR: [string, string][] = [
  ["enecess/0998/command", "yyyyy"],
  ["enecess/0998/watch", "yyyyy"],
  ["enecess/0998/readings/answer", "yyyyy"],
  ["enecess/0998/live", ".yyyy"],
  ["enecess/0999/command", ".yyyy"],
  ["enecess/home/minute", ".yyyy"],
  ["anything", ".yyyy"],
];
const SUBSCRIBE: [string, string][] = [
  ["enecess/0998/#", "yyyyy"],
  ["enecess/0998/command", "yyyyy"],
  ["enecess/+/command", ".yyyy"],
  ["enecess/09981/command", ".yyyy"],
  ["#", ".yyyy"],
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
