import assert from "node:assert/strict";
import fc from "fast-check";
import { lastAnswer, lastFluxAnswer, readLastQuestion, seriesOf } from "./last_query.ts";
import { PRECISIONS, readLines, seriesInput } from "./line_protocol.ts";

const NOW_S = 1_790_000_000;
const read = (body: string, precision = "ns") => readLines(body, PRECISIONS[precision], NOW_S);
const told = (body: string, precision = "ns") => {
  const { samples, faults } = read(body, precision);
  assert.deepEqual(faults, []);
  return samples.map(({ input, atS, value }) => [input, atS, value]);
};

Deno.test("the format's own examples are read", () => {
  assert.deepEqual(told("mains,device=IotaWatt,units=Watts value=1203.2 1700000010", "s"), [
    ["mains,device=IotaWatt,units=Watts/value", 1_700_000_010, 1203.2],
  ]);
  assert.deepEqual(
    told('myMeasurement,tag1=value1,tag2=value2 fieldKey="fieldValue",n=-1.234456e+78 1556813561098000000'),
    [["myMeasurement,tag1=value1,tag2=value2/n", 1_556_813_561.098, -1.234456e78]],
  );
  assert.deepEqual(told("my\\ Measurement fieldKey=12485903u"), [[
    "my Measurement/fieldKey",
    NOW_S,
    12_485_903,
  ]]);
  assert.deepEqual(
    told("m,tag\\ Key1=tag\\ Value1,a\\,b=c\\=d f\\ k=1i 1000\n# a comment\n\nm f=t,g=FALSE,h=.5", "ms"),
    [
      ["m,a,b=c=d,tag Key1=tag Value1/f k", 1, 1],
      ["m/h", NOW_S, 0.5],
    ],
  );
  assert.deepEqual(told('m text="a, b=c \\" d\ne",n=3 5', "s"), [["m/n", 5, 3]]);
  assert.deepEqual(told('m back="\\\\",n=3 5\r\nm n=4 6', "s"), [["m/n", 5, 3], ["m/n", 6, 4]]);
});

Deno.test("tags name a series whatever their order", () => {
  assert.deepEqual(told("m,b=2,a=1 v=1 1", "s"), told("m,a=1,b=2 v=1 1", "s"));
});

Deno.test("each precision is a time, to its last digit", () => {
  const at = (stamp: string, precision: string) => told(`m v=1 ${stamp}`, precision)[0][1];
  assert.equal(at("1700000000999999999", "ns"), 1_700_000_000 + 999_999_999 / 1e9);
  assert.equal(at("1700000000500000", "us"), 1_700_000_000.5);
  assert.equal(at("1700000000500", "ms"), 1_700_000_000.5);
  assert.equal(at("28333333", "m"), 28_333_333 * 60);
  assert.equal(at("472222", "h"), 472_222 * 3600);
});

Deno.test("a point that is at fault is told, and the others are read", () => {
  const bad = [
    ["m", "missing fields"],
    ["m ", "missing fields"],
    [",t=1 v=1", "missing measurement"],
    ["m,t= v=1", "missing tag value"],
    ["m,t v=1", "missing tag value"],
    ["m,=1 v=1", "missing tag key"],
    ["m,t=1,t=2 v=1", "duplicate tags"],
    ["m v=", "missing field value"],
    ["m v", "missing field value"],
    ["m v=1,", "missing fields"],
    ["m v=1.2.3", "invalid number"],
    ["m v=1.5i", "invalid number"],
    ["m v=-1u", "invalid number"],
    ["m v=0x1", "invalid number"],
    ["m v=NaN", "invalid number"],
    ["m v=1e999", "invalid number"],
    ['m v="a"b', "invalid field format"],
    ["m v=1 now", "bad timestamp"],
    ["m v=1 1.5", "bad timestamp"],
    ["m v=1 1 2", "bad timestamp"],
    ['m v="open', "unbalanced quotes"],
  ];
  for (const [line, why] of bad) {
    const { samples, faults, points } = read(`a v=1 1\n${line}`, "s");
    assert.equal(points, 2, line);
    assert.deepEqual(samples.map(({ input }) => input), ["a/v"], line);
    assert.deepEqual(faults, [`unable to parse '${line.trim()}': ${why}`]);
  }
});

const text = fc.string({ minLength: 1, maxLength: 12 }).filter((s) =>
  /^[^\\\r\n]+$/.test(s) && s === s.trim()
);
const name = text.filter((s) => !s.startsWith("#"));
const escapeTag = (s: string) => s.replace(/[,= ]/g, "\\$&");

