import type { BrowserContext } from "playwright-core";
import { must } from "../furnish_home.ts";
import { keepWhatIsTold, measureTexts } from "./measure_texts.ts";
import { openScreen } from "./open_screen.ts";
import type { Screen } from "./screen_table.ts";
import { showWhole } from "./show_whole.ts";
import { type Size, SIZES } from "./series.ts";
import { speakPseudo } from "./speak_pseudo.ts";
import type { Sitting, Taken } from "./take_screens.ts";
import type { TextFault } from "./text_faults.ts";
import { visitScreens } from "./visit_screens.ts";

/** English pages that are told their texts in the pseudo-language. */
export const PSEUDO_VISIT = {
  series: { language: "en", size: "phone" },
  lanes: 3,
  async prepare(context: BrowserContext) {
    await speakPseudo(context);
    await keepWhatIsTold(context);
  },
} as const;
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
  await visitScreens(screens, { browser, member, ...PSEUDO_VISIT }, async (page, screen) => {
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
    }
  });
  return { faults, taken, failed };
}
