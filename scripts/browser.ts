import { type Browser, chromium } from "playwright-core";

const PROGRAMS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const NO_BROWSER = 'Cannot find a browser: install one with "apt-get install chromium" or ' +
  '"npx playwright install chromium", or name one in the environment variable CHROMIUM';

type Environment = Record<string, string>;

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

/** The Chromium that Playwright installs for itself, where it did, at its own newest version. */
function playwrightsOwn(env: Environment): string[] {
  const home = env.HOME ?? "";
  const cache = Deno.build.os === "darwin" ? `${home}/Library/Caches` : `${home}/.cache`;
  const folder = env.PLAYWRIGHT_BROWSERS_PATH ?? `${cache}/ms-playwright`;
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  ];
  try {
    const versions = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) =>
      /^chromium-\d+$/.test(name)
    );
    versions.sort((a, b) => Number(b.slice("chromium-".length)) - Number(a.slice("chromium-".length)));
    return versions.flatMap((version) => inside.map((path) => `${folder}/${version}/${path}`));
  } catch {
    return [];
  }
}

/** The path of a Chromium, Chrome or Edge; null where there is none. The variable CHROMIUM goes first. */
export function findBrowser(env: Environment = Deno.env.toObject()): string | null {
  const named = env.CHROMIUM;
  if (named) return isFile(named) ? named : null;
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  const programs = PROGRAMS.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
  return [...programs, ...playwrightsOwn(env), ...APPLICATIONS].find(isFile) ?? null;
}

/** Starts it headless, with nothing of its own going over the network. */
export async function launch(moreFlags: string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  return await chromium.launch({ executablePath, args: [...BROWSER_FLAGS, ...moreFlags] });
}
