/** What a browser makes of live values: how soon a minute is on screen, and whether the rolling hour holds its frames. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { giveSession } from "../give_session.ts";
import type { Member } from "../api_client.ts";
import { launch } from "../browser.ts";
import { DemoLive } from "../demo/demo_live.ts";
import { claimEcoMain, must } from "../furnish_home.ts";
import { LightClient } from "../mqtt/light_client.ts";
import { houseOptions } from "../simulator/house.ts";
import { type BenchHome, SUBS } from "./bench_home.ts";
import { percentile99 } from "./live_delays.ts";
import { post } from "./post.ts";

const LOOKS = 8;
/** Only minutes around now are news. */
const MINUTES = 12;
const LATEST_MS = 30_000;
const FRAMES_FOR_MS = 10_000;
export const SLOWED = 4;
export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true };

declare global {
  /** Milliseconds since 1970 at which each text of the house's power was first on the page. */
  var seenMs: Record<string, number> | undefined;
}

export async function pageOf(
  browser: Browser,
  { url, cookie }: Member,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...options });
  await giveSession(context, url, cookie);
  return await context.newPage();
}

function noteHousePower(): void {
  const seen: Record<string, number> = globalThis.seenMs = {};
  new MutationObserver(() => {
    const text = document.querySelector(".balance .figure-huge")?.textContent;
    if (text) seen[text] ??= Date.now();
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** From the beginning of a device's post of one minute until a browser that watches the home shows it, ms. */
export async function minuteOnScreen99(member: Member): Promise<number> {
  const browser = await launch();
  const delays: number[] = [];
  try {
    for (let look = 0; look < LOOKS; look++) {
      const { id } = must(
        await member.createHome({ name: `Look ${look}`, zone: "Europe/Berlin", service: "single" }),
      );
      const serial = `look-${crypto.randomUUID().slice(0, 13)}`;
      const token = await claimEcoMain(member, id, { serial, firmware: "139", subs: [] });
      const sender = { url: member.url, token, gzip: false };
      const startS = Math.floor(Date.now() / 60_000) * 60 - 8 * 60;
      const minute = (i: number) =>
        new TextEncoder().encode(JSON.stringify({
          serial,
          minutes: [{ t: startS + i * 60, channels: { L1: { w: 201 + i, fwd: 1000 + i * 4, rev: 0 } } }],
        }));
      await post(sender, minute(0), 1);
      const page = await pageOf(browser, member);
      await page.addInitScript(noteHousePower);
      await page.goto(`/h/${id}/now`);
      await page.waitForResponse((response) => response.url().endsWith("/watch"), { timeout: LATEST_MS });
      await page.waitForLoadState("networkidle");
      for (let i = 1; i <= MINUTES; i++) {
        const startMs = Date.now();
        await post(sender, minute(i), 1);
        const text = `${201 + i}\u00a0W`;
        const handle = await page.waitForFunction((wanted) => globalThis.seenMs![wanted], text, {
          timeout: LATEST_MS,
        });
        delays.push(await handle.jsonValue() - startMs);
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return percentile99(delays);
}

/** Frames a second of a slow phone's page while every channel of the home comes in each second. */
export async function rollingFramesPerS(member: Member, home: BenchHome): Promise<number> {
  const token = home.sender.token, { serial } = home;
  const device = await LightClient.connect(serial, {
    url: `${member.url.replace("http", "ws")}/mqtt`,
    headers: { authorization: `Bearer ${token}` },
  });
  const live = new DemoLive(houseOptions({ subs: SUBS.length as 3 }));
  const say = () => {
    const text = JSON.stringify(live.at(Date.now() / 1000));
    device.publish(`enecess/${serial}/live`, text).catch(() => {});
  };
  const timer = setInterval(say, 1_000);
  const browser = await launch();
  try {
    const page = await pageOf(browser, member, PHONE);
    const session = await page.context().newCDPSession(page);
    await page.goto(`/h/${home.id}/now`);
    await page.locator(".live-hour .badge-fresh").waitFor({ timeout: LATEST_MS });
    await page.locator(".live-hour canvas").scrollIntoViewIfNeeded();
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    return await page.evaluate((forMs) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const startMs = performance.now();
        const frame = () => {
          frames++;
          const ms = performance.now() - startMs;
          if (ms < forMs) requestAnimationFrame(frame);
          else resolve(frames / ms * 1000);
        };
        requestAnimationFrame(frame);
      }), FRAMES_FOR_MS);
  } finally {
    clearInterval(timer);
    device.close();
    await browser.close();
  }
}
