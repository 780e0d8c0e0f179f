import assert from "node:assert/strict";
import { dirname } from "node:path";
import { findBrowser } from "./browser.ts";

async function folderWith(...paths: string[]): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const path of paths) {
    await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, "");
  }
  return folder;
}

Deno.test("takes the browser that CHROMIUM names, and no other when it is not there", async () => {
  const folder = await folderWith("mine", "chromium");
  assert.equal(findBrowser({ CHROMIUM: `${folder}/mine`, PATH: folder }), `${folder}/mine`);
  assert.equal(findBrowser({ CHROMIUM: `${folder}/gone`, PATH: folder }), null);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("finds Chromium before Chrome, and either on the path", async () => {
  const folder = await folderWith("a/google-chrome", "b/chromium");
  const path = `${folder}/none:${folder}/a:${folder}/b`;
  assert.equal(findBrowser({ PATH: path }), `${folder}/b/chromium`);
  assert.equal(findBrowser({ PATH: `${folder}/a` }), `${folder}/a/google-chrome`);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("finds the newest of Playwright's own", async () => {
  const folder = await folderWith("chromium-999/chrome-linux/chrome", "chromium-1200/chrome-linux/chrome");
  const found = findBrowser({ PATH: "", PLAYWRIGHT_BROWSERS_PATH: folder });
  assert.equal(found, `${folder}/chromium-1200/chrome-linux/chrome`);
  await Deno.remove(folder, { recursive: true });
});
