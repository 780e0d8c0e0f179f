import { launch } from "./browser.ts";
import { ICONS, iconSvg } from "./icons/icon_set.ts";
import { plainly, runPlainly } from "./stack/plain_error.ts";
import { projectRoot } from "./stack/project_root.ts";

const FOLDER = `${projectRoot}/web/public/icons`;

/** Draws every icon of the installed app from the one picture, web/public/favicon.svg. */
async function drawIcons(): Promise<void> {
  const source = await Deno.readTextFile(`${projectRoot}/web/public/favicon.svg`);
  await plainly(`write ${FOLDER}`, () => Deno.mkdir(FOLDER, { recursive: true }));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    for (const icon of ICONS) {
      await page.setViewportSize({ width: icon.px, height: icon.px });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${iconSvg(source, icon)}`);
      await page.screenshot({ path: `${FOLDER}/${icon.name}.png`, omitBackground: true });
      console.log(`web/public/icons/${icon.name}.png`);
    }
  } finally {
    await browser.close();
  }
}

await runPlainly(drawIcons);
Deno.exit();
