/** All places of the app, each loaded once: nothing on any of them shuts anybody out, and every text has its room. */
import type { Page } from "playwright-core";
import assert from "node:assert/strict";
import { Member } from "../scripts/api_client.ts";
import { launch } from "../scripts/browser.ts";
import { type Screen, SCREENS } from "../scripts/screens/screen_table.ts";
import { makeShownHome, type ShownHome } from "../scripts/screens/shown_home.ts";
import { measureTexts } from "../scripts/screens/measure_texts.ts";
import { OURS, PSEUDO_VISIT } from "../scripts/screens/measure_screens.ts";
import { openScreen } from "../scripts/screens/open_screen.ts";
import { SIZES } from "../scripts/screens/series.ts";
import { LONGEST_MS, visitScreens } from "../scripts/screens/visit_screens.ts";
import { sharedStack, signIn } from "../scripts/test_stack.ts";
import { faultsEverywhere } from "../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

const SOMEWHERE: ShownHome = { id: "home", device: "device", branch: "branch", empty: "empty" };

async function routes(): Promise<string[]> {
  const files = ["app.tsx", "more_places.tsx", "front_places.tsx", "public_places.tsx"];
  const texts = await Promise.all(files.map((name) => Deno.readTextFile(new URL(name, import.meta.url))));
  return texts.flatMap((text) => [...text.matchAll(/\bpath(?:=|: )"(\/[^"]*)"/g)].map(([, path]) => path));
}

/** Of a route's path, what addresses it stands for. */
function addresses(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\/:\w+\?/g, "(/[^/]+)?").replaceAll(/:\w+/g, "[^/]+")}$`);
}

Deno.test("every place of the app is in the table of screens", async () => {
  const seen = SCREENS.map(({ path }) => path(SOMEWHERE).split("?")[0]);
  const all = await routes();
  assert.ok(all.length > 30, `${all.length} routes were found`);
  assert.deepEqual(all.filter((route) => !seen.some((path) => addresses(route).test(path))), []);
});

/** What axe finds, and which texts of the pseudo-language have no room, on a phone and on a desktop. */
async function faultsOf(page: Page, screen: Screen, home: ShownHome): Promise<string[]> {
  await openScreen(page, screen, home);
  const told: string[] = [];
  for (const size of ["phone", "desktop"] as const) {
    for (const { fault, where, text } of await measureTexts(page, size, { pseudo: screen.name !== OURS })) {
      told.push(`${screen.name}, ${size}: ${fault}: ${where}: ${text}`);
    }
  }
  told.push(...(await faultsEverywhere(page)).map((fault) => `${screen.name}, ${fault}`));
  return told;
}

Deno.test("the measure itself finds texts without room, and of no table", told, async () => {
  const page = await browser.newPage({ viewport: SIZES.phone });
  const BOX = "width: 60px; white-space: nowrap";
  const found = async (html: string) => {
    await page.setContent(html);
    return (await measureTexts(page, "phone", { pseudo: true })).map(({ fault }) => fault);
  };
  assert.deepEqual(await found(`<p style="${BOX}; overflow: hidden">[Ŵööŕđš ŵîîţĥ ñöö ŕöööm]`), ["clipped"]);
  assert.deepEqual(await found(`<p style="${BOX}">[Ŵööŕđš ŵîîţĥ ñöö ŕöööm]`), ["spills"]);
  assert.deepEqual(await found(`<p style="margin-left: 370px; width: 300px">[Ŵööŕđš ŵîîţĥ]`), ["outside"]);
  assert.deepEqual(await found(`<p>[Öñé]</p><p style="margin-top: -30px">[Ţŵö]`), ["covers"]);
  assert.deepEqual(await found(`<p>Words of no table`), ["untold"]);
  assert.deepEqual(await found(`<input aria-label="Words of no table">`), ["untold"]);
  assert.deepEqual(await found(`<select style="width: 60px"><option>[Ŵööŕđš ŵîîţĥ ñöö ŕöööm]`), ["clipped"]);
  const ends = `${BOX}; overflow: hidden; text-overflow: ellipsis`;
  assert.deepEqual(await found(`<p style="${ends}">12 34 56 78 90 12 34`), []);
  assert.deepEqual(await found(`<p style="${ends}" title="[Ŵööŕđš]">[Ŵööŕđš ŵîîţĥ ñöö ŕöööm]`), []);
  assert.deepEqual(
    await found(`<div style="overflow: auto; width: 60px"><p style="width: 90px">[Ŵööŕđš]`),
    [],
  );
  await page.close();
});

Deno.test(
  "no place shuts anybody out in either theme, nor clips or covers a text or has one of no table",
  told,
  async () => {
    const member = new Member(stack.url, await signIn(stack), { forMs: LONGEST_MS });
    const home = await makeShownHome(member, 1);
    const faults: string[] = [];
    await visitScreens(SCREENS, { browser, member, ...PSEUDO_VISIT }, async (page, screen) => {
      faults.push(...await faultsOf(page, screen, home));
    });
    assert.deepEqual(faults, []);
  },
);
