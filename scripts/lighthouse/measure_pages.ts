/** Lighthouse on a running stack, in a browser of its own, as its slow phone. */
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { giveSession } from "../give_session.ts";
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from "../browser.ts";
import { PlainError } from "../stack/plain_error.ts";
import { waitUntil } from "../stack/wait_until.ts";
import type { LighthouseNumbers } from "./lighthouse_targets.ts";

export interface MeasuredPage {
  name: string;
  path: string;
  /** Looks with the session. */
  signedIn: boolean;
}
export interface PageResult {
  name: string;
  numbers: LighthouseNumbers;
  /** What costs points, a line each. */
  faults: string[];
  /** Lighthouse's index of the machine's speed at that moment. */
  machine: number;
  /** All of it, as Lighthouse's viewer reads it. */
  report: string;
}

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;
/** The browser did not write down what it did: nothing of the page's. */
const LOST_TRACES: readonly string[] = ["NO_NAVSTART", "NO_TRACING_STARTED"];
/** Below this an audit of the performance is worth a line. */
const GOOD_SCORE = 0.9;

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function numbersOf({ categories, audits }: Report): LighthouseNumbers {
  const score = (category: (typeof CATEGORIES)[number]) =>
    Math.round((categories[category].score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    largestPaintMs: audits["largest-contentful-paint"].numericValue ?? Infinity,
    blockingMs: audits["total-blocking-time"].numericValue ?? Infinity,
    shift: audits["cumulative-layout-shift"].numericValue ?? Infinity,
  };
}

function faultsOf({ categories, audits }: Report): string[] {
  return CATEGORIES.flatMap((category) =>
    categories[category].auditRefs.flatMap(({ id, weight }) => {
      const { score, title, displayValue = "" } = audits[id];
      return weight > 0 && score !== null && score < (category === "performance" ? GOOD_SCORE : 1)
        ? [`${category}: ${title} ${displayValue}`.trimEnd()]
        : [];
    })
  );
}

/** One look, in a browser that has never seen the app. */
async function measureOnce(url: string, cookie: string, page: MeasuredPage): Promise<Report> {
  const { name, path, signedIn } = page;
  const executablePath = findBrowser();
  if (executablePath === null) throw new PlainError(NO_BROWSER);
  const profile = await Deno.makeTempDir({ prefix: "enecess-lighthouse-" });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_FLAGS, "--remote-debugging-port=0"],
  });
  try {
    const port = await waitUntil("the browser's port", async () => {
      const text = await Deno.readTextFile(`${profile}/DevToolsActivePort`).catch(() => "");
      return Number(text.split("\n")[0]) || null;
    });
    if (signedIn) await giveSession(context, url, cookie);
    const result = await lighthouse(`${url}${path}`, {
      port,
      onlyCategories: [...CATEGORIES],
      logLevel: "error",
    });
    if (result === undefined) throw new PlainError(`Cannot measure ${name}: Lighthouse gave no result`);
    return result.lhr;
  } finally {
    await context.close();
    await Deno.remove(profile, { recursive: true });
  }
}

/** Each page several times; of each its middle look counts, by performance: what else the machine does weighs on some. */
export async function measurePages(
  url: string,
  cookie: string,
  pages: readonly MeasuredPage[],
  runs: number,
  say: (line: string) => void,
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const page of pages) {
    const looks: Report[] = [];
    let lost = 0;
    while (looks.length < runs) {
      say(`Looking at ${page.name}, ${looks.length + 1} of ${runs}`);
      const look = await measureOnce(url, cookie, page);
      const trouble = look.runtimeError;
      if (trouble === undefined) looks.push(look);
      else if (!LOST_TRACES.includes(trouble.code) || ++lost > runs) {
        throw new PlainError(`Cannot measure ${page.name}: ${trouble.message}`);
      } else say(`Looking again: ${trouble.code}`);
    }
    looks.sort((a, b) => (a.categories.performance.score ?? 0) - (b.categories.performance.score ?? 0));
    const lhr = looks[Math.floor(runs / 2)];
    results.push({
      name: page.name,
      numbers: numbersOf(lhr),
      faults: faultsOf(lhr),
      machine: lhr.environment.benchmarkIndex,
      report: JSON.stringify(lhr),
    });
  }
  return results;
}
