import assert from "node:assert/strict";
import fc from "fast-check";
import { MAIL_TEMPLATES, type MailTemplate } from "./mail.ts";
import { mailLifeS, nextTryAtS } from "./mail_retry.ts";

const templates = fc.constantFrom(...Object.keys(MAIL_TEMPLATES) as MailTemplate[]);

function triesOf(template: MailTemplate, createdAtS: number): number[] {
  const triedAt = [createdAtS];
  for (let tries = 1;; tries++) {
    const next = nextTryAtS({ template, createdAtS, tries }, triedAt.at(-1)!);
    if (next === null) return triedAt;
    triedAt.push(next);
  }
}

Deno.test("a mail that never gets through is tried less and less often, and given up within its life", () => {
  fc.assert(fc.property(templates, fc.nat(2_000_000_000), (template, createdAtS) => {
    const triedAt = triesOf(template, createdAtS);
    const gaps = triedAt.slice(1).map((atS, i) => atS - triedAt[i]);
    assert.deepEqual(gaps, gaps.toSorted((a, b) => a - b));
    assert.ok(gaps.every((gap) => gap >= 60));
    assert.ok(triedAt.at(-1)! <= createdAtS + mailLifeS(template));
    assert.ok(triedAt.length > 2 && triedAt.length < 40);
  }));
});

Deno.test("a server that is away for an hour loses no mail but the codes that ended meanwhile", () => {
  const after = (template: MailTemplate) => triesOf(template, 0).filter((atS) => atS > 3_600).length;
  assert.ok(after("invitation") > 5);
  assert.equal(after("reset_code"), 0);
});

Deno.test("a late cron cannot keep a mail alive", () => {
  fc.assert(fc.property(templates, fc.nat(50), fc.nat(10_000), (template, tries, lateS) => {
    assert.equal(nextTryAtS({ template, createdAtS: 0, tries }, mailLifeS(template) + lateS), null);
  }));
});
