import assert from "node:assert/strict";
import { core } from "./en/core.ts";
import { history } from "./en/history.ts";
import { now } from "./en/now.ts";
import { panel } from "./en/panel.ts";
import { setup } from "./en/setup.ts";
import { addTexts, t } from "./translate.ts";

const AREAS = { core, now, history, setup, panel };

Deno.test("fills names in and chooses the plural form", () => {
  addTexts(history);
  assert.equal(t("app.title", { page: "Now" }), "Now · enecess");
  assert.equal(t("history.estimatedMinutes", { n: 1 }), "1 minute estimated");
  assert.equal(t("history.estimatedMinutes", { n: 0 }), "0 minutes estimated");
});

/** Every source file of the web app but the tables and the tests, by its path. */
async function sources(folder: URL, path = ""): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) found.push(...await sources(new URL(`${name}/`, folder), `${path}${name}/`));
    else if (/\.tsx?$/.test(name) && !/_test\.tsx?$/.test(name) && !path.startsWith("i18n/")) {
      found.push([path + name, await Deno.readTextFile(new URL(name, folder))]);
    }
  }
  return found;
}

const uses = (text: string, key: string) =>
  text.includes(`"${key}"`) ||
  [...text.matchAll(/`([a-zA-Z]+\.)\$\{/g)].some(([, prefix]) => key.startsWith(prefix));

/** Which texts a file may count on. */
function areasOf(path: string): (keyof typeof AREAS)[] {
  if (path.startsWith("pages/now/")) return ["now"];
  if (path.startsWith("pages/history/")) return ["history"];
  if (path.startsWith("pages/panel/")) return ["panel", "setup"];
  return [/^pages\/(branches|home_form|add_device|sign_in|shell\/home_menu)/.test(path) ? "setup" : "core"];
}

Deno.test("every text is used, and no key stands in two tables", async () => {
  const all = (await sources(new URL("../", import.meta.url))).map(([, text]) => text).join("\n");
  const keys = Object.values(AREAS).flatMap((table) => Object.keys(table));
  assert.deepEqual(keys.filter((key) => !uses(all, key)), []);
  assert.equal(new Set(keys).size, keys.length);
});

Deno.test("a page speaks only texts that come with it", async () => {
  for (const [path, text] of await sources(new URL("../", import.meta.url))) {
    for (const [area, table] of Object.entries(AREAS)) {
      if (area === "core" || areasOf(path).includes(area as keyof typeof AREAS)) continue;
      const strange = Object.keys(table).filter((key) => uses(text, key));
      assert.deepEqual(strange, [], path);
    }
  }
});
