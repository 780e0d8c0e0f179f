/** The pictures that iPhones and iPads show while the installed app starts: each screen wants its own. Pure. */
import { GROUND, type Scheme } from "./ground.ts";

interface Screen {
  /** In CSS pixels, held upright. */
  width: number;
  height: number;
  ratio: number;
}

const phone = (width: number, height: number, ratio = 3): Screen => ({ width, height, ratio });
const tablet = (width: number, height: number): Screen => ({ width, height, ratio: 2 });

/** iPhones from the SE of 2020 and the X on, iPads from 2018 on: what runs a browser that we build for. */
export const SCREENS: readonly Screen[] = [
  phone(375, 667, 2),
  phone(375, 812),
  phone(390, 844),
  phone(393, 852),
  phone(402, 874),
  phone(414, 896, 2),
  phone(414, 896),
  phone(420, 912),
  phone(428, 926),
  phone(430, 932),
  phone(440, 956),
  tablet(744, 1133),
  tablet(768, 1024),
  tablet(810, 1080),
  tablet(820, 1180),
  tablet(834, 1112),
  tablet(834, 1194),
  tablet(834, 1210),
  tablet(1024, 1366),
  tablet(1032, 1376),
];

export interface Splash {
  /** Of the file, in real pixels. */
  widthPx: number;
  heightPx: number;
  scheme: Scheme;
  path: string;
  media: string;
}

/** A phone's home screen stands upright; a tablet's turns. */
function splashesOf({ width, height, ratio }: Screen): Splash[] {
  const turns = ratio === 2 && width >= 700 ? ["portrait", "landscape"] : ["portrait"];
  return turns.flatMap((orientation) => {
    const [widthPx, heightPx] = orientation === "portrait" ? [width, height] : [height, width];
    return (Object.keys(GROUND) as Scheme[]).map((scheme) => ({
      widthPx: widthPx * ratio,
      heightPx: heightPx * ratio,
      scheme,
      path: `/splash/${widthPx * ratio}x${heightPx * ratio}_${scheme}.png`,
      media: `(device-width: ${width}px) and (device-height: ${height}px) and ` +
        `(-webkit-device-pixel-ratio: ${ratio}) and (orientation: ${orientation}) and ` +
        `(prefers-color-scheme: ${scheme})`,
    }));
  });
}

export const allSplashes = (): Splash[] => SCREENS.flatMap(splashesOf);

/** Those of one device, however it is held; none for a screen that is newer than this list. */
export function splashesFor(screen: Screen): Splash[] {
  const [width, height] = [screen.width, screen.height].sort((one, other) => one - other);
  const known = SCREENS.find((one) =>
    one.width === width && one.height === height && one.ratio === screen.ratio
  );
  return known === undefined ? [] : splashesOf(known);
}
