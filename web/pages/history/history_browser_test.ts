import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack, signIn } from "../../../scripts/test_stack.ts";
import {
  assertAccessible,
  becomes,
  focusOn,
  look,
  shows,
  STORY_HOUSE_W,
  STORY_MAINS_W,
  storyHome,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** 2026-03-10 and the day before, whole; 10:00 to 11:30 of the second is missing. Berlin. */
const END_S = Date.UTC(2026, 2, 10, 23) / 1000;
const home = await storyHome(stack, cookie, {
  lastS: END_S - 60,
  minutes: 2 * 1440,
  gap: [1440 + 600, 1440 + 690],
});
const at = `/h/${home.id}/history`;
const day = `${at}?date=2026-03-10`;

async function drawn(page: Page): Promise<void> {
  await page.locator(".time-chart canvas").first().waitFor();
  await page.locator(".chart-waiting").first().waitFor({ state: "detached" });
  await page.locator(".time-chart [aria-busy=true]").first().waitFor({ state: "detached" });
}
const cells = (page: Page, table: number, row: number) =>
  page.locator(".data-table").nth(table).locator("tbody tr").nth(row).locator("td").allTextContents();

Deno.test("the table behind the charts says what was measured, and a gap is a gap", told, async () => {
  const { page, close } = await look(
    browser,
    stack,
    `${day}&show=house,grid,${home.solar},${home.car}&table=1`,
  );
  await page.locator(".data-table").nth(1).waitFor();
  const watts = (w: number) => w.toLocaleString("en");
  const minute = [watts(STORY_HOUSE_W), watts(STORY_MAINS_W), "1,500", "2,200"];
  assert.deepEqual((await cells(page, 0, 0)).sort(), minute.sort());
  const hours = page.locator(".data-table").nth(1).locator("tbody tr");
  await becomes(24, () => hours.count());
  assert.equal((await cells(page, 1, 0))[1], (STORY_MAINS_W / 1000).toFixed(3));
  while (await page.getByRole("button", { name: "Show more rows" }).count() > 0) {
    await page.getByRole("button", { name: "Show more rows" }).first().click();
  }
  await becomes(1440, () => page.locator(".data-table").first().locator("tbody tr").count());
  assert.deepEqual([...new Set(await cells(page, 0, 600))], ["–"], "10:00 has no reading");
  assert.ok(!(await cells(page, 0, 690)).includes("–"), "11:30 has one");
  await close();
});

Deno.test("no line is drawn over a gap", told, async () => {
  const { page, close } = await look(
    browser,
    stack,
    `${day}&show=grid&zoom=${END_S - 54_000}-${END_S - 43_200}`,
  );
  await drawn(page);
  await page.getByText("No reading").first().waitFor();
  // Down the middle of the gap there is no pixel in the colour of the grid.
  const blue = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".time-chart canvas")!;
    const over = document.querySelector<HTMLElement>(".time-chart .u-over")!;
    const probe = document.createElement("span");
    probe.style.color = "var(--import)";
    document.body.append(probe);
    const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
    const ratio = canvas.width / canvas.clientWidth;
    const count = (share: number) => {
      const x = Math.round((over.offsetLeft + over.clientWidth * share) * ratio);
      const { data } = canvas.getContext("2d")!.getImageData(x, 0, 1, canvas.height);
      let found = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 60) found++;
      }
      return found;
    };
    return { measured: count(0.1), gap: count(0.6) };
  });
  assert.ok(blue.measured > 0, "the line is there before the gap");
  assert.equal(blue.gap, 0);
  await close();
});

Deno.test("what is estimated over the gap is told, and the totals hold it", told, async () => {
  const { page, close } = await look(browser, stack, day);
  await drawn(page);
  await page.getByText("Estimated over a gap").first().waitFor();
  const totals = page.locator(".totals");
  await shows(totals, new RegExp(`Imported${(STORY_MAINS_W * 24 / 1000).toFixed(1)}\\skWh`));
  await shows(totals, /Solar36\.0\skWh/);
  await close();
});

