import { must } from "../furnish_home.ts";
import { inLanes } from "./in_lanes.ts";
import { keepWhatIsTold, measureTexts } from "./measure_texts.ts";
import { openContext } from "./open_context.ts";
import { openScreen } from "./open_screen.ts";
import type { Screen } from "./screen_table.ts";
import { showWhole } from "./show_whole.ts";
import { type Size, SIZES } from "./series.ts";
import { speakPseudo } from "./speak_pseudo.ts";
import type { Sitting, Taken } from "./take_screens.ts";
import type { TextFault } from "./text_faults.ts";

const LONGEST_MS = 30_000;
const LANES = 3;
/** The gallery of parts says what it likes, for it is seen by nobody else. */
export const OURS = "ui";

export interface FoundFault extends TextFault {
  screen: string;
  size: Size;
}

/** Looks at each screen in the pseudo-language, at each size; a screen with faults is taken as it was. */
export async function measureScreens(
  screens: readonly Screen[],
  { browser, member, home, folder }: Sitting,
  tell: (line: string) => void,
): Promise<{ faults: FoundFault[]; taken: Taken[]; failed: number }> {
  const faults: FoundFault[] = [];
  const taken: Taken[] = [];
  let failed = 0;
  must(await member.changeAccount({ language: "en" }));
  for (const as of ["stranger", "member"] as const) {
    const context = await openContext(browser, member, { language: "en", size: "phone" }, as);
    await speakPseudo(context);
    await keepWhatIsTold(context);
    await inLanes(screens.filter((screen) => screen.as === as), LANES, async (screen) => {
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_MS);
      try {
        await openScreen(page, screen, home);
        for (const size of Object.keys(SIZES) as Size[]) {
          const found = await measureTexts(page, size, { pseudo: screen.name !== OURS });
          faults.push(...found.map((fault) => ({ ...fault, screen: screen.name, size })));
          if (found.length === 0) continue;
          const file = `${screen.name}_${size}_light_pseudo.png`;
          if (!screen.act) await showWhole(page, size);
          await page.screenshot({ path: `${folder}/${file}` });
          taken.push({ screen: screen.name, size, theme: "light", language: "pseudo", file });
        }
      } catch (error) {
        failed++;
        const [sentence] = String(error).split("\n");
        tell(`Cannot measure ${screen.name}: ${sentence}`);
      } finally {
        await page.close();
      }
    });
    await context.close();
  }
  return { faults, taken, failed };
}
