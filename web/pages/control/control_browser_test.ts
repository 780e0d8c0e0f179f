import { openDatabase } from "../../../db/client.ts";
import { members } from "../../../db/schema/members.ts";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { SimulatedSocket } from "../../../scripts/simulator/simulated_socket.ts";
import {
  askAsMember,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../../scripts/test_stack.ts";
import {
  asMember,
  assertAccessible,
  assertFitsEverywhere,
  becomes,
  lastMinuteS,
  look,
  shows,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

async function socketHome(names: string[] = ["Kettle"], zone = "Europe/Berlin") {
  const home = await newHome(stack, cookie, { name: `Sockets ${crypto.randomUUID().slice(0, 6)}`, zone });
  const member = { home, cookie, url: stack.url };
  const sockets: SimulatedSocket[] = [];
  for (const name of names) {
    const device = await newDevice(stack, cookie, home, { model: "ecoPlug" });
    const lastS = lastMinuteS();
    const minute = (t: number, fwd: number) => ({ t, channels: { plug: { w: 42.5, fwd } } });
    const posted = await postReadings(stack, device.token, {
      serial: device.serial,
      minutes: [minute(lastS - 60, 1000), minute(lastS, 1012)],
    });
    assert.equal(posted.status, 200);
    await posted.body?.cancel();
    const { devices } = await (await asMember(member, "GET", "")).json();
    const id = devices.find(({ serial }: { serial: string }) => serial === device.serial).id;
    await (await asMember(member, "PATCH", `/devices/${id}`, { name })).body?.cancel();
    sockets.push(await SimulatedSocket.connect({ url: device.mqtt, ...device }));
  }
  return { home, member, sockets };
}

Deno.test(
  "a socket is switched, by hand and by keyboard, and the page follows the device",
  told,
  async () => {
    const { home, sockets: [socket] } = await socketHome();
    const { page, close } = await look(browser, stack, `/h/${home}/devices`);
    await keys.press(page.getByRole("link", { name: "Switches" }));
    const knob = page.getByRole("switch", { name: "Switch Kettle" });
    const state = page.locator(".switch-state");
    await shows(state, /^Off since/);
    await keys.press(knob, "Space");
    await shows(state, /^On since/);
    assert.equal(await knob.getAttribute("aria-checked"), "true");
    assert.equal(socket.on, true);
    await knob.click();
    await shows(state, /^Off since/);
    await becomes(2, () => page.locator(".command-row .badge", { hasText: "Done" }).count());
    await shows(page.locator(".command-row"), /You/);
    await shows(page.locator(".switch-figures"), /42\.5|43/);
    await close();
    await socket.end();
  },
);

Deno.test("the page is honest when a device refuses or keeps silent", told, async () => {
  const { home, sockets: [socket] } = await socketHome();
  const { page, close } = await look(browser, stack, `/h/${home}/control`);
  const knob = page.getByRole("switch");
  const state = page.locator(".switch-state");
  await shows(state, /^Off since/);
  socket.manner = "keeps_silent";
  await knob.click();
  await shows(state, "Switching on … Sent, waiting for its answer");
  assert.equal(await knob.getAttribute("aria-checked"), "true", "optimistic");
  socket.manner = { refuses: "overheated" };
  await knob.click();
  await knob.click();
  await shows(page.locator(".switch-trouble"), "It was not switched on · The device refused: overheated");
  await shows(state, /^Off since/);
  assert.equal(await knob.getAttribute("aria-checked"), "false", "and back");
  await close();
  await socket.end();
});

Deno.test("a freezer goes off only when that is confirmed; a timer is set and shown", told, async () => {
  const { home, sockets: [socket] } = await socketHome(["Freezer"]);
  await socket.press(true);
  // A page that does not know of the mark yet is told by the server that it must ask.
  const { page, close } = await look(browser, stack, `/h/${home}/control`, { expected: /409/ });
  const knob = page.getByRole("switch");
  const state = page.locator(".switch-state");
  await shows(state, /^On since/);
  const marked = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await keys.set(page.getByLabel("Ask before switching off"), true);
  await marked;
  await keys.press(knob);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: "Switch Freezer off?" }).waitFor();
  await keys.press(dialog.getByRole("button", { name: "Leave it on" }));
  assert.equal(socket.heard.length, 0);
  await keys.landsOn(knob);
  await keys.press(knob);
  await keys.press(dialog.getByRole("button", { name: "Switch off" }));
  await shows(state, /^Off since/);
  await keys.choose(page.getByLabel("On for"), "60");
  await keys.press(page.getByRole("button", { name: "Start" }));
  await keys.press(dialog.getByRole("button", { name: "Start the timer" }));
  await shows(page.locator(".switch-notes"), /Goes off at/);
  await shows(page.locator(".command-row"), "On for 1 hour");
  await close();
  await socket.end();
});

