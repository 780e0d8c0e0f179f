/** What the app keeps in a browser to open without a network, and how long that takes until the last values are on screen. */
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { Member } from "../api_client.ts";
import { launch } from "../browser.ts";
import { waitUntil } from "../stack/wait_until.ts";
import { signedInPage } from "./first_chart.ts";
import { median } from "./median.ts";

const RUNS = 5;
const LONGEST_MS = 20_000;
const CONSENT = '{"preferences":false,"offline":true,"statistics":false}';

declare global {
  var valuesShownMs: number | undefined;
}

/** Runs in the page: notes the frame that brings what the house uses. */
function noteValues(): void {
  const look = () => {
    if (document.querySelector(".figure-huge")) globalThis.valuesShownMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Whether the home's newest minute is kept in the browser, and the app's files are. */
function isKept(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open("enecess.offline");
    request.onupgradeneeded = () => request.transaction!.abort();
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      const keys = request.result.transaction("answers").objectStore("answers").getAllKeys();
      keys.onsuccess = () => {
        request.result.close();
        resolve(keys.result.some((path) => String(path).endsWith("/live")));
      };
    };
  });
}

async function open(page: Page, path: string): Promise<number> {
  await page.goto(path);
  await page.waitForFunction(() => globalThis.valuesShownMs !== undefined, null, { timeout: LONGEST_MS });
  return await page.evaluate(() => globalThis.valuesShownMs!);
}

/** Kilobytes of the app's kept files, each gzipped. */
async function keptKb(page: Page): Promise<number> {
  const paths = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => await (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => url);
  });
  const sizes = await Promise.all(
    paths.map(async (url) => gzipSync(await (await fetch(url)).bytes(), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

export async function opensFromCache(
  member: Member,
  home: string,
): Promise<{ installKb: number; opensMs: number }> {
  const browser = await launch();
  try {
    const page = await signedInPage(browser, member);
    await page.addInitScript(noteValues);
    await page.addInitScript((text) => localStorage.setItem("enecess.storage", text), CONSENT);
    const path = `/h/${home}/now`;
    await open(page, path);
    await page.evaluate(async () => void await navigator.serviceWorker.ready);
    await waitUntil("the home's values in the browser", async () => await page.evaluate(isKept) || null);
    const installKb = await keptKb(page);
    await page.context().setOffline(true);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await open(page, path));
    return { installKb, opensMs: median(times) };
  } finally {
    await browser.close();
  }
}
