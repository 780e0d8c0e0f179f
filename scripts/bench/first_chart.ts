/** What a browser loads until the first chart of a home is on screen. */
import { gzipSync } from "node:zlib";
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

export async function firstChart(member: Member, home: string): Promise<FirstChart> {
  const browser = await launch();
  try {
    const looks: FirstChart[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ baseURL: member.url });
      const cookies = member.cookie.split("; ").map((text) => {
        const at = text.indexOf("=");
        const domain = new URL(member.url).hostname;
        return { name: text.slice(0, at), value: text.slice(at + 1), domain, path: "/", secure: true };
      });
      await context.addCookies(cookies);
      const page = await context.newPage();
      const scripts = new Set<string>();
      const answers: Promise<{ rows: number; ms: number }>[] = [];
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (/\.m?js$/.test(pathname)) scripts.add(request.url());
      });
      page.on("requestfinished", (request) => {
        if (!new URL(request.url()).pathname.startsWith("/v1/")) return;
        const ms = request.timing().responseEnd;
        answers.push(
          request.response().then((response) => ({
            rows: readRowsTiming(response?.headers()["server-timing"] ?? null)?.read ?? 0,
            ms,
          })),
        );
      });
      await page.goto(`/h/${home}/now`);
      await page.locator("canvas").first().waitFor({ state: "visible", timeout: LONGEST_MS });
      const loaded = [...scripts];
      await page.waitForLoadState("networkidle");
      const asked = await Promise.all(answers);
      await context.close();
      const sizes = await Promise.all(loaded.map(async (url) => {
        const bytes = await (await fetch(url)).bytes();
        return gzipSync(bytes, { level: 9 }).length;
      }));
      looks.push({
        jsKb: sizes.reduce((sum, size) => sum + size, 0) / 1000,
        apiRequests: asked.length,
        rowsRead: asked.reduce((sum, { rows }) => sum + rows, 0),
        apiMs: asked.reduce((sum, { ms }) => sum + ms, 0),
      });
    }
    const middle = (of: keyof FirstChart) => median(looks.map((look) => look[of]));
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
