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
  /** Milliseconds from the answer to the chart's last line, of each chart that was drawn since. */
  var drawnMs: Record<string, number>;
}

/** Runs in the page: notes when an answer came in, and when a chart was last drawn on in the same go of work after it. */
function noteDrawing(): void {
  globalThis.drawnMs = {};
  let answer: { kind: string; atMs: number } | null = null;
  let drawing = false;
  const { text } = Response.prototype;
  Response.prototype.json = async function () {
    const written = await text.call(this);
    const [, kind] = /\/(energy|power)\?.*per=(?:day|minute)/.exec(this.url) ?? [];
    if (kind !== undefined) answer = { kind, atMs: performance.now() };
    return JSON.parse(written);
  };
  const pen = CanvasRenderingContext2D.prototype;
  for (const name of ["fillRect", "drawImage", "stroke"] as const) {
    const real = pen[name] as (...all: unknown[]) => void;
    (pen as unknown as Record<string, unknown>)[name] = function (...all: unknown[]) {
      real.apply(this, all);
      if (answer === null) return;
      globalThis.drawnMs[answer.kind] = performance.now() - answer.atMs;
      if (!drawing) setTimeout(() => (answer = null, drawing = false));
      drawing = true;
    };
  }
}

/** Goes away from the period and comes back several times, and takes the middle of what each return took. */
async function drawMs(page: Page, kind: "energy" | "power"): Promise<number> {
  const times: number[] = [];
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  while (times.length < RUNS) {
    await press("Earlier");
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => void (globalThis.drawnMs = {}));
    await press("Later");
    await page.waitForFunction((wanted) => globalThis.drawnMs[wanted] !== undefined, kind, {
      timeout: LATEST_MS,
    });
    await page.waitForLoadState("networkidle");
    times.push(await page.evaluate((wanted) => globalThis.drawnMs[wanted], kind));
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
      await page.waitForLoadState("networkidle");
      await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    };
    const day = new Date((today() - 3) * DAY_S * 1000).toISOString().slice(0, 10);
    await open(`date=${day}`);
    const dayMs = await drawMs(page, "power");
    await open("view=year");
    const yearMs = await drawMs(page, "energy");

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
