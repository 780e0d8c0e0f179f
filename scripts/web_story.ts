/** What browser tests share: a home with a few hours of readings, and a page of a member who looks at it. */
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { giveSession } from "./give_session.ts";
import { keys } from "./keys.ts";
import { SIZES } from "./screens/series.ts";
import { waitUntil } from "./stack/wait_until.ts";
import { type ClaimedDevice, newDevice, newHome, postReadings, signIn } from "./test_stack.ts";
import type { StackAddress } from "./stack.ts";

type Reachable = Pick<StackAddress, "url" | "devSignInKey">;

export interface StoryHome {
  id: string;
  name: string;
  device: ClaimedDevice;
  deviceId: string;
  kitchen: string;
  solar: string;
  garage: string;
  car: string;
}

const WATTS = { kitchen: 400, solar: -1500, garage: 2600, car: 2200, unmetered: 100 };
export const STORY_MAINS_W = WATTS.kitchen + WATTS.solar + WATTS.garage + WATTS.unmetered;
export const STORY_HOUSE_W = STORY_MAINS_W - WATTS.solar;

export interface Told {
  home: string;
  cookie: string;
  url: string;
}

/** A request as the web app would send it. */
export async function asMember(told: Told, method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${told.url}/v1/homes/${told.home}${path}`, {
    method,
    headers: {
      cookie: told.cookie,
      origin: told.url,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Cannot ${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

export interface StoryWish {
  name?: string;
  /** The last minute starts here; the minutes before it reach back `minutes`. */
  lastS: number;
  minutes: number;
  /** Minutes, counted from the first, that never arrive: `[first, after the last)`. */
  gap?: [number, number];
  branches?: boolean;
}

/** A home with one EcoMain: a kitchen, the sun, and a garage with a car behind it; steady watts. */
export async function storyHome(stack: Reachable, cookie: string, wish: StoryWish): Promise<StoryHome> {
  const name = wish.name ?? `Story ${crypto.randomUUID().slice(0, 8)}`;
  const id = await newHome(stack, cookie, { name, zone: "Europe/Berlin", service: "single" });
  const device = await newDevice(stack, cookie, id);
  const told = { home: id, cookie, url: stack.url };
  const { devices } = await (await asMember(told, "GET", "")).json();
  const deviceId: string = devices[0].id;

  const made: Record<string, string> = {};
  const branch = async (key: string, channel: string, body: Record<string, unknown>) => {
    made[key] = (await (await asMember(told, "POST", "/branches", body)).json()).id;
    await asMember(told, "PUT", `/devices/${deviceId}/channels/${channel}`, {
      target: made[key],
      phase: 1,
      since: "start",
    });
  };
  if (wish.branches !== false) {
    await branch("kitchen", "0.1", { name: "Kitchen 🍳", icon: "utensils", breakerRatingA: 16 });
    await branch("solar", "0.2", { name: "Solar roof", role: "solar", icon: "sun" });
    await branch("garage", "0.3", { name: "Garage", role: "subpanel", icon: "warehouse" });
    await branch("car", "0.4", { name: "Car", role: "ev_charger", icon: "car", parent: made.garage });
  }
  await postMinutes(stack, device, wish);
  return { id, name, device, deviceId, ...made } as StoryHome;
}

/** Steady watts as minutes with registers that fit them. */
export async function postMinutes(stack: Reachable, device: ClaimedDevice, wish: StoryWish): Promise<void> {
  const { lastS, minutes, gap = [0, 0] } = wish;
  const channel = (w: number, i: number) => ({
    v: 230,
    a: Math.abs(w) / 230,
    w,
    pf: 1,
    fwd: 1000 + Math.max(w, 0) * (i + 1) / 60,
    rev: 1000 + Math.max(-w, 0) * (i + 1) / 60,
  });
  const sent = Array.from({ length: minutes }, (_, i) => ({
    t: lastS - (minutes - 1 - i) * 60,
    channels: {
      L1: channel(STORY_MAINS_W, i),
      "0.1": channel(WATTS.kitchen, i),
      "0.2": channel(WATTS.solar, i),
      "0.3": channel(WATTS.garage, i),
      "0.4": channel(WATTS.car, i),
    },
  })).filter((_, i) => i < gap[0] || i >= gap[1]);
  const body = { serial: device.serial, minutes: sent };
  const response = await postReadings(stack, device.token, body, { gzip: true });
  const { accepted } = await response.json();
  assert.equal(accepted, sent.length, `Cannot post the story's minutes: ${response.status}`);
}

/** The minute that ended last. */
export function lastMinuteS(): number {
  return Math.floor(Date.now() / 60_000) * 60 - 60;
}

export interface Looking {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about. */
  complaints: string[];
  close(): Promise<void>;
}

