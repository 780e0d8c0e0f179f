import assert from "node:assert/strict";
import { projectRoot } from "../stack/project_root.ts";
import { ICONS, iconSvg } from "./icon_set.ts";

interface Manifest {
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { name: string; url: string; icons: { src: string; sizes: string }[] }[];
}

const at = (path: string) => `${projectRoot}/web/public${path}`;
const manifest: Manifest = JSON.parse(await Deno.readTextFile(at("/manifest.webmanifest")));

/** Width and height as a PNG's first chunk says them. */
async function pngSize(path: string): Promise<string> {
  const bytes = await Deno.readFile(path);
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10], path);
  const view = new DataView(bytes.buffer);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}

Deno.test("every icon of the manifest is there, in the size that it says", async () => {
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  for (const { src, sizes } of icons) {
    if (src.endsWith(".svg")) await Deno.stat(at(src));
    else assert.equal(await pngSize(at(src)), sizes, src);
  }
  for (const { name, px } of ICONS) assert.equal(await pngSize(at(`/icons/${name}.png`)), `${px}x${px}`);
  for (const purpose of ["any", "maskable"]) {
    const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
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

Deno.test("shortcuts begin inside of the app", () => {
  assert.deepEqual(manifest.shortcuts.map(({ name }) => name), ["Now", "History"]);
  for (const { url } of manifest.shortcuts) assert.ok(url.startsWith(manifest.scope));
});
