/** How soon a slow phone has a chart of History drawn, and whether it holds its frames while the chart is panned. */
import type { Page } from "playwright-core";
import type { Member } from "../api_client.ts";
import { launch } from "../browser.ts";
import { must } from "../furnish_home.ts";
import { DAY_S, today } from "./bench_home.ts";
import { pageOf, PHONE, SLOWED } from "./live_in_browser.ts";
import { median } from "./median.ts";

const RUNS = 5;
const BRANCHES = 20;
const LATEST_MS = 30_000;
const PAN_FOR_MS = 6_000;

export interface ChartTimes {
  yearMs: number;
  dayMs: number;
  panFramesPerS: number;
}

declare global {
  /** Milliseconds from an answer until what is drawn of it is on screen, by the answer's kind and interval. */
  var drawnMs: Record<string, number>;
}

/**
 * Runs in the page: notes when an answer came in, and when the frame with what was drawn of it was done: of the year's
 * days their squares, of all others the chart's lines or bars, which the same go of work draws.
 */
function noteDrawing(): void {
  globalThis.drawnMs = {};
  const answers = new Map<string, number>();
  const onScreen = (kinds: string[]) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const kind of kinds) {
          const atMs = answers.get(kind);
          if (atMs !== undefined) globalThis.drawnMs[kind] = performance.now() - atMs;
          answers.delete(kind);
        }
      })
    );
  const { text } = Response.prototype;
  Response.prototype.json = async function () {
    const written = await text.call(this);
    const [, kind, per] = /\/(energy|power)\?.*per=(\w+)/.exec(this.url) ?? [];
    if (kind !== undefined) answers.set(`${kind} ${per}`, performance.now());
    return JSON.parse(written);
  };
  const pen = CanvasRenderingContext2D.prototype;
  for (const name of ["fillRect", "drawImage", "stroke"] as const) {
    const real = pen[name] as (...all: unknown[]) => void;
    (pen as unknown as Record<string, unknown>)[name] = function (...all: unknown[]) {
      real.apply(this, all);
      const kinds = [...answers.keys()].filter((kind) => kind !== "energy day");
      if (kinds.length > 0) onScreen(kinds);
    };
  }
  new MutationObserver((changes) => {
    const squares = changes.some(({ target }) => (target as Element).closest?.(".heat-grid"));
    if (squares && answers.has("energy day")) onScreen(["energy day"]);
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Presses a button that leads to another period; how long the slowest of its pictures took. */
async function drawMs(page: Page, name: string, kinds: string[]): Promise<number> {
  await page.evaluate(() => void (globalThis.drawnMs = {}));
  await page.getByRole("button", { name, exact: true }).click();
  const drawn = await page.waitForFunction(
    (wanted) => wanted.every((kind) => kind in globalThis.drawnMs) && globalThis.drawnMs,
    kinds,
    { timeout: LATEST_MS },
  );
  const times = await drawn.jsonValue() as Record<string, number>;
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return Math.max(...kinds.map((kind) => times[kind]));
}

/** Goes away from the period and comes back several times: the middle of the returns. */
async function returnMs(page: Page, kinds: string[]): Promise<number> {
  const times: number[] = [];
  while (times.length < RUNS) {
    await drawMs(page, "Earlier", kinds);
    times.push(await drawMs(page, "Later", kinds));
  }
  return median(times);
}

/** Runs in the page: moves a pointer over the chart at every frame, there and back; frames a second. */
function panFor(forMs: number): Promise<number> {
  const over = document.querySelector(".u-over")!;
  const box = over.getBoundingClientRect();
  const say = (type: string, x: number) =>
    over.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        pointerType: "mouse",
        button: 0,
        buttons: 1,
        bubbles: true,
        clientX: box.left + x,
        clientY: box.top + 60,
      }),
    );
  over.setPointerCapture = () => {};
  return new Promise((resolve) => {
    const startMs = performance.now();
    let frames = 0;
    say("pointerdown", box.width / 2);
    const frame = () => {
      const ms = performance.now() - startMs;
      if (ms >= forMs) {
        say("pointerup", box.width / 2);
        return resolve(frames / ms * 1000);
      }
      frames++;
      say("pointermove", box.width * (0.5 + 0.4 * Math.sin(ms / 600)));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** `home` has a year of readings. */
export async function chartTimes(member: Member, home: string): Promise<ChartTimes> {
  const browser = await launch();
  try {
    const page = await pageOf(browser, member, PHONE);
    await page.addInitScript(noteDrawing);
    await page.addInitScript(() => localStorage.setItem("enecess.storage", "{}"));
    const slow = await page.context().newCDPSession(page);
    const open = async (query: string) => {
      await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await page.goto(`/h/${home}/history?${query}`);
      await page.locator(".time-chart canvas").first().waitFor({ timeout: LATEST_MS });
      await page.locator(".time-chart [aria-busy=true]").first().waitFor({ state: "detached" });
      await page.waitForLoadState("networkidle");
      await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    };
    const day = new Date((today() - 3) * DAY_S * 1000).toISOString().slice(0, 10);
    await open(`date=${day}`);
    const dayMs = await returnMs(page, ["power minute"]);
    await open("view=year");
    const yearMs = await returnMs(page, ["energy day", "energy month"]);

    const { branches } = must(await member.home(home));
    const shown = branches.slice(0, BRANCHES).map(({ id }) => id).join(",");
    const fromS = Date.parse(`${day}T08:00:00Z`) / 1000;
    await open(`date=${day}&show=${shown}&zoom=${fromS}-${fromS + 6 * 3600}`);
    const panFramesPerS = await page.evaluate(panFor, PAN_FOR_MS);
    return { yearMs, dayMs, panFramesPerS };
  } finally {
    await browser.close();
  }
}
