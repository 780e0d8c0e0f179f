import type { Browser, Page } from "playwright-core";
import type { Member } from "../api_client.ts";
import { must } from "../furnish_home.ts";
import { openScreen } from "./open_screen.ts";
import type { Screen } from "./screen_table.ts";
import type { Series, Theme } from "./series.ts";
import { showWhole } from "./show_whole.ts";
import type { ShownHome } from "./shown_home.ts";
import { visitScreens } from "./visit_screens.ts";

/** Of each series, of which several are taken at a time. */
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
  page: Page,
  { language, size, themes }: Series,
  screen: Screen,
  { home, folder }: Sitting,
): Promise<Taken[]> {
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
  const takeSeries = (one: Series) =>
    visitScreens(screens, { ...sitting, series: one, lanes: LANES }, async (page, screen) => {
      try {
        taken.push(...await take(page, one, screen, sitting));
      } catch (error) {
        failed++;
        const [sentence] = String(error).split("\n");
        tell(`Cannot take ${screen.name}, ${one.size}, ${one.language}: ${sentence}`);
      }
    });
  for (const [language, ofLanguage] of Map.groupBy(series, ({ language }) => language)) {
    // A person has one language: what is taken at the same time is of the same.
    must(await sitting.member.changeAccount({ language }));
    await Promise.all(ofLanguage.map(takeSeries));
    tell(`${language}: ${taken.filter((each) => each.language === language).length} pictures`);
  }
  return { taken, failed };
}
