import assert from "node:assert/strict";
import { calendarText, formatDayRange } from "./calendar_text.ts";

/** Intl writes thin and unbreakable spaces between some of them. */
const plain = (text: string) => text.replace(/\s+/g, " ");

Deno.test("a range says once what its ends share, and the year where it is not this one", () => {
  const range = (start: string, end: string, locale: string) =>
    plain(formatDayRange(start, end, "2026-03-10", locale));
  assert.equal(range("2026-03-03", "2026-03-09", "de"), "3.–9. März");
  assert.equal(range("2025-12-30", "2026-01-02", "de"), "30. Dez. 2025 – 2. Jan. 2026");
  assert.equal(range("2026-03-03", "2026-03-03", "en-GB"), "3 Mar");
});

Deno.test("days and months have the names of the reader's language", () => {
  assert.equal(calendarText("2026-03-09", "dayFull", "fr"), "lundi 9 mars 2026");
  assert.equal(calendarText("2026-03-09", "weekdayLong", "pl"), "poniedziałek");
  assert.equal(calendarText("2026-03-09", "month", "pl"), "marzec 2026");
});
