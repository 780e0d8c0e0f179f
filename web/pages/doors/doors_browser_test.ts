import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { newDoor } from "../../../scripts/door_day.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const SHOTS = Deno.env.get("DOOR_SHOTS");

Deno.test("a device of another maker is connected, sends, and its values get a meaning", told, async () => {
  const home = await newHome(stack, cookie, { service: "single" });
  const { page, context, close } = await look(browser, stack, `/h/${home}/add-device`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: stack.url });
  await keys.press(page.getByRole("link", { name: "Connect one" }));
  await page.getByText("No device of another maker yet").waitFor();
  await keys.press(page.getByRole("button", { name: "Get the lines" }));
  await page.getByText("Give it a name").waitFor();
  await keys.type(page.getByLabel("Name", { exact: true }), "IoTaWatt in the cellar");
  await keys.press(page.getByRole("button", { name: "Get the lines" }));
  await page.getByRole("heading", { name: "Type this into IoTaWatt in the cellar" }).waitFor();

  const block = page.locator(".door-block", { hasText: "IoTaWatt: Setup" });
  await keys.press(block.getByRole("button", { name: "Copy API key" }));
  await block.getByRole("button", { name: "Copied" }).waitFor();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(key, /^[0-9a-f]{32}$/);
  await page.getByText("Nothing has come yet").waitFor();
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/lines.png`, fullPage: true });

  const send = (power: number) =>
    fetch(
      `${stack.url}/input/post?node=IotaWatt&fulljson={"main_power":${power},"main_wh":12345.678,"vrms":230.4}`,
      {
        headers: { authorization: `Bearer ${key}` },
      },
    );
  assert.equal(await (await send(951.5)).text(), '{"success":true}');
  await page.getByText("951.5").waitFor();
  await keys.press(page.getByRole("button", { name: "Done" }));
  assert.equal(await page.getByText(key).count(), 0);

  await keys.choose(page.getByLabel("Channel of IotaWatt/main_power"), "L1");
  await keys.choose(page.getByLabel("Channel of IotaWatt/vrms"), "L1");
  assert.equal(await page.getByLabel("Meaning of IotaWatt/vrms").inputValue(), "v");
  await keys.choose(page.getByLabel("Channel of IotaWatt/main_wh"), "L1");
  assert.equal(await page.getByLabel("Meaning of IotaWatt/main_wh").inputValue(), "fwdWh");
  await keys.type(page.getByLabel("Multiplier of IotaWatt/main_power"), "none");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Multiplier of IotaWatt/main_power").waitFor();
  await keys.type(page.getByLabel("Multiplier of IotaWatt/main_power"), "1");
  await keys.press(page.getByRole("button", { name: "Save" }));
  await page.getByText("Saved").waitFor();
  await assertAccessible(page);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/mapped.png`, fullPage: true });
  await page.reload();
  await page.getByLabel("Channel of IotaWatt/main_power").waitFor();
  assert.equal(await page.getByLabel("Channel of IotaWatt/main_power").inputValue(), "L1");
  await close();
});

Deno.test("on a phone, in the dark, with long names, nothing runs over", told, async () => {
  const home = await newHome(stack, cookie, { service: "single" });
  const long = `shelf/${"very_long_input_name_".repeat(6)}`;
  const door = await newDoor(stack, cookie, home, "influx", [
    {
      input: `mains,device=IotaWatt/${long}`,
      channel: "0.10",
      quantity: "kw",
      reversed: true,
      multiplier: 0.001,
    },
  ]);
  assert.equal(door.kind, "influx");
  const { page, close } = await look(browser, stack, `/h/${home}/other-devices`, {
    phone: true,
    theme: "dark",
  });
  await page.getByLabel(/^Channel of mains/).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, String(width));
  await assertAccessible(page);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/phone.png`, fullPage: true });
  await page.getByRole("button", { name: "New key" }).click();
  await page.getByRole("button", { name: "Make a new key" }).click();
  await page.getByRole("heading", { name: "Type this into Other" }).waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, String(wide));
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/phone_lines.png`, fullPage: true });
  await close();
});

Deno.test("an app password is made for Home Assistant, works, and is revoked", told, async () => {
  const home = await newHome(stack, cookie, { service: "single" });
  const { page, close } = await look(browser, stack, `/h/${home}/other-devices`);
  await keys.press(page.getByRole("button", { name: "Make an app password" }));
  const codes = page.locator(".app-password-made code");
  await codes.nth(2).waitFor();
  const [base, username, password] = await codes.allTextContents();
  assert.equal(base, stack.url);
  const signIn = async () => {
    const response = await fetch(`${base}/pb/generate/token/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    return (await response.json()).status;
  };
  assert.equal(await signIn(), 200);
  await assertAccessible(page);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/apps.png`, fullPage: true });
  await keys.press(page.getByRole("button", { name: "Revoke Home Assistant" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Revoke" }));
  await page.locator(".app-password").waitFor({ state: "detached" });
  assert.equal(await codes.count(), 0);
  assert.equal(await signIn(), 401);
  await close();
});

Deno.test("a Shelly is told one line, and its values are mapped before it dials", told, async () => {
  const home = await newHome(stack, cookie, { service: "three" });
  const { page, context, close } = await look(browser, stack, `/h/${home}/other-devices`, {
    phone: true,
    theme: "dark",
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: stack.url });
  await page.getByRole("radio", { name: /^Shelly/ }).check();
  await page.getByRole("radio", { name: /^Three phases/ }).waitFor();
  await page.getByRole("radio", { name: /^A plug or relay/ }).check();
  await page.getByLabel("Name", { exact: true }).fill("Plug of the dryer");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/shelly_add.png`, fullPage: true });
  await assertAccessible(page);
  await page.getByRole("button", { name: "Get the lines" }).click();
  await page.getByRole("heading", { name: "In the Shelly's own page: Settings, Outbound WebSocket" })
    .waitFor();
  await page.getByRole("button", { name: "Copy Server" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const server = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(server, /^ws:\/\/[^/]+\/shelly\/[\w-]{40}$/);
  await page.getByLabel("Channel of switch:0/apower").waitFor();
  assert.equal(await page.getByLabel("Channel of switch:0/apower").inputValue(), "plug");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/shelly_lines.png`, fullPage: true });
  const shelly = new WebSocket(server);
  await new Promise((resolve) => shelly.addEventListener("open", resolve));
  const params = { ts: Date.now() / 1000, "switch:0": { id: 0, apower: 951.5 } };
  shelly.send(JSON.stringify({ src: "plug", dst: "e", method: "NotifyFullStatus", params }));
  await page.getByText("951.5").waitFor();
  shelly.close();
  await close();
});