/** Gives a browser the session of a person of the development link. */
export async function signInAs(context: BrowserContext, stack: Reachable, person?: string): Promise<void> {
  await giveSession(context, stack.url, await signIn(stack, person));
}

/** A page of somebody signed in; whatever lands in the browser's console as an error fails the story at its end. */
export async function look(
  browser: Browser,
  stack: Reachable,
  path: string,
  options: {
    theme?: "light" | "dark";
    phone?: boolean;
    signedOut?: boolean;
    expected?: RegExp;
    unasked?: boolean;
    /** Lets the app's service worker live; the stories that are not about it go without. */
    worker?: boolean;
    /** The browser's language and region. */
    locale?: string;
  } = {},
): Promise<Looking> {
  const {
    theme = "light",
    phone = false,
    signedOut = false,
    expected,
    unasked = false,
    worker = false,
    locale,
  } = options;
  const context = await browser.newContext({
    baseURL: stack.url,
    colorScheme: theme,
    reducedMotion: "reduce",
    locale,
    timezoneId: "America/New_York",
    viewport: SIZES[phone ? "phone" : "desktop"],
    hasTouch: phone,
    serviceWorkers: worker ? "allow" : "block",
  });
  // Whoever is asked about storage has answered, but in the stories about that.
  if (!unasked) {
    await context.addInitScript(() => {
      if (localStorage.getItem("enecess.storage") === null) localStorage.setItem("enecess.storage", "{}");
    });
  }
  if (!signedOut) {
    await signInAs(context, stack);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expected?.test(text)) complaints.push(text);
  };
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  page.on("pageerror", (error) => complain(String(error)));
  await page.goto(path);
  return {
    page,
    context,
    complaints,
    async close() {
      await context.close();
      assert.deepEqual(complaints, []);
    },
  };
}

type Theme = "light" | "dark";

/** What axe finds wrong with the page as it stands, in this theme. */
async function axeFaults(page: Page, colorScheme: Theme, rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // Without the legacy mode each look opens one more page; what passed takes most of the time to describe.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) =>
    `${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`
  );
}

const themeOf = (page: Page): Promise<Theme> =>
  page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

/** Nothing that axe knows is wrong with the page, in either theme: what is not about colours is the same in both. */
export async function assertAccessible(page: Page): Promise<void> {
  const theme = await themeOf(page);
  const colours = await axeFaults(page, theme === "dark" ? "light" : "dark", ["color-contrast"]);
  assert.deepEqual([...colours, ...await axeFaults(page, theme)], []);
}

/** By how many pixels the page is wider than its window. */
export async function tooWidePx(page: Page): Promise<number> {
  return await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** Whom the page as it stands shuts out, and where it is too wide: on a phone and a desktop, in both themes. */
export async function faultsEverywhere(page: Page): Promise<string[]> {
  const before = { viewport: page.viewportSize(), theme: await themeOf(page) };
  const told: string[] = [];
  for (const [size, themes] of [["phone", ["dark", "light"]], ["desktop", ["dark"]]] as const) {
    await page.setViewportSize(SIZES[size]);
    // Pictures take their new size a moment after their place has it.
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth).catch(() => null);
    const widePx = await tooWidePx(page);
    if (widePx > 0) told.push(`${size}: ${widePx} px too wide`);
    for (const [i, theme] of themes.entries()) {
      const isLast = i === themes.length - 1;
      const faults = await axeFaults(page, theme, isLast ? undefined : ["color-contrast"]);
      told.push(...faults.map((fault) => `${size}, ${fault}`));
    }
  }
  if (before.viewport !== null) await page.setViewportSize(before.viewport);
  await page.emulateMedia({ colorScheme: before.theme });
  return told;
}

export async function assertFitsEverywhere(page: Page): Promise<void> {
  assert.deepEqual(await faultsEverywhere(page), []);
}

/** Asks until the answer is the expected one; what it was last is told when it never is. */
export async function becomes<T>(expected: T, ask: () => Promise<T> | T): Promise<void> {
  let last: T | undefined;
  const seen = await waitUntil("the expected value", async () => {
    last = await ask();
    return isDeepStrictEqual(last, expected) || null;
  }).catch(() => false);
  if (!seen) assert.deepEqual(last, expected);
}

/** Waits until the element's text has it. */
export async function shows(place: Locator, text: string | RegExp): Promise<void> {
  await place.filter({ hasText: text }).first().waitFor();
}

/** Types into what has the focus, and goes on to the next. */
export async function typeOn(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
}

/** Presses Tab until the field or button has the focus. */
export async function focusOn(page: Page, name: string): Promise<void> {
  const wanted = page.getByLabel(name, { exact: true }).or(page.getByRole("button", { name, exact: true }));
  await keys.reach(wanted.filter({ visible: true }));
}