Deno.test(
  "wheel zooms into finer intervals, drag pans, a reset shows all, and the address keeps up",
  told,
  async () => {
    const { page, close } = await look(browser, stack, `${at}?view=month&date=2026-03-01`);
    await drawn(page);
    const over = (await page.locator(".u-over").first().boundingBox())!;
    await page.mouse.move(over.x + over.width * 0.3, over.y + 60);
    const hourly = page.waitForResponse((r) => r.url().includes("/energy?") && r.url().includes("per=hour"));
    for (let i = 0; i < 14; i++) await page.mouse.wheel(0, -120);
    await hourly;
    await page.waitForURL(/zoom=/);
    await page.getByText("by hour", { exact: true }).waitFor();
    const zoomed = page.url();
    await page.mouse.down();
    await page.mouse.move(over.x + over.width * 0.5, over.y + 60, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== zoomed && url.search.includes("zoom="));
    const panned = /zoom=(\d+)-(\d+)/.exec(page.url())!;
    const before = /zoom=(\d+)-(\d+)/.exec(zoomed)!;
    assert.ok(Number(panned[1]) < Number(before[1]), "what lies earlier came into view");
    assert.ok(
      Math.abs((Number(panned[2]) - Number(panned[1])) - (Number(before[2]) - Number(before[1]))) <= 2,
    );
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForURL((url) => !url.search.includes("zoom="));
    await close();
  },
);

Deno.test("a bar opens its day, and back returns", told, async () => {
  const { page, close } = await look(browser, stack, `${at}?view=year&date=2026-01-01`);
  await drawn(page);
  const click = async (share: number) => {
    const over = (await page.locator(".u-over").first().boundingBox())!;
    await page.mouse.click(over.x + over.width * share, over.y + over.height / 2);
  };
  await click((31 + 28 + 15) / 365);
  await page.waitForURL(/view=month&date=2026-03-01/);
  await drawn(page);
  await click(9.5 / 31);
  await page.waitForURL(/date=2026-03-10/);
  await page.getByRole("heading", { name: /Power/ }).waitFor();
  await page.goBack();
  await page.waitForURL(/view=month/);
  await page.goBack();
  await page.waitForURL(/view=year/);
  await close();
});

Deno.test("everything that a mouse does, keys do", told, async () => {
  const { page, close } = await look(browser, stack, `${at}?view=month&date=2026-03-01`);
  await drawn(page);
  const chart = page.locator(".time-chart").first().getByRole("slider");
  await keys.reach(chart);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.locator('.time-chart [role=slider][aria-valuetext*="Mar 2, 2026"]').waitFor();
  await page.keyboard.press("+");
  await page.waitForURL(/zoom=/);
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => !url.search.includes("zoom="));
  await keys.reach(chart);
  await page.keyboard.press("Home");
  for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForURL(/date=2026-03-10/);
  await close();
});

Deno.test("two fingers zoom, one pans", told, async () => {
  const { page, context, close } = await look(browser, stack, day, { phone: true });
  await drawn(page);
  const over = (await page.locator(".u-over").first().boundingBox())!;
  const cdp = await context.newCDPSession(page);
  const y = over.y + 60;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", xs: number[]) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
  await touch("touchStart", [over.x + 120, over.x + 160]);
  for (let i = 1; i <= 8; i++) await touch("touchMove", [over.x + 120 - i * 8, over.x + 160 + i * 8]);
  await touch("touchEnd", []);
  await page.waitForURL(/zoom=/);
  const zoomed = page.url();
  await touch("touchStart", [over.x + 200]);
  for (let i = 1; i <= 8; i++) await touch("touchMove", [over.x + 200 - i * 8]);
  await touch("touchEnd", []);
  await page.waitForURL((url) => url.href !== zoomed && url.search.includes("zoom="));
  await close();
});

Deno.test("any days are picked by keys alone, the address keeps them, and back undoes it", told, async () => {
  const { page, close } = await look(browser, stack, day, { phone: true });
  await drawn(page);
  await page.getByRole("button", { name: /Choose days$/ }).press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await becomes("Tuesday, March 10, 2026, first day, last day", focused);
  await assertAccessible(page);
  // Before the first reading there is nothing to pick.
  await page.getByRole("gridcell", { name: "Sunday, March 8, 2026", disabled: true }).waitFor();
  await page.keyboard.press("Home");
  await becomes("Monday, March 9, 2026", focused);
  await page.keyboard.press("PageUp");
  await becomes("Monday, March 9, 2026", focused);
  await page.keyboard.press("Enter");
  await page.getByText("Now the last day").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await page.getByText("2 days").waitFor();
  await focusOn(page, "Show");
  await page.keyboard.press("Enter");
  await page.waitForURL(/view=range&date=2026-03-09&to=2026-03-10$/);
  await becomes(true, async () => /Choose days$/.test(await focused() ?? ""));
  await drawn(page);
  await page.getByText("by minute", { exact: true }).waitFor();
  await shows(page.locator(".totals"), new RegExp(`Imported${(STORY_MAINS_W * 48 / 1000).toFixed(1)}\\skWh`));
  await page.reload();
  await shows(page.locator(".period-title"), /Mar 9/);
  await page.goBack();
  await page.waitForURL((url) => url.pathname + url.search === day);
  await close();
});

