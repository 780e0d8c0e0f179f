import type { Browser, BrowserContext } from "playwright-core";
import type { Member } from "../api_client.ts";
import { must } from "../furnish_home.ts";
import { inLanes } from "./in_lanes.ts";
import { openContext } from "./open_context.ts";
import { openScreen } from "./open_screen.ts";
import type { Screen } from "./screen_table.ts";
import type { Series, Theme } from "./series.ts";
import { showWhole } from "./show_whole.ts";
import type { ShownHome } from "./shown_home.ts";

const LONGEST_MS = 30_000;
/** As many pages of a series at a time: most of a page's time is waiting. */
const LANES = 2;

export interface Taken {
  screen: string;
  language: Series["language"] | "pseudo";
  size: Series["size"];
  theme: Theme;
  file: string;
}

export interface Sitting {
  browser: Browser;
  member: Member;
  home: ShownHome;
  folder: string;
}

/** The same page in each theme: it is loaded once and told that the system's choice changed. */
async function take(
  context: BrowserContext,
  { language, size, themes }: Series,
  screen: Screen,
  { home, folder }: Sitting,
): Promise<Taken[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  try {
    await page.emulateMedia({ colorScheme: themes[0] });
    await openScreen(page, screen, home);
    await page.waitForLoadState("networkidle");
    // Over a dialog the window stays.
    if (!screen.act) await showWhole(page, size);
    const taken: Taken[] = [];
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const file = `${screen.name}_${size}_${theme}_${language}.png`;
      await page.screenshot({ path: `${folder}/${file}` });
      taken.push({ screen: screen.name, language, size, theme, file });
    }
    return taken;
  } finally {
    await page.close();
  }
}

/** Takes each screen as the series ask; those that cannot be taken are told, and the others go on. */
export async function takeScreens(
  screens: readonly Screen[],
  series: readonly Series[],
  sitting: Sitting,
  tell: (line: string) => void,
): Promise<{ taken: Taken[]; failed: number }> {
  const taken: Taken[] = [];
  let failed = 0;
  const takeSeries = async (one: Series) => {
    for (const as of ["stranger", "member"] as const) {
      const context = await openContext(sitting.browser, sitting.member, one, as);
      await inLanes(screens.filter((each) => each.as === as), LANES, async (screen) => {
        try {
          taken.push(...await take(context, one, screen, sitting));
        } catch (error) {
          failed++;
          const [sentence] = String(error).split("\n");
          tell(`Cannot take ${screen.name}, ${one.size}, ${one.language}: ${sentence}`);
        }
      });
      await context.close();
    }
  };
  for (const [language, ofLanguage] of Map.groupBy(series, ({ language }) => language)) {
    // A person has one language: what is taken at the same time is of the same.
    must(await sitting.member.changeAccount({ language }));
    await Promise.all(ofLanguage.map(takeSeries));
    tell(`${language}: ${taken.filter((each) => each.language === language).length} pictures`);
  }
  return { taken, failed };
}
