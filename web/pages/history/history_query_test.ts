import assert from "node:assert/strict";
import { readHistoryQuery, writeHistoryQuery } from "./history_query.ts";

const read = (text: string) => readHistoryQuery(Object.fromEntries(new URLSearchParams(text)));

Deno.test("a written address reads back the same", () => {
  const queries = [
    "",
    "?view=month&date=2025-03-01",
    "?date=2025-03-01&zoom=1740787200-1740790800&compare=previousWeek&show=grid,abc",
    "?view=all&table=1",
    "?view=range&date=2025-03-01&to=2025-03-09&compare=previousPeriod",
  ];
  for (const query of queries) assert.equal(writeHistoryQuery(read(query)), query);
});

Deno.test("nonsense in an address is left aside", () => {
  const { view, date, zoom, compare, show } = read(
    "?view=week&date=2025-02-30&zoom=5-4&compare=previousMonth&show=,",
  );
  assert.deepEqual({ view, date, zoom, compare, show }, {
    view: "day",
    date: null,
    zoom: null,
    compare: "none",
    show: [],
  });
  for (
    const text of ["?view=range&date=2025-03-09&to=2025-03-01", "?view=range&date=2025-03-09", "?view=range"]
  ) {
    assert.equal(read(text).view, "day", text);
    assert.equal(read(text).to, null, text);
  }
  assert.equal(read("?view=month&date=2025-03-09&to=2025-03-20").to, null);
});
