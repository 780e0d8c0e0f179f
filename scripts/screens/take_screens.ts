import type { Browser, BrowserContext } from "playwright-core";
import { launch } from "../browser.ts";
import type { Screen } from "./screen_table.ts";
import type { ShownHome } from "./shown_home.ts";

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
};
type Size = keyof typeof SIZES;
const THEMES = ["light", "dark"] as const;
const LONGEST_MS = 30_000;

export interface Taken {
  screen: string;
  size: Size;
  theme: (typeof THEMES)[number];
  file: string;
}

export interface Sitting {
  url: string;
  cookie: string;
  home: ShownHome;
  folder: string;
}

async function newContext(browser: Browser, { url, cookie }: Sitting, size: Size, as: Screen["as"]) {
  const context = await browser.newContext({
    baseURL: url,
    reducedMotion: "reduce",
    timezoneId: "Europe/Berlin",
    viewport: SIZES[size],
    hasTouch: size === "phone",
    serviceWorkers: "block",
  });
  await context.addInitScript(() => localStorage.setItem("enecess.storage", "{}"));
  if (as === "stranger") return context;
  const domain = new URL(url).hostname;
  await context.addCookies(
    cookie.split("; ").map((text) => {
      const at = text.indexOf("=");
      return { name: text.slice(0, at), value: text.slice(at + 1), domain, path: "/", secure: true };
    }),
  );
  return context;
}

/** The same page in both themes: it is loaded once and told that the system's choice changed. */
async function take(context: BrowserContext, size: Size, screen: Screen, sitting: Sitting): Promise<Taken[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  try {
    await page.emulateMedia({ colorScheme: THEMES[0] });
    await page.goto(screen.path(sitting.home));
    await page.locator("h1:visible, h2:visible").first().waitFor();
    await page.waitForLoadState("networkidle");
    await screen.act?.(page);
    // What sticks to an edge of the window stands at that edge of the picture. Over a dialog the window stays.
    const { width, height } = SIZES[size];
    const wholeHeight = await page.evaluate(() => document.documentElement.scrollHeight);
    if (!screen.act) await page.setViewportSize({ width, height: Math.max(height, wholeHeight) });
    const taken: Taken[] = [];
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const file = `${screen.name}_${size}_${theme}.png`;
      await page.screenshot({ path: `${sitting.folder}/${file}` });
      taken.push({ screen: screen.name, size, theme, file });
    }
    return taken;
  } finally {
    await page.close();
  }
}

/** Takes each screen at each size in each theme; those that cannot be taken are told, and the others go on. */
export async function takeScreens(
  screens: readonly Screen[],
  sitting: Sitting,
  tell: (line: string) => void,
): Promise<{ taken: Taken[]; failed: string[] }> {
  const browser = await launch();
  const taken: Taken[] = [];
  const failed: string[] = [];
  try {
    await Promise.all((Object.keys(SIZES) as Size[]).map(async (size) => {
      for (const as of ["stranger", "member"] as const) {
        const context = await newContext(browser, sitting, size, as);
        for (const screen of screens.filter((each) => each.as === as)) {
          try {
            taken.push(...await take(context, size, screen, sitting));
          } catch (error) {
            const [sentence] = String(error).split("\n");
            failed.push(`${screen.name}, ${size}: ${sentence}`);
            tell(`Cannot take ${failed.at(-1)}`);
          }
        }
        await context.close();
      }
    }));
  } finally {
    await browser.close();
  }
  return { taken, failed };
}
