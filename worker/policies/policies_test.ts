import assert from "node:assert/strict";
import { policyWriting } from "../domain/policy.ts";
import { POLICY_IN_FORCE } from "./in_force.ts";
import { POLICIES, policyText, policyTextHash } from "./policies.ts";

/** People accepted these texts: a change of one is a new version, never an edit. */
const HASHES: Record<string, string> = {
  "2026-10-01 en": "12b928e9dd9eb2c318a4fb5cedf7005bb500aacbcaba7f8df927749c903efa07",
  "2026-11-20 en": "f3a17c5930d017316bbb808408bcef541758bc7794049534001d4c6730a0b58a",
  "2026-11-22 en": "6e0bde416631eb7f5d4b9b41b393b6e896a78f32675a2b9c2c3c1d75652cfac2",
};

/** One clause for each thing that the product promises. */
const CLAUSES = [
  "account",
  "acceptance",
  "profile",
  "minors",
  "configuration",
  "electricity",
  "control",
  "notices",
  "use",
  "setup",
  "logs",
  "feedback",
  "personal_services",
  "purposes",
  "abuse",
  "storage",
  "sharing",
  "partners",
  "legal",
  "anonymous",
  "protection",
  "rights",
  "withdrawal",
  "changes",
  "help",
];

Deno.test("the policy in force has a clause for every promise, in every language", () => {
  for (const { language, sections } of POLICY_IN_FORCE.texts) {
    assert.deepEqual(sections.map(({ id }) => id), CLAUSES, language);
  }
});

Deno.test("versions are dates that rise, and the newest is in force", () => {
  const versions = POLICIES.map(({ version }) => version);
  assert.ok(versions.length >= 2);
  assert.deepEqual(versions, [...new Set(versions)].sort());
  for (const version of versions) assert.match(version, /^\d{4}-\d\d-\d\d$/);
  assert.equal(POLICY_IN_FORCE.version, versions.at(-1));
});

Deno.test("a text that people accepted is never changed", async () => {
  for (const policy of POLICIES) {
    for (const text of policy.texts) {
      const key = `${policy.version} ${text.language}`;
      assert.equal(await policyTextHash(policy, text), HASHES[key], key);
    }
  }
});

Deno.test("what is hashed is all that is shown", () => {
  for (const { version, date, texts } of POLICIES) {
    for (const text of texts) {
      const writing = policyWriting(version, date, text);
      const shown = [
        text.title,
        version,
        date,
        ...text.highlights,
        ...text.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
      ];
      for (const piece of shown) assert.ok(writing.includes(piece), piece);
    }
  }
});

Deno.test("a language without texts is given those that there are, a version that never was nothing", () => {
  assert.equal(policyText(POLICY_IN_FORCE.version, "en-GB")?.language, "en");
  assert.equal(policyText(POLICY_IN_FORCE.version, "tlh")?.language, "en");
  assert.equal(policyText("1999-01-01", "en"), null);
});
