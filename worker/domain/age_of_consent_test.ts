import assert from "node:assert/strict";
import fc from "fast-check";
import { AGE_OF_CONSENT, ageOn, type CalendarDay, isBirthday, needsGuardian } from "./age_of_consent.ts";

const day = (text: string): CalendarDay => {
  const [year, month, day] = text.split("-").map(Number);
  return { year, month, day };
};

Deno.test("who is too young where they live needs a guardian, and on the birthday no more", () => {
  const table: [string, string, string, boolean][] = [
    ["2012-11-23", "DE", "2028-11-22", true],
    ["2012-11-22", "DE", "2028-11-22", false],
    ["2013-11-22", "US", "2026-11-22", false],
    ["2013-11-23", "US", "2026-11-22", true],
    ["2011-05-01", "FR", "2026-04-30", true],
    ["2011-05-01", "FR", "2026-05-01", false],
    ["2010-11-22", "XX", "2026-11-22", false],
    ["2010-11-23", "XX", "2026-11-22", true],
    ["2008-02-29", "JP", "2024-02-28", true],
    ["2008-02-29", "JP", "2024-02-29", false],
    ["2012-02-29", "US", "2025-02-28", true],
    ["2012-02-29", "US", "2025-03-01", false],
  ];
  for (const [born, country, today, wanted] of table) {
    assert.equal(needsGuardian(day(born), country, day(today)), wanted, `${born} ${country} ${today}`);
  }
});

Deno.test("a date that never was, is to come, or is too long ago is nobody's birthday", () => {
  const today = day("2026-11-22");
  for (const wrong of ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2026-11-23", "1900-01-01"]) {
    assert.equal(isBirthday(day(wrong), today), false, wrong);
  }
  for (const right of ["2024-02-29", "2026-11-22", "1901-11-23"]) {
    assert.ok(isBirthday(day(right), today), right);
  }
});

Deno.test("nobody grows younger, and in Europe no country is outside of what Article 8 allows", () => {
  const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(fc.property(days, fc.integer({ min: 0, max: 90 }), (born, years) => {
    const later = { ...born, year: born.year + years };
    assert.equal(ageOn(born, { year: later.year, month: 12, day: 31 }), years);
  }));
  for (const [country, age] of Object.entries(AGE_OF_CONSENT)) {
    assert.match(country, /^[A-Z]{2}$/);
    assert.ok(age >= 13 && (age <= 16 || country === "IN"), country);
  }
});
