import assert from "node:assert/strict";
import fc from "fast-check";
import { nodeAnswer } from "./node_answer.ts";
import { readBulk } from "./read_bulk.ts";
import { readPost } from "./read_post.ts";

const NOW_S = 1_790_000_000;
const fields = (given: Record<string, string>) => new Map(Object.entries(given));
const postOf = (given: Record<string, string>, node?: string) => readPost(fields(given), node, NOW_S);
const bulkOf = (data: string, given: Record<string, string> = {}) => readBulk(data, fields(given), NOW_S);

function valued(outcome: ReturnType<typeof postOf>) {
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.detail);
  return outcome.value.map(({ input, atS, value }) => [input, atS, value]);
}

Deno.test("a post names its values, with quotes or without, or by their place", () => {
  const now = NOW_S;
  for (
    const json of [
      "{power1:100,power2:-200.5}",
      '{"power1":100,"power2":"-200.5"}',
      "power1:100,power2:-200.5",
    ]
  ) {
    assert.deepEqual(valued(postOf({ node: "emontx", json })), [
      ["emontx/power1", now, 100],
      ["emontx/power2", now, -200.5],
    ]);
  }
  assert.deepEqual(valued(postOf({ csv: "100,,300" })), [["0/1", now, 100], ["0/3", now, 300]]);
  assert.deepEqual(valued(postOf({ data: "{a:1e3,b:null}" }, "7")), [["7/a", now, 1000]]);
});

Deno.test("fulljson is JSON, and may tell its time; a time field wins", () => {
  const fulljson = '{"power1": 100, "time": "2026-01-02T03:04:05Z", "gone": null}';
  assert.deepEqual(valued(postOf({ fulljson })), [["0/power1", Date.UTC(2026, 0, 2, 3, 4, 5) / 1000, 100]]);
  assert.deepEqual(valued(postOf({ fulljson, time: "1780000000" })), [["0/power1", 1_780_000_000, 100]]);
  assert.deepEqual(valued(postOf({ fulljson: '{"a":1,"time":1780000000}' })), [["0/a", 1_780_000_000, 1]]);
});

Deno.test("a post that is at fault is refused whole", () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{}, /Cannot find values/],
    [{ json: "{}" }, /Cannot find a value/],
    [{ json: "{a:1,b:12abc}" }, /value 2: not a number/],
    [{ json: "{a:1,:2}" }, /value 2: it has no name/],
    [{ csv: "1,0x10" }, /value 2: not a number/],
    [{ csv: "1,Infinity" }, /value 2: not a number/],
    [{ fulljson: "{a:1}" }, /no valid JSON/],
    [{ fulljson: "[1]" }, /not an object/],
    [{ fulljson: '{"a":true}' }, /value of a/],
    [{ fulljson: '{"a":[1]}' }, /value of a/],
    [{ json: "{a:1}", time: "yesterday" }, /Cannot read time/],
    [{ fulljson: '{"a":1,"time":"soon"}' }, /Cannot read time/],
    [{ fulljson: '{"a":1,"time":{"toString":""}}' }, /Cannot read time/],
  ];
  for (const [given, why] of cases) {
    const refused = postOf(given);
    assert.ok(!refused.ok && why.test(refused.detail), JSON.stringify([given, refused]));
  }
});

const ROWS = "[[0,16,1137],[2,17,1437,3164],[4,19,1412,3077]]";

Deno.test("rows count their time from now, from when they were sent, or from a given time", () => {
  const times = (given: Record<string, string>) => valued(bulkOf(ROWS, given)).map(([, atS]) => atS);
  assert.deepEqual(times({}), [NOW_S - 4, NOW_S - 2, NOW_S - 2, NOW_S, NOW_S]);
  assert.deepEqual(times({ sentat: "10" }), [-10, -8, -8, -6, -6].map((s) => NOW_S + s));
  assert.deepEqual(times({ offset: "-10" }), [10, 12, 12, 14, 14].map((s) => NOW_S + s));
  assert.deepEqual(times({ time: "1780000000" }), [0, 2, 2, 4, 4].map((s) => 1_780_000_000 + s));
  assert.deepEqual(valued(bulkOf(ROWS, { time: "0" })).map(([input, atS]) => [input, atS]), [
    ["16/1", 0],
    ["17/1", 2],
    ["17/2", 2],
    ["19/1", 4],
    ["19/2", 4],
  ]);
});