Deno.test("an earlier period stands behind this one, in picture and in numbers", told, async () => {
  const { page, close } = await look(browser, stack, day);
  await drawn(page);
  await page.getByLabel("Compare with").selectOption("previousDay");
  await page.waitForURL(/compare=previousDay/);
  await page.getByText("Earlier period").first().waitFor();
  await shows(page.locator(".totals"), /kWh before/);
  await close();
});

Deno.test("the file holds the chart's own rows", told, async () => {
  const { page, close } = await look(browser, stack, `${day}&show=${home.car}`);
  await drawn(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download CSV" }).first().click(),
  ]);
  assert.match(download.suggestedFilename(), /^enecess-Story-\w+-power-2026-03-10-2026-03-11\.csv$/);
  const lines = (await Deno.readTextFile((await download.path())!)).trimEnd().split(/\r?\n/);
  assert.equal(lines.length, 1 + 1440);
  await close();
});

Deno.test("any set of branches, kept in the address", told, async () => {
  const { page, close } = await look(browser, stack, day);
  await drawn(page);
  await page.getByRole("checkbox", { name: "House" }).click();
  await page.getByRole("checkbox", { name: /Kitchen/ }).click();
  await page.waitForURL((url) => url.searchParams.get("show")?.includes(home.kitchen) === true);
  assert.doesNotMatch(page.url(), /house/);
  await page.getByRole("button", { name: "Overview" }).click();
  await page.waitForURL((url) => !url.searchParams.has("show"));
  await close();
});

Deno.test("all of it begins with the first reading", told, async () => {
  const { page, close } = await look(browser, stack, `${at}?view=all&table=1`);
  await page.locator(".data-table").first().waitFor();
  await shows(page.locator(".data-table"), /March 2026/);
  await close();
});

Deno.test("a time without readings says so", told, async () => {
  const { page, close } = await look(browser, stack, `${at}?date=2026-01-05`);
  await page.getByText("No readings in this time").first().waitFor();
  await close();
});

Deno.test("on paper it is light, drawn, as wide as the paper and without buttons", told, async () => {
  const { page, close } = await look(browser, stack, day, { theme: "dark" });
  await drawn(page);
  // Whether the printer is heard is known by what it does.
  await becomes("light", () =>
    page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const { theme } = document.documentElement.dataset;
      dispatchEvent(new Event("afterprint"));
      return theme;
    }));
  await page.evaluate(() =>
    addEventListener("beforeprint", () => {
      const isDrawn = (canvas: HTMLCanvasElement) =>
        canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v > 0);
      const note = () => {
        document.body.dataset.printed = [...document.querySelectorAll("canvas")].map(isDrawn).join();
      };
      // After the listeners' microtasks, which is when the printer takes the page.
      const later = (turns: number) => queueMicrotask(() => turns === 0 ? note() : later(turns - 1));
      later(20);
    })
  );
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  await becomes("true,true", () => page.evaluate(() => document.body.dataset.printed));
  await becomes(undefined, () => page.evaluate(() => document.documentElement.dataset.theme));

  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 704, height: 1000 });
  await page.locator(".shell-nav").waitFor({ state: "hidden" });
  await becomes(0, () => page.locator("button.button:visible").count());
  const { wide, ground } = await page.evaluate(() => ({
    wide: Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll("canvas")].map((c) => c.getBoundingClientRect().right),
    ),
    ground: getComputedStyle(document.querySelector(".card")!).backgroundColor,
  }));
  assert.ok(wide <= 704, `${wide}`);
  assert.equal(ground, "rgb(255, 255, 255)");
  await close();
});

Deno.test("a month and a year's table shut nobody out, in either theme", told, async () => {
  const { page, close } = await look(browser, stack, at, { phone: true });
  for (const query of ["?view=month&date=2026-03-01", "?view=year&date=2026-03-01&table=1"]) {
    await page.goto(at + query);
    await page.locator(query.includes("table") ? ".data-table" : ".time-chart canvas").first().waitFor();
    await assertAccessible(page);
  }
  await close();
});