Deno.test("a schedule and a limit are made, changed and deleted; the limit switches off", told, async () => {
  const { home, sockets: [socket] } = await socketHome();
  const { page, close } = await look(browser, stack, `/h/${home}/control`, { phone: true });
  await keys.press(page.getByRole("button", { name: "New schedule" }));
  const dialog = page.getByRole("dialog");
  await keys.reach(dialog.getByLabel("Time"));
  await page.keyboard.type("0645AM");
  for (const day of ["Sat", "Sun"]) await keys.set(dialog.getByLabel(day), false);
  await assertAccessible(page);
  const shots = Deno.env.get("SHOTS");
  if (shots) await page.screenshot({ path: `${shots}/schedule_phone.png` });
  await keys.press(dialog.getByRole("button", { name: "Save" }));
  await keys.landsOn(page.getByRole("button", { name: "New schedule" }));
  const row = page.locator(".schedule-row");
  await shows(row, /On at 06:45.*Mon, Tue, Wed, Thu, Fri.*Next: /);
  await keys.press(page.getByRole("button", { name: "Change: On at 06:45" }));
  await keys.choose(dialog.getByLabel("What"), "off");
  await keys.choose(dialog.getByLabel("When"), "sunset");
  await keys.type(dialog.getByLabel("Minutes after it"), "-9999");
  await dialog.getByText("A whole number between").waitFor();
  await keys.type(dialog.getByLabel("Minutes after it"), "-30");
  await keys.set(dialog.getByLabel("In use"), false);
  await keys.press(dialog.getByRole("button", { name: "Save" }));
  await shows(row, /Off 30 minutes before sunset.*Paused/);
  await keys.press(page.getByRole("button", { name: /^Change: Off/ }));
  await keys.press(dialog.getByRole("button", { name: "Delete" }));
  await page.getByText("Nothing is switched by itself").waitFor();

  // Whose sun it is.
  await page.getByText("the sun of Berlin").waitFor();
  await keys.press(page.getByRole("button", { name: "Set your own place" }));
  await keys.type(dialog.getByLabel("Latitude and longitude"), "50,7753");
  await dialog.getByText("Two numbers").waitFor();
  await keys.type(dialog.getByLabel("Latitude and longitude"), "50.7753, 6.0839");
  const sent = page.waitForRequest((request) => request.url().endsWith("/sun-place"));
  if (shots) await page.screenshot({ path: `${shots}/sun_phone.png` });
  await keys.press(dialog.getByRole("button", { name: "Save" }));
  assert.deepEqual((await sent).postDataJSON(), { place: { latitude: 50.8, longitude: 6.1 } });
  await page.getByText("the sun at 50.8, 6.1").waitFor();

  // A limit, and what it does.
  await socket.press(true);
  await keys.press(page.getByRole("button", { name: "New limit" }));
  await keys.type(dialog.getByLabel("Above"), "none");
  await dialog.getByText("A number from 1 to 1000000").waitFor();
  await keys.type(dialog.getByLabel("Above"), "1500");
  await keys.choose(dialog.getByLabel("For"), "60");
  await assertAccessible(page);
  if (shots) await page.screenshot({ path: `${shots}/limit_phone.png` });
  await keys.press(dialog.getByRole("button", { name: "Save" }));
  const limit = page.locator(".rule-row");
  await shows(limit, /Off above 1\.50\skW for 1 minute.*This switch/);
  const nextS = lastMinuteS() + 60;
  const posted = await postReadings(stack, socket.wish.token, {
    serial: socket.wish.serial,
    minutes: [{ t: nextS, channels: { plug: { w: 1_800 } } }],
  });
  assert.equal(posted.status, 200);
  await posted.body?.cancel();
  await shows(limit, /Has switched off/);
  await shows(page.locator(".command-row").first(), /Off\s*Done.*A limit/);
  assert.equal(socket.on, false);
  if (shots) await page.screenshot({ path: `${shots}/limit_fired_phone.png`, fullPage: true });
  await keys.press(page.getByRole("button", { name: /^Change: Off above/ }));
  await keys.press(dialog.getByRole("button", { name: "Delete" }));
  await page.getByText("It may take what it takes").waitFor();
  await close();
  await socket.end();
});