Deno.test("a null keeps a place, and an object names its own values", () => {
  const rows = '[[0,"IotaWatt",null,230.1,{"Main": 950.2, "off": null},"7.5"]]';
  assert.deepEqual(valued(bulkOf(rows)).map(([input, , value]) => [input, value]), [
    ["IotaWatt/2", 230.1],
    ["IotaWatt/Main", 950.2],
    ["IotaWatt/4", 7.5],
  ]);
});

Deno.test("rows of which one is at fault are refused whole", () => {
  const cases: [string, RegExp][] = [
    ["", /no valid JSON/],
    ["[]", /no rows/],
    ["{}", /no rows/],
    ["[[0,16]]", /row 1/],
    ["[[0,16,1],[1,16,1],3]", /row 3/],
    ['[["x",16,1]]', /row 1: its offset/],
    ["[[0,16,1],[1,null,1]]", /row 2: its node/],
    ['[[0,16,"1 W"]]', /row 1: value 1/],
    ["[[0,16,true]]", /row 1: value 1/],
    ["[[0,16,[1]]]", /row 1/],
    ['[[0,16,{"a":"b"}]]', /row 1.*value of a/],
    ["[[0,16,1e999]]", /row 1: value 1/],
  ];
  for (const [data, why] of cases) {
    const refused = bulkOf(data);
    assert.ok(!refused.ok && why.test(refused.detail), JSON.stringify([data, refused]));
  }
});

Deno.test("whatever comes, readers answer with finite values or say no", () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string({ unit: fc.constantFrom(..."{}[]:,\"'0123456789.-+enul ax".split("")) }),
  );
  fc.assert(fc.property(text, text, (a, b) => {
    for (
      const outcome of [
        postOf({ json: a, time: b }),
        postOf({ fulljson: a }),
        postOf({ csv: a }, b),
        bulkOf(a, { time: b }),
        bulkOf(a),
      ]
    ) {
      if (!outcome.ok) continue;
      for (const { input, atS, value } of outcome.value) {
        assert.ok(Number.isFinite(atS) && Number.isFinite(value) && /^[^/]+\/[^/]+$/.test(input), input);
      }
    }
  }));
});

Deno.test("every row that JSON can carry arrives with all its numbers", () => {
  const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const row = fc.tuple(fc.nat(100_000), fc.nat(31), fc.array(value, { minLength: 1, maxLength: 8 }));
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
    const data = JSON.stringify(rows.map(([offset, node, values]) => [offset, node, ...values]));
    const expected = rows.flatMap(([offset, node, values]) =>
      values.flatMap((v, i) => v === null ? [] : [[`${node}/${i + 1}`, 1_780_000_000 + offset, v + 0]])
    );
    const read = bulkOf(data, { time: "1780000000" });
    assert.deepEqual(valued(read).map(([n, t, v]) => [n, t, (v as number) + 0]), expected);
  }));
});

Deno.test("an uploader finds where its node stopped, and nothing of another node", () => {
  const inputs = [{ input: "a/1", atS: 12.5, value: 3 }, { input: "ab/1", atS: 99, value: 1 }];
  assert.equal(nodeAnswer(inputs, "a"), '{"1":{"time":12,"value":3,"processList":""}}');
  assert.ok(nodeAnswer(inputs, "c").startsWith('"Node does not exist"'));
  assert.ok(nodeAnswer([], undefined).startsWith('"Node does not exist"'));
});
