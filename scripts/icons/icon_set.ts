/** Which icons there are, and each one's picture made of the one. Pure. */
import { GROUND } from "../../web/pwa/ground.ts";
import type { Splash } from "../../web/pwa/splash_screens.ts";

export interface Icon {
  name: string;
  px: number;
  /** `rounded`: as it is. `full`: to the edge, since the system cuts its own shape. `stencil`: the mark alone, in white. */
  ground: "rounded" | "full" | "stencil";
  /** Instead of the mark: what a shortcut leads to, as paths of 24 by 24. */
  sign?: string;
  /** Of the side, how much the picture takes: what a system cuts away is left empty. */
  part: number;
}

/** As the app's own navigation shows them (Lucide's `activity` and `chart-no-axes-column`). */
const NOW =
  "M22 12h-2.48a2 2 0 0 0-1.93 1.46l-2.35 8.36a.25.25 0 0 1-.48 0L9.24 2.18a.25.25 0 0 0-.48 0l-2.35 8.36A2 2 0 0 1 4.49 12H2";
const HISTORY = "M5 21v-6M12 21V3M19 21V9";

export const ICONS: readonly Icon[] = [
  { name: "app_192", px: 192, ground: "rounded", part: 1 },
  { name: "app_512", px: 512, ground: "rounded", part: 1 },
  { name: "maskable_192", px: 192, ground: "full", part: 0.78 },
  { name: "maskable_512", px: 512, ground: "full", part: 0.78 },
  { name: "apple_180", px: 180, ground: "full", part: 0.9 },
  { name: "shortcut_now_192", px: 192, ground: "full", part: 0.5, sign: NOW },
  { name: "shortcut_history_192", px: 192, ground: "full", part: 0.5, sign: HISTORY },
  { name: "badge_96", px: 96, ground: "stencil", part: 1 },
];

const FIRST_SHAPE = /<rect [^>]*fill="(#[0-9a-f]{6})" \/>/;

/** `source`: a picture of 32 by 32 whose first shape is its ground. */
export function iconSvg(source: string, { px, ground, part, sign }: Icon): string {
  const [rect, colour] = FIRST_SHAPE.exec(source) ?? [];
  if (rect === undefined) throw new Error("Cannot find the icon's ground: no filled <rect>");
  const inner = source.slice(source.indexOf(">") + 1, source.lastIndexOf("</svg>"));
  const shapes = ground === "rounded" ? inner : inner.replace(rect, "");
  const drawn = ground === "stencil" ? shapes.replace(/#[0-9a-f]{6}/g, "#ffffff") : shapes;
  const shift = (32 - 32 * part) / 2;
  const signed =
    `<path transform="scale(${32 / 24})" d="${sign}" fill="none" stroke="#f6f7f5" stroke-width="2" ` +
    `stroke-linejoin="round" stroke-linecap="round" />`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${px}" height="${px}">` +
    (ground === "full" ? `<rect width="32" height="32" fill="${colour}" />` : "") +
    `<g transform="translate(${shift} ${shift}) scale(${part})">${
      sign === undefined ? drawn : signed
    }</g></svg>`;
}

/** The picture while the app starts: its icon in the middle of the ground. */
export function splashSvg(source: string, { widthPx, heightPx, scheme }: Splash): string {
  const sidePx = Math.round(Math.min(widthPx, heightPx) / 5);
  const icon = iconSvg(source, { name: "", px: sidePx, ground: "rounded", part: 1 });
  const at = `x="${Math.round((widthPx - sidePx) / 2)}" y="${Math.round((heightPx - sidePx) / 2)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">` +
    `<rect width="100%" height="100%" fill="${GROUND[scheme]}" />${
      icon.replace("<svg ", `<svg ${at} `)
    }</svg>`;
}

/** A picture in the old form that browsers ask for, unasked, of a page that names none. */
export function icoOf(png: Uint8Array, px: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, px);
  head.setUint8(7, px);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, head.byteLength, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...png]);
}
