import assert from "node:assert/strict";
import fc from "fast-check";
import { isTopicFilter, isTopicName, topicMatches } from "./topic.ts";

Deno.test("filters match as section 4.7 says", () => {
  const cases: [string, string, boolean][] = [
    ["sport/tennis/player1/#", "sport/tennis/player1", true],
    ["sport/tennis/player1/#", "sport/tennis/player1/ranking", true],
    ["sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", true],
    ["sport/#", "sport", true],
    ["#", "a/b", true],
    ["sport/tennis/+", "sport/tennis/player1", true],
    ["sport/tennis/+", "sport/tennis/player1/ranking", false],
    ["sport/+", "sport", false],
    ["sport/+", "sport/", true],
    ["+/+", "/finance", true],
    ["/+", "/finance", true],
    ["+", "/finance", false],
    ["#", "$SYS/uptime", false],
    ["+/uptime", "$SYS/uptime", false],
    ["$SYS/#", "$SYS/uptime", true],
    ["$SYS/+", "$SYS/uptime", true],
    ["a", "A", false],
    ["/a", "a", false],
    ["a/+/b/#", "a//b", true],
  ];
  for (const [filter, topic, wanted] of cases) {
    assert.equal(topicMatches(filter, topic), wanted, `${filter} on ${topic}`);
  }
});

Deno.test("names have no wildcards; filters have them only as whole levels", () => {
  for (const name of ["a", "/", "a//b", " ", "$SYS"]) assert.ok(isTopicName(name), name);
  for (const name of ["", "a+", "#", "a\0b"]) assert.ok(!isTopicName(name), name);
  for (const filter of ["+", "#", "a/+/#", "/+", "+/+"]) assert.ok(isTopicFilter(filter), filter);
  for (const filter of ["", "a#", "#/a", "a+/b", "sport/tennis#", "a\0"]) {
    assert.ok(!isTopicFilter(filter), filter);
  }
});

Deno.test("a filter made of a topic by wildcards matches it", () => {
  const level = fc.constantFrom("a", "bb", "", "ü");
  fc.assert(fc.property(fc.array(level, { minLength: 1, maxLength: 6 }), fc.nat(), (levels, n) => {
    const topic = levels.join("/");
    fc.pre(topic !== "");
    const at = n % levels.length;
    const plus = levels.map((l, i) => i === at ? "+" : l).join("/");
    assert.ok(topicMatches(topic, topic) && topicMatches(plus, topic));
    assert.ok(topicMatches([...levels.slice(0, at), "#"].join("/"), topic));
    assert.ok(!topicMatches(`${topic}/x`, topic));
  }));
});
