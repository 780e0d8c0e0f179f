/** Which icons there are, and each one's picture made of the one. Pure. */

export interface Icon {
  name: string;
  px: number;
  /** `rounded`: as it is. `full`: to the edge, since the system cuts its own shape. `stencil`: the mark alone, in white. */
  ground: "rounded" | "full" | "stencil";
  /** Of the side, how much the picture takes: what a system cuts away is left empty. */
  part: number;
}

export const ICONS: readonly Icon[] = [
  { name: "app_192", px: 192, ground: "rounded", part: 1 },
  { name: "app_512", px: 512, ground: "rounded", part: 1 },
  { name: "maskable_192", px: 192, ground: "full", part: 0.78 },
  { name: "maskable_512", px: 512, ground: "full", part: 0.78 },
  { name: "apple_180", px: 180, ground: "full", part: 0.9 },
  { name: "badge_96", px: 96, ground: "stencil", part: 1 },
];

const GROUND = /<rect [^>]*fill="(#[0-9a-f]{6})" \/>/;

/** `source`: a picture of 32 by 32 whose first shape is its ground. */
export function iconSvg(source: string, { px, ground, part }: Icon): string {
  const [rect, colour] = GROUND.exec(source) ?? [];
  if (rect === undefined) throw new Error("Cannot find the icon's ground: no filled <rect>");
  const inner = source.slice(source.indexOf(">") + 1, source.lastIndexOf("</svg>"));
  const shapes = ground === "rounded" ? inner : inner.replace(rect, "");
  const drawn = ground === "stencil" ? shapes.replace(/#[0-9a-f]{6}/g, "#ffffff") : shapes;
  const shift = (32 - 32 * part) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${px}" height="${px}">` +
    (ground === "full" ? `<rect width="32" height="32" fill="${colour}" />` : "") +
    `<g transform="translate(${shift} ${shift}) scale(${part})">${drawn}</g></svg>`;
}
