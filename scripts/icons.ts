import { launch } from "./browser.ts";
import { allSplashes } from "../web/pwa/splash_screens.ts";
import { ICONS, iconSvg, icoOf, splashSvg } from "./icons/icon_set.ts";
import { plainly, runPlainly } from "./stack/plain_error.ts";
import { projectRoot } from "./stack/project_root.ts";

const ICO_PX = 32;
const FOLDER = `${projectRoot}/web/public`;

interface Drawn {
  path: string;
  widthPx: number;
  heightPx: number;
  svg: string;
}

/** Draws every icon of the installed app, and what it starts with, from the one picture, web/public/favicon.svg. */
async function drawIcons(): Promise<void> {
  const source = await Deno.readTextFile(`${FOLDER}/favicon.svg`);
  const pictures: Drawn[] = [
    ...ICONS.map((icon) => ({
      path: `/icons/${icon.name}.png`,
      widthPx: icon.px,
      heightPx: icon.px,
      svg: iconSvg(source, icon),
    })),
    ...allSplashes().map((splash) => ({ ...splash, svg: splashSvg(source, splash) })),
  ];
  for (const folder of [`${FOLDER}/icons`, `${FOLDER}/splash`]) {
    await plainly(`write ${folder}`, () => Deno.mkdir(folder, { recursive: true }));
  }
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const draw = async ({ widthPx, heightPx, svg }: Omit<Drawn, "path">) => {
      await page.setViewportSize({ width: widthPx, height: heightPx });
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
      return await page.screenshot({ omitBackground: true });
    };
    const write = async (path: string, bytes: Uint8Array) => {
      await Deno.writeFile(`${FOLDER}${path}`, bytes);
      console.log(`web/public${path}`);
    };
    for (const picture of pictures) await write(picture.path, await draw(picture));
    const svg = iconSvg(source, { name: "", px: ICO_PX, ground: "rounded", part: 1 });
    await write("/favicon.ico", icoOf(await draw({ widthPx: ICO_PX, heightPx: ICO_PX, svg }), ICO_PX));
  } finally {
    await browser.close();
  }
}

await runPlainly(drawIcons);
Deno.exit();
