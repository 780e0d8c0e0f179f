import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { LightClient } from "../../../scripts/mqtt/light_client.ts";
import {
  type ClaimedDevice,
  newDevice,
  newHome,
  postReadings,
  sharedStack,
  signIn,
} from "../../../scripts/test_stack.ts";
import {
  asMember,
  assertAccessible,
  becomes,
  lastMinuteS,
  look,
  storyHome,
} from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

/** A panel of one phase whose kettle boils now and then; its last minute is the one that ended last. */
async function panel(minutes: number, watts: (i: number) => Record<string, number>) {
  const id = await newHome(stack, cookie, { name: "Garden Street", service: "single" });
  const device = await newDevice(stack, cookie, id);
  const member = { home: id, cookie, url: stack.url };
  const body = async () => await (await asMember(member, "GET", "")).json();
  const { devices } = await body();
  const lastS = lastMinuteS();
  const post = (t: number, channels: Record<string, number>) => {
    const cells = Object.entries(channels).map((
      [name, w],
    ) => [name, { w, v: 230, fwd: 1e6 + (t - lastS), rev: 0 }]);
    return { t, channels: Object.fromEntries(cells) };
  };
  const send = async (minutes: unknown[]) => {
    const answer = await postReadings(stack, device.token, {
      serial: device.serial,
      minutes,
    }, { gzip: true });
    assert.deepEqual((await answer.json()).rejected, []);
  };
  await send(Array.from({ length: minutes }, (_, i) => post(lastS - (minutes - 1 - i) * 60, watts(i))));
  return {
    id,
    device,
    deviceId: devices[0].id as string,
    body,
    member,
    /** One more minute: the server takes what is up to five minutes ahead. */
    next: (n: number, channels: Record<string, number>) => send([post(lastS + n * 60, channels)]),
  };
}

/** The device streams these watts, by the second, until told otherwise. */
async function streamOf({ mqtt, serial, token }: ClaimedDevice) {
  const client = await LightClient.connect(serial, {
    url: mqtt.replace("http", "ws"),
    headers: { authorization: `Bearer ${token}` },
  });
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    send(watts: Record<string, number>) {
      clearInterval(timer);
      const say = () => {
        const channels = Object.fromEntries(Object.entries(watts).map(([name, w]) => [name, { w }]));
        client.publish(`enecess/${serial}/live`, JSON.stringify({ t: Date.now() / 1000, channels }))
          .catch(() => {});
      };
      say();
      timer = setInterval(say, 500);
    },
    close() {
      clearInterval(timer);
      client.close();
    },
  };
}

/** Asks for live values at once, as after coming back from a tunnel. */
const askAgain = (page: Page) => page.evaluate(() => globalThis.dispatchEvent(new Event("online")));
const kettleW = (i: number) => (i % 20 < 3 ? 2000 : 5);

Deno.test(
  "a clamp is found by switching, named, and the set-up goes on where it was left",
  told,
  async () => {
    const quiet = { L1: 300, "0.1": 60, "0.2": 4, "0.3": 0 };
    const home = await panel(3, () => quiet);
    const { page, close } = await look(browser, stack, `/h/${home.id}/panel/setup/mains`, { phone: true });
    await page.getByText("Clamp L1").first().waitFor();
    await keys.press(page.getByRole("button", { name: "Go on to the branches" }));
    await page.getByText("Nothing has jumped yet").waitFor();
    await page.locator(".clamp-row", { hasText: "0.1" }).first().getByText("60").waitFor();

    await home.next(1, { ...quiet, L1: 2250, "0.2": 1954 });
    await askAgain(page);
    await page.getByText(/Clamp 0\.2 just jumped by \+1\.95/).waitFor();
    await becomes(1, () => page.locator(".clamp-stepped").count());
    await keys.press(page.getByRole("button", { name: "Name it" }));
    await keys.type(page.getByLabel("Name", { exact: true }), "Kettle ☕");
    await keys.type(page.getByLabel("Breaker rating"), "16");
    await keys.set(page.getByRole("checkbox", { name: "0.3", exact: true }), true);
    await keys.press(page.getByRole("button", { name: "Save and find the next" }));
    await keys.landsOn(page.getByRole("heading", { name: "Clamp 0.4", exact: true }));
    assert.ok(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top) > 0, "in sight");
    const { branches, feeds } = await home.body();
    assert.deepEqual(
      branches.map((b: Record<string, unknown>) => [b.name, b.breakerRatingA, b.poles]),
      [["Kettle ☕", 16, 2]],
    );
    const fed = feeds.filter((f: { target: string }) => f.target === branches[0].id);
    assert.deepEqual(fed.map((f: { channel: string; sinceS: number }) => [f.channel, f.sinceS]), [
      ["0.2", 0],
      ["0.3", 0],
    ]);

    await page.goto(`/h/${home.id}/panel/setup`);
    await page.getByText("2 of 10 clamps named").waitFor();
    // No minute says so: it is seen because the device streams.
    const stream = await streamOf(home.device);
    stream.send({ ...quiet, "0.5": 23 });
    const clamp = page.locator(".clamp-row", { hasText: "0.5" }).first();
    await clamp.getByText("23").waitFor();
    stream.send({ ...quiet, L1: 1800, "0.5": 1523 });
    await page.getByText(/Clamp 0\.5 just jumped by \+1\.5/).waitFor();
    await becomes(1, () => page.locator(".clamp-stepped").count());
    stream.close();
    await keys.set(page.getByLabel("Standing at the panel"), true);
    await page.locator(".find-at-panel").waitFor();
    await assertAccessible(page);
    await close();
  },
);

