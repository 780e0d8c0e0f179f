import assert from "node:assert/strict";
import { projectRoot } from "../stack/project_root.ts";
import { GROUND } from "../../web/pwa/ground.ts";
import { manifest } from "../../web/pwa/manifest.ts";
import { allSplashes, SCREENS, splashesFor } from "../../web/pwa/splash_screens.ts";
import { ICONS, iconSvg } from "./icon_set.ts";

const at = (path: string) => `${projectRoot}/web/public${path}`;
const ours = manifest("en", { description: "", now: "Now", history: "History" });

/** Width and height as a PNG's first chunk says them. */
async function pngSize(path: string): Promise<string> {
  const bytes = await Deno.readFile(path);
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10], path);
  const view = new DataView(bytes.buffer);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}

Deno.test("every icon of the manifest is there, in the size that it says", async () => {
  const icons = [...ours.icons, ...ours.shortcuts.flatMap(({ icons }) => icons)];
  for (const { src, sizes } of icons) {
    if (src.endsWith(".svg")) await Deno.stat(at(src));
    else assert.equal(await pngSize(at(src)), sizes, src);
  }
  for (const { name, px } of ICONS) assert.equal(await pngSize(at(`/icons/${name}.png`)), `${px}x${px}`);
  for (const purpose of ["any", "maskable"]) {
    const sizes = ours.icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
    for (const size of ["192x192", "512x512"]) assert.ok(sizes.includes(size), `${purpose} ${size}`);
  }
});

Deno.test("what a system may cut away of a maskable icon is empty", async () => {
  const source = await Deno.readTextFile(at("/favicon.svg"));
  for (const icon of ICONS.filter(({ name }) => name.startsWith("maskable"))) {
    // Of the mark, the corner that is farthest from the middle lies inside of the circle of 80 %.
    const farthest = Math.hypot(29 - 16, 10 - 16) * icon.part;
    assert.ok(farthest <= 0.4 * 32, `${farthest}`);
    assert.match(iconSvg(source, icon), /<rect width="32" height="32" fill="#14181c" \/>/);
  }
});

Deno.test("shortcuts begin inside of the app, each under a sign of its own", () => {
  for (const { url } of ours.shortcuts) assert.ok(url.startsWith(ours.scope));
  assert.equal(new Set(ours.shortcuts.map(({ icons }) => icons[0].src)).size, ours.shortcuts.length);
});

Deno.test("every picture to start with is there, in its screen's size", async () => {
  const all = allSplashes();
  for (const { path, widthPx, heightPx } of all) {
    assert.equal(await pngSize(at(path)), `${widthPx}x${heightPx}`);
  }
  assert.equal(new Set(all.map(({ path }) => path)).size, all.length);
  assert.equal(new Set(all.map(({ media }) => media)).size, all.length);
  const files = [...Deno.readDirSync(at("/splash"))].map(({ name }) => `/splash/${name}`);
  assert.deepEqual(files.sort(), all.map(({ path }) => path).sort());
});

Deno.test("a device is given its own, however it is held, and one that nobody knows none", () => {
  for (const { width, height, ratio } of SCREENS) {
    const upright = splashesFor({ width, height, ratio });
    assert.ok(upright.length >= 2);
    assert.deepEqual(splashesFor({ width: height, height: width, ratio }), upright);
  }
  assert.deepEqual(splashesFor({ width: 390, height: 845, ratio: 3 }), []);
});

Deno.test("the ground is that of the palette and of the page", async () => {
  const palette = await Deno.readTextFile(`${projectRoot}/web/theme/palette.css`);
  const page = await Deno.readTextFile(`${projectRoot}/web/index.html`);
  assert.match(palette, new RegExp(`--p-grey-1: ${GROUND.light};`));
  assert.match(palette, new RegExp(`--p-night-1: ${GROUND.dark};`));
  for (const [scheme, colour] of Object.entries(GROUND)) {
    assert.ok(page.includes(`content="${colour}" media="(prefers-color-scheme: ${scheme})"`), scheme);
  }
});

Deno.test("pages that name no icon have one where browsers look for it", async () => {
  const ico = await Deno.readFile(at("/favicon.ico"));
  const head = new DataView(ico.buffer);
  const from = head.getUint32(18, true);
  assert.deepEqual([head.getUint16(2, true), head.getUint16(4, true), ico[6], ico[7]], [1, 1, 32, 32]);
  assert.equal(from + head.getUint32(14, true), ico.length);
  assert.equal(new TextDecoder("latin1").decode(ico.subarray(from + 1, from + 4)), "PNG");
});