Deno.test("a quote after an escaped sign is a letter of the name, and ends no line's newline", () => {
  assert.deepEqual(told('m \\="a=1 5\nm b=2 6', "s"), [['m/="a', 5, 1], ["m/b", 6, 2]]);
});

Deno.test("every point that can be written is read as it was meant", () => {
  const point = fc.record({
    measurement: name,
    tags: fc.dictionary(text, text, { maxKeys: 3 }),
    fields: fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)), {
      minLength: 1,
      maxLength: 4,
    }),
    note: fc.string().filter((s) => !/[\\"]/.test(s)),
    s: fc.nat(2_000_000_000),
  });
  fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
    const body = points.map(({ measurement, tags, fields, note, s }) => {
      const head = [
        measurement.replace(/[, ]/g, "\\$&"),
        ...Object.entries(tags).map((t) => t.map(escapeTag).join("=")),
      ];
      const values = fields.map(([key, value]) => `${escapeTag(key)}=${value}`);
      return `${head.join(",")} note="${note}",${values.join(",")} ${s}`;
    }).join("\n");
    const expected = points.flatMap(({ measurement, tags, fields, s }) =>
      [...new Map(fields).entries()].filter(([key]) => key !== "note")
        .map(([key, value]) => [seriesInput(measurement, new Map(Object.entries(tags)), key), s, value])
    );
    const got = told(body, "s").filter(([input]) => !String(input).endsWith("/note"));
    assert.deepEqual(got, expected);
  }));
});

Deno.test("whatever comes, every point is read or told", () => {
  const noise = fc.string({ unit: fc.constantFrom(...'m,t=1 v="\\\n#. ie-u\r'.split("")), maxLength: 60 });
  fc.assert(
    fc.property(noise, (body) => {
      const { samples, faults, points } = read(body, "s");
      assert.ok(faults.length <= points);
      for (const { input, atS, value } of samples) {
        assert.ok(input.includes("/") && Number.isFinite(atS) && Number.isFinite(value));
      }
    }),
    { numRuns: 2_000 },
  );
});

const INPUTS = [
  { input: "mains,device=IotaWatt/value", atS: 1_700_000_010, value: 1203.2 },
  { input: "mains,device=Other/value", atS: 1_700_000_090, value: 7 },
  { input: "solar power,device=IotaWatt/value", atS: 1_700_000_020, value: -5 },
];

Deno.test("the last point is found by measurement, field and tags", () => {
  assert.deepEqual(seriesOf("a,b=c=d,e=f/v")?.tags, new Map([["b", "c=d"], ["e", "f"]]));
  const ask = (q: string, epoch?: string) => {
    const question = readLastQuestion(q);
    assert.ok(question, q);
    return lastAnswer(INPUTS, question, epoch);
  };
  const series = { name: "mains", columns: ["time", "last"], values: [[1_700_000_010, 1203.2]] };
  for (
    const q of [
      " SELECT LAST(value) FROM mains  WHERE device='IotaWatt'",
      'select last("value") from "mains" where "device" = \'IotaWatt\';',
    ]
  ) {
    assert.deepEqual(ask(q, "s"), { results: [{ statement_id: 0, series: [series] }] });
  }
  assert.equal(
    ask("SELECT LAST(value) FROM mains WHERE device='IotaWatt'").results[0].series?.[0].values[0][0],
    "2023-11-14T22:13:30.000Z",
  );
  assert.deepEqual(ask("SELECT LAST(value) FROM mains WHERE device='None'"), {
    results: [{ statement_id: 0 }],
  });
  for (
    const q of ["", "SELECT * FROM mains", "DROP DATABASE x", "SELECT LAST(value) FROM mains WHERE time > 0"]
  ) {
    assert.equal(readLastQuestion(q), null, q);
  }
});

Deno.test("the same in Flux: CSV with the time last, the newest first, empty before the first point", () => {
  const flux = (start: number, name: string) =>
    `from(bucket: "b")
  |> range(start: ${start}, stop: ${start + 3600})
  |> filter(fn: (r) => r["device"] == "IotaWatt" and (r["_measurement"] == "mains" or r["_measurement"] == "${name}"))
  |> last()
  |> map(fn: (r) => ({_measurement: r._measurement, _time: (uint(v:r._time)) / uint(v:1000000000)}))
  |> sort (columns: ["_time"], desc: true)`;
  assert.equal(
    lastFluxAnswer(INPUTS, flux(1_700_000_000, "solar power")),
    ",result,table,_measurement,_time\r\n,_result,0,solar power,1700000020\r\n,_result,0,mains,1700000010\r\n\r\n",
  );
  assert.equal(lastFluxAnswer(INPUTS, flux(1_700_000_011, "none")), "");
  assert.equal(lastFluxAnswer(INPUTS, "buckets()"), null);
});