Deno.test("a viewer sees how things stand and can switch nothing", told, async () => {
  const owner = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const home = await newHome(stack, owner);
  const device = await newDevice(stack, owner, home, { model: "ecoPlug" });
  const socket = await SimulatedSocket.connect({ url: device.mqtt, ...device, on: true });
  const { account } = await (await askAsMember(stack, cookie, "GET", "/v1/session")).json() as SessionBody;
  await openDatabase(stack.databaseUrl).insert(members)
    .values({ home, account: account.id, role: "viewer", joinedAtS: 1 });
  // The Home learns of its people with the next change.
  const renamed = await askAsMember(stack, owner, "PATCH", `/v1/homes/${home}`, { name: "Seen" });
  assert.equal(renamed.status, 200);
  await renamed.body?.cancel();
  const { page, close } = await look(browser, stack, `/h/${home}/control`);
  await shows(page.locator(".switch-state"), /^On since/);
  await page.getByText("You can see how things stand here, but not switch them.").waitFor();
  assert.equal(await page.getByRole("switch").isDisabled(), true);
  assert.equal(await page.getByRole("button", { name: "Start" }).count(), 0);
  assert.equal(await page.getByLabel("Ask before switching off").count(), 0);
  await assertAccessible(page);
  await close();
  await socket.end();
});

Deno.test(
  "it fits and shuts nobody out: phone and desktop, light and dark, long names, none",
  told,
  async () => {
    const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    const { home, sockets } = await socketHome([long, "Lamp"], "Etc/UTC");
    const empty = await newHome(stack, cookie);
    await sockets[1].press(true);
    sockets[0].manner = { refuses: "overheated" };
    const { page, close } = await look(browser, stack, `/h/${home}/control`, { phone: true });
    await page.locator(".switch-card").nth(1).waitFor();
    await page.getByRole("switch", { name: `Switch ${long}` }).click();
    await page.locator(".switch-trouble").waitFor();
    await assertFitsEverywhere(page);

    // Where no city is known there is no sunset, until somebody says where the home is.
    await page.getByRole("button", { name: "New schedule" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("When").selectOption("sunset");
    await dialog.getByText("Your time zone is named after no city").waitFor();
    assert.ok(await dialog.getByRole("button", { name: "Save" }).isDisabled());
    await assertAccessible(page);
    await dialog.getByRole("button", { name: "Set your own place" }).click();
    await dialog.getByLabel("Latitude and longitude").fill("50.7753, 6.0839");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("the sun at 50.8, 6.1").waitFor();
    await page.getByRole("button", { name: "New schedule" }).first().click();
    await dialog.getByLabel("When").selectOption("sunset");
    await dialog.getByRole("button", { name: "Save" }).click();
    await shows(page.locator(".schedule-row"), /On at sunset.*Next: /);

    await page.goto(`/h/${empty}/control`);
    await page.getByText("No switches yet").waitFor();
    await assertAccessible(page);
    await close();
    for (const socket of sockets) await socket.end();
  },
);
