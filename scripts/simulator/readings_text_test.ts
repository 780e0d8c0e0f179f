import assert from "node:assert/strict";
import { channelCode } from "../../worker/domain/channel.ts";
import { READINGS_MAX_PLAIN_BYTES } from "../../worker/domain/limits.ts";
import { Digits } from "./digits.ts";
import { House, houseOptions } from "./house.ts";
import { channelNames, csvHeader, writeCsv, writeDocument } from "./readings_text.ts";
import { slices } from "./slices.ts";

const DAY = 20_000;
const START_S = DAY * 86_400;

interface Minute {
  t: number;
  channels: Record<string, Record<string, number>>;
}

function minutesOf(house: House, startS: number, endS: number): Minute[] {
  const out = new Digits();
  const names = channelNames(house.channels);
  return [...slices(house, startS, endS)].flatMap(({ block, from, to }) => {
    writeDocument(out, "SIM-1", block, names, from, to);
    const body = JSON.parse(new TextDecoder().decode(out.take()));
    assert.equal(body.serial, "SIM-1");
    return body.minutes as Minute[];
  });
}

Deno.test("a span across midnight gives each of its minutes once, in the protocol's form", () => {
  const house = new House(houseOptions({ installedDay: DAY }));
  const minutes = minutesOf(house, START_S + 86_400 - 7_200, START_S + 86_400 + 3_600);
  assert.deepEqual(
    minutes.map(({ t }) => t),
    Array.from({ length: 180 }, (_, i) => START_S + 79_200 + i * 60),
  );
  for (const { channels } of minutes) {
    assert.deepEqual(Object.keys(channels), house.channels);
    for (const [name, fields] of Object.entries(channels)) {
      assert.notEqual(channelCode(name), null);
      const wanted = name.startsWith("L") ? ["v", "a", "pf", "w", "fwd", "rev"] : ["a", "w", "fwd", "rev"];
      assert.deepEqual(Object.keys(fields), wanted);
    }
  }
});

Deno.test("a minute does not depend on the span that it was asked in", () => {
  const options = houseOptions({ installedDay: DAY - 30, subs: 3 });
  const whole = minutesOf(new House(options), START_S, START_S + 2 * 86_400);
  const part = minutesOf(new House(options), START_S + 86_400 - 300, START_S + 86_400 + 300);
  assert.deepEqual(part, whole.slice(1435, 1445));
});

Deno.test("the CSV says the same as the documents", () => {
  const house = new House(houseOptions({ installedDay: DAY, subs: 1 }));
  const out = new Digits();
  writeCsv(out, house.day(DAY), 600, 605);
  const header = csvHeader(house.channels).trim().split(",");
  const lines = new TextDecoder().decode(out.take()).trim().split("\n");
  const minutes = minutesOf(house, START_S + 36_000, START_S + 36_300);
  assert.equal(lines.length, minutes.length);
  lines.forEach((line, i) => {
    const [t, ...values] = line.split(",").map(Number);
    assert.equal(t, minutes[i].t);
    values.forEach((value, c) => {
      const [channel, field] = header[c + 1].split("_");
      assert.equal(value, minutes[i].channels[channel][field]);
    });
  });
});

Deno.test("a day of the largest panel fits into one post", () => {
  const house = new House(houseOptions({ installedDay: DAY, subs: 3 }));
  const out = new Digits();
  writeDocument(out, "SIM-1", house.day(DAY + 400), channelNames(house.channels), 0, 1440);
  assert.ok(out.take().length < READINGS_MAX_PLAIN_BYTES / 4);
});
