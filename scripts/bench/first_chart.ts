/** What a browser loads until the first chart of a home is on screen. */
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { giveSession } from "../give_session.ts";
import { readRowsTiming } from "../../worker/protocol/rows_timing.ts";
import type { Member } from "../api_client.ts";
import { launch } from "../browser.ts";
import { median } from "./median.ts";

const RUNS = 3;
const LONGEST_MS = 20_000;

export interface FirstChart {
  /** Kilobytes of JavaScript, each file gzipped. */
  jsKb: number;
  /** Requests that the Worker answers. */
  apiRequests: number;
  rowsRead: number;
  /** Sum of the time that they took, as the browser saw it. */
  apiMs: number;
}

declare global {
  var firstChartMs: number | undefined;
}

/** Runs in the page: notes the frame that brings the first canvas that something is drawn on. */
function noteFirstChart(): void {
  const isDrawn = (canvas: HTMLCanvasElement) => {
    if (canvas.width === 0 || canvas.height === 0) return false;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((value) => value !== 0) ?? false;
  };
  const look = () => {
    if ([...document.querySelectorAll("canvas")].some(isDrawn)) globalThis.firstChartMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function scriptsUntilFirstChart(): string[] {
  const resources = performance.getEntriesByType("resource");
  return resources.filter(({ name, startTime }) =>
    /\.m?js$/.test(new URL(name).pathname) && startTime <= globalThis.firstChartMs!
  ).map(({ name }) => name);
}

async function gzippedKb(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(urls.map(async (url) => {
    const bytes = await (await fetch(url)).bytes();
    return gzipSync(bytes, { level: 9 }).length;
  }));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

export async function signedInPage(browser: Browser, member: Member): Promise<Page> {
  const context = await browser.newContext({ baseURL: member.url });
  await giveSession(context, member.url, member.cookie);
  return await context.newPage();
}

async function look(browser: Browser, member: Member, home: string): Promise<FirstChart> {
  const page = await signedInPage(browser, member);
  const asked: Promise<{ rows: number; ms: number }>[] = [];
  page.on("requestfinished", (request) => {
    if (!new URL(request.url()).pathname.startsWith("/v1/")) return;
    const ms = request.timing().responseEnd;
    asked.push(
      request.response().then((response) => ({
        rows: readRowsTiming(response?.headers()["server-timing"] ?? null)?.read ?? 0,
        ms,
      })),
    );
  });
  await page.addInitScript(noteFirstChart);
  await page.goto(`/h/${home}/now`);
  await page.waitForFunction(() => globalThis.firstChartMs !== undefined, null, { timeout: LONGEST_MS });
  const scripts = await page.evaluate(scriptsUntilFirstChart);
  await page.waitForLoadState("networkidle");
  const answers = await Promise.all(asked);
  await page.context().close();
  return {
    jsKb: await gzippedKb(scripts),
    apiRequests: answers.length,
    rowsRead: answers.reduce((sum, { rows }) => sum + rows, 0),
    apiMs: answers.reduce((sum, { ms }) => sum + ms, 0),
  };
}

/** Each look finds the Home asleep, as after a quiet hour. */
export async function firstChart(
  member: Member,
  home: string,
  restart: () => Promise<void>,
): Promise<FirstChart> {
  const browser = await launch();
  try {
    const looks: FirstChart[] = [];
    for (let run = 0; run < RUNS; run++) {
      await restart();
      looks.push(await look(browser, member, home));
    }
    const middle = (of: keyof FirstChart) => median(looks.map((each) => each[of]));
    return {
      jsKb: middle("jsKb"),
      apiRequests: middle("apiRequests"),
      rowsRead: middle("rowsRead"),
      apiMs: middle("apiMs"),
    };
  } finally {
    await browser.close();
  }
}
