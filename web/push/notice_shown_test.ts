import assert from "node:assert/strict";
import { type NoticeKind, NOTICES } from "../../worker/domain/notice.ts";
import { shownNotice } from "./notice_shown.ts";

const home = { id: "h1", name: "Haus am See" };

Deno.test("every notice has words of its own, and leads somewhere", () => {
  const kinds = Object.keys(NOTICES) as NoticeKind[];
  const shown = kinds.map((kind) => shownNotice({ kind, atS: 7, language: "en", home: null }));
  for (const { title, body, path } of shown) assert.ok(title !== "" && body !== "" && path !== "");
  assert.equal(new Set(shown.map(({ title }) => title)).size, kinds.length);
});

Deno.test("it names the home and opens its page; back takes the place of silent", () => {
  const silent = shownNotice({ kind: "device_silent", atS: 7, language: "en", home });
  assert.equal(silent.title, "Haus am See: A device is silent");
  assert.equal(silent.path, "/h/h1/devices");
  assert.equal(silent.atMs, 7_000);
  assert.equal(shownNotice({ kind: "device_back", atS: 8, language: "en", home }).tag, silent.tag);
  const another = shownNotice({
    kind: "device_silent",
    atS: 7,
    language: "en",
    home: { id: "h2", name: "x" },
  });
  assert.notEqual(another.tag, silent.tag);
});

Deno.test("a language without texts is spoken as English", () => {
  const { title, language } = shownNotice({ kind: "test", atS: 0, language: "toString", home: null });
  assert.deepEqual([title, language], ["It works", "en"]);
});
