import assert from "node:assert/strict";
import { addTexts, speak, t, type Texts } from "./translate.ts";

const folder = new URL("./en/", import.meta.url);
const AREAS: Record<string, Texts> = {};
for await (const { name } of Deno.readDir(folder)) {
  const [area] = name.split(".");
  // Whole pages of help are no table of texts.
  if (area === "help_topics") continue;
  const [table] = Object.values(await import(new URL(name, folder).href)) as Texts[];
  AREAS[area] = table;
}

Deno.test("fills names in and chooses the plural form", () => {
  addTexts("en", AREAS.core);
  addTexts("en", AREAS.history);
  assert.equal(t("app.title", { page: "Now" }), "");
  assert.match(t("app.reload"), /Reload/);
  speak("en", "en-GB");
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
  [...text.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.?)\$\{/g)].some(([, prefix]) => key.startsWith(prefix));

/** Which texts, beside the core's, come with the files that a path begins with; the first line that fits. */
const COMES_WITH: readonly [path: string, areas: string[]][] = [
  ["demo/", ["demo"]],
  ["pages/first_steps/", ["first_steps"]],
  ["pages/now/energy_flow", ["live", "now"]],
  ["pages/now/last_day_table", ["live", "now"]],
  ["pages/now/live_", ["live", "now"]],
  ["pages/now/", ["now"]],
  ["pages/history/sankey_", ["sankey", "history"]],
  ["pages/history/period_picker", ["date_range", "history"]],
  ["pages/history/", ["history"]],
  ["pages/panel/", ["panel", "setup"]],
  ["pages/branches/branch_editor", ["setup", "pwa"]],
  ["pages/branches/", ["setup"]],
  ["pages/home_form/home_settings", ["setup", "pwa"]],
  ["pages/home_form/", ["setup"]],
  ["pages/shell/home_menu", ["setup"]],
  ["pages/add_device/", ["devices"]],
  ["pages/devices/", ["devices", "pwa"]],
  ["pages/doors/", ["doors"]],
  ["pages/front_door/", ["front_door", "privacy"]],
  ["pages/security/", ["security", "front_door"]],
  ["pages/policy/", ["privacy"]],
  ["pages/gate/", ["privacy"]],
  ["pages/guardian/", ["privacy"]],
  ["pages/privacy/", ["privacy", "system"]],
  ["pages/storage/", ["storage"]],
  ["live/storage_items", ["storage"]],
  ["pages/system/system_page", ["system", "pwa"]],
  ["pages/system/", ["system"]],
  ["pages/profile/", ["system"]],
  ["pages/log/", ["log"]],
  ["pages/notices/", ["notices"]],
  ["pages/team/", ["team"]],
  ["pages/invitation/", ["team"]],
  ["pages/help/", ["help"]],
  ["pages/build/webhook", ["webhooks", "build"]],
  ["pages/build/", ["build"]],
  ["pages/control/", ["control"]],
  ["pages/waiting/", ["pwa", "setup"]],
  ["pwa/", ["pwa"]],
  ["vite_manifests", ["front_door"]],
];
const areasOf = (path: string) => COMES_WITH.find(([beginning]) => path.startsWith(beginning))?.[1] ?? [];

Deno.test("every text is used, and no key stands in two tables", async () => {
  const all = (await sources(new URL("../", import.meta.url))).map(([, text]) => text).join("\n");
  const keys = Object.values(AREAS).flatMap((table) => Object.keys(table));
  assert.deepEqual(keys.filter((key) => !uses(all, key)), []);
  assert.equal(new Set(keys).size, keys.length);
});

Deno.test("a page speaks only texts that come with it", async () => {
  const strange: string[] = [];
  for (const [path, text] of await sources(new URL("../", import.meta.url))) {
    for (const [area, table] of Object.entries(AREAS)) {
      if (area === "core" || areasOf(path).includes(area)) continue;
      // A text that is the beginning of keys may be of another table: only whole keys count here.
      strange.push(
        ...Object.keys(table).filter((key) => text.includes(`"${key}"`)).map((key) => `${path}: ${key}`),
      );
    }
  }
  assert.deepEqual(strange, []);
});
