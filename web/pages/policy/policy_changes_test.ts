import assert from "node:assert/strict";
import { POLICIES } from "../../../worker/policies/policies.ts";
import type { PolicyBody } from "../../../worker/protocol/policies.ts";
import { policyChanges } from "./policy_changes.ts";

function bodyOf({ version, date, texts: [text] }: (typeof POLICIES)[number]): PolicyBody {
  const sections = text.sections.map((section) => ({ ...section, paragraphs: [...section.paragraphs] }));
  return {
    version,
    date,
    ...text,
    highlights: [...text.highlights],
    sections,
    inForce: false,
    textHash: "",
    contact: null,
  };
}
const [first, ...later] = POLICIES.map(bodyOf);
const last = later.at(-1)!;

Deno.test("both texts can be read off the changes, whole", () => {
  for (const [before, after] of [[first, last], [last, first]]) {
    const changes = policyChanges(before, after, "In short");
    const read = (without: "added" | "removed") =>
      new Map(changes.map(({ id, words }) => [
        id,
        words.filter(({ change }) => change !== without).map(({ text }) => text).join(""),
      ]));
    const texts = (policy: PolicyBody) =>
      new Map([
        ["", policy.highlights.join("\n\n")],
        ...policy.sections.map(({ id, paragraphs }) => [id, paragraphs.join("\n\n")] as const),
      ]);
    for (const [policy, seen] of [[before, read("added")], [after, read("removed")]] as const) {
      const same = texts(before === policy ? after : before);
      for (const [id, text] of texts(policy)) {
        if (seen.has(id)) assert.equal(seen.get(id), text, id);
        else assert.equal(same.get(id), text, `${id} is not told, so it is the same in both`);
      }
    }
  }
});

Deno.test("a clause that is new, gone or the same is told as such", () => {
  const changes = new Map(policyChanges(first, last, "In short").map(({ id, change }) => [id, change]));
  assert.equal(changes.get("setup"), "added");
  assert.equal(changes.get("account"), "changed");
  assert.equal(policyChanges(last, first, "In short").find(({ id }) => id === "setup")?.change, "removed");
  assert.deepEqual(policyChanges(last, last, "In short"), []);
});