Deno.test("the legend shows forty branches as they sit, and prints on one sheet", told, async () => {
  const home = await panel(1, () => ({ L1: 300 }));
  for (let i = 0; i < 40; i++) {
    const name = i % 5 === 0
      ? `Waschmaschinenanschlussleitung im hinteren Kellerraum links ${i + 1}`
      : `Branch ${i + 1}`;
    await asMember(home.member, "POST", "/branches", {
      name,
      breakerRatingA: i % 3 === 0 ? 16 : 10,
      poles: i === 7 ? 2 : 1,
    });
  }
  const { page, close } = await look(browser, stack, `/h/${home.id}/panel`);
  await becomes(40, () => page.locator(".breaker").count());
  await assertAccessible(page);
  const [tall, plain] = await Promise.all([7, 8].map((i) => page.locator(".breaker").nth(i).boundingBox()));
  assert.ok(tall!.height >= 1.7 * plain!.height, `${tall!.height} and ${plain!.height}`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".shell-nav").isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "Print" }).isVisible(), false);
  await page.getByText("Garden Street").last().waitFor();
  const pagesOf = async () => {
    const pdf = new TextDecoder("latin1").decode(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    return {
      pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length,
      box: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1],
    };
  };
  const small = await pagesOf();
  assert.equal(small.pages, 1);
  const [, , widthPt, heightPt] = small.box!.trim().split(/\s+/).map(Number);
  assert.ok(Math.abs(widthPt - 420) < 3 && Math.abs(heightPt - 595) < 3, small.box);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("radio", { name: "A4" }).check();
  await page.emulateMedia({ media: "print" });
  assert.equal((await pagesOf()).pages, 1);
  await close();
});

Deno.test("the doctor finds a turned clamp, shows why, and mends it with one click", told, async () => {
  const home = await panel(240, (i) => ({ L1: kettleW(i) + 80, "0.1": -kettleW(i) }));
  const { id } = await (await asMember(home.member, "POST", "/branches", { name: "Kettle" })).json();
  await asMember(home.member, "PUT", `/devices/${home.deviceId}/channels/0.1`, { target: id, phase: 1 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/panel/doctor`);
  await page.getByRole("heading", { name: "This clamp is the wrong way round" }).waitFor();
  await page.getByText("Kettle, clamp 0.1").waitFor();
  await page.getByRole("img", { name: /Power over time/ }).waitFor();
  await page.getByText("Jumps that agree").waitFor();
  await assertAccessible(page);
  await keys.press(page.getByRole("button", { name: "Mend it, from the first reading on" }));
  await page.getByText("Nothing is wrong that can be seen").waitFor();
  const { feeds } = await home.body();
  const feed = feeds.find((f: { channel: string }) => f.channel === "0.1");
  assert.deepEqual([feed.reversed, feed.sinceS], [true, 0]);
  await close();
});

Deno.test("a branch is made of others", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 5 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/branches/new`);
  await keys.type(page.getByLabel("Name", { exact: true }), "House without car");
  await keys.set(page.getByRole("radio", { name: "Made of others" }), true);
  const part = (name: string) => page.locator(".part-row", { has: page.getByText(name, { exact: true }) });
  await keys.set(part("The mains").getByRole("radio", { name: "Added" }), true);
  await keys.set(part("Car").getByRole("radio", { name: "Taken away" }), true);
  await keys.press(page.getByRole("button", { name: "Create branch" }));
  await page.getByText("Edit branch").waitFor();
  const made = page.locator(".panel-row", { hasText: "House without car" });
  await made.getByText("Made of others").waitFor();
  await made.getByText(/600/).waitFor();
  await assertAccessible(page);
  await close();
});
