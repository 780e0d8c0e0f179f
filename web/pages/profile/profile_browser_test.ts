import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, look } from "../../../scripts/web_story.ts";
import { checkPicture } from "../../../worker/domain/picture.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** What a camera writes: an APP1 segment with EXIF right after the start of the image. */
function withExif(jpeg: Uint8Array): Uint8Array {
  const body = [...new TextEncoder().encode("Exif\0\0GPS 52.5200N 13.4050E taken by a test")];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.subarray(2)]);
}

Deno.test("a picture from a camera arrives small, square, and without where it was taken", told, async () => {
  const { page, context, close } = await look(browser, stack, "/system/profile", { expected: /404/ });
  await page.getByRole("button", { name: "Choose a picture" }).waitFor();
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 1200;
    canvas.height = 800;
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "teal";
    pen.fillRect(0, 0, 1200, 800);
    return canvas.toDataURL("image/jpeg").split(",")[1];
  });
  const dirty = withExif(Buffer.from(drawn, "base64"));
  const refused = checkPicture(dirty);
  assert.ok(!refused.ok && /1200 × 800/.test(refused.detail));
  await page.locator("input[type=file]").setInputFiles({
    name: "me.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from(dirty),
  });
  await page.getByText("The picture is saved").waitFor();
  const src = await page.locator(".avatar img").getAttribute("src");
  const kept = await (await context.request.get(`${stack.url}${src}`)).body();
  assert.deepEqual(checkPicture(kept), { ok: true, value: "image/webp" });
  assert.doesNotMatch(Buffer.from(kept).toString("latin1"), /GPS|Exif/);
  await becomes(
    [256, 256],
    () =>
      page.locator(".avatar img").evaluate((
        image: HTMLImageElement,
      ) => [image.naturalWidth, image.naturalHeight]),
  );

  await page.locator("input[type=file]").setInputFiles({
    name: "me.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("no picture at all"),
  });
  await page.getByText("This file cannot be read as a picture").waitFor();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByText("The picture is removed").waitFor();
  assert.equal(await page.locator(".avatar img").count(), 0);
  await close();
});

Deno.test("a profile is changed, and the System page leads to it", told, async () => {
  const { page, close } = await look(browser, stack, "/system", { phone: true });
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await keys.press(page.getByRole("link", { name: /^Profile/ }));
  await keys.type(page.getByLabel("Nickname"), "Zoë 🌻");
  await keys.choose(page.getByLabel("Your time zone"), "Europe/Lisbon");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved", { exact: true }).waitFor();
  await assertAccessible(page);
  await page.reload();
  await page.getByLabel("Nickname").waitFor();
  assert.equal(await page.getByLabel("Nickname").inputValue(), "Zoë 🌻");
  assert.equal(await page.getByLabel("Your time zone").inputValue(), "Europe/Lisbon");
  await close();
});
