/** All places of the app, each loaded once: nothing on any of them shuts anybody out, in either theme. */
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext } from "playwright-core";
import assert from "node:assert/strict";
import { Member } from "../scripts/api_client.ts";
import { launch } from "../scripts/browser.ts";
import { type Screen, SCREENS } from "../scripts/screens/screen_table.ts";
import { makeShownHome, type ShownHome } from "../scripts/screens/shown_home.ts";
import { sharedStack, signIn } from "../scripts/test_stack.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

const LONGEST_MS = 30_000;
/** As many pages at a time. */
const LANES = 3;
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

/** What axe finds in both themes; what is not about colours is the same in either. */
async function faultsOf(context: BrowserContext, screen: Screen, home: ShownHome): Promise<string[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  try {
    await page.emulateMedia({ colorScheme: "light" });
    const path = screen.path(home);
    await page.goto(path);
    await page.locator("h1:visible, h2:visible").first().waitFor();
    // The gallery shows what waiting looks like.
    if (path !== "/_ui") await page.waitForFunction(() => !document.querySelector(".skeleton, .starting"));
    await screen.act?.(page);
    const told: string[] = [];
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (theme === "light" ? axe : axe.withRules("color-contrast")).analyze();
      for (const { id, nodes } of violations) {
        told.push(
          `${screen.name}, ${theme}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
        );
      }
    }
    return told;
  } finally {
    await page.close();
  }
}

Deno.test("axe finds nothing at any place, in either theme", told, async () => {
  const member = new Member(stack.url, await signIn(stack), { forMs: LONGEST_MS });
  const home = await makeShownHome(member, 1);
  const domain = new URL(stack.url).hostname;
  const faults: string[] = [];
  for (const as of ["stranger", "member"] as const) {
    const context = await browser.newContext({
      baseURL: stack.url,
      reducedMotion: "reduce",
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await context.addInitScript(() => localStorage.setItem("enecess.storage", "{}"));
    if (as === "member") {
      await context.addCookies(
        member.cookie.split("; ").map((text) => {
          const at = text.indexOf("=");
          return { name: text.slice(0, at), value: text.slice(at + 1), domain, path: "/", secure: true };
        }),
      );
    }
    const left = SCREENS.filter((screen) => screen.as === as);
    await Promise.all(Array.from({ length: LANES }, async () => {
      for (let screen = left.shift(); screen; screen = left.shift()) {
        faults.push(...await faultsOf(context, screen, home));
      }
    }));
    await context.close();
  }
  assert.deepEqual(faults, []);
});
