import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { BLUETOOTH_FLAGS, BluetoothAir } from "../../../scripts/peripheral/bluetooth_air.ts";
import { SecretsWatch } from "../../../scripts/peripheral/secrets_watch.ts";
import { type DeviceTraits, SimulatedDevice } from "../../../scripts/peripheral/simulated_device.ts";
import { countTaps, TAPS_IN_CHOOSER } from "../../../scripts/peripheral/tap_counter.ts";
import { newDevice, newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { asMember, assertAccessible, look } from "../../../scripts/web_story.ts";
import { IMPROV_ERRORS } from "../../../worker/protocol/ble_constants.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const told = { sanitizeOps: false, sanitizeResources: false };

const SSID = "Wörthersee-Netz 7";
const PASSWORD = 'Geheim "%& ßüß 42';
const NETWORKS = [
  { ssid: "Neighbour", rssiDbm: -81, password: "unknown" },
  { ssid: SSID, rssiDbm: -48, password: PASSWORD },
  { ssid: "Café", rssiDbm: -70, password: "" },
  { ssid: "Cellar", rssiDbm: -60, password: "under the house", internet: false },
  { ssid: "Quiet", rssiDbm: -60, password: PASSWORD, hidden: true },
];

interface StoryOptions extends NonNullable<Parameters<typeof look>[3]> {
  /** With a keyboard alone. */
  byKeys?: boolean;
}

async function story(traits: Partial<DeviceTraits> = {}, { byKeys = false, ...options }: StoryOptions = {}) {
  const home = await newHome(stack, cookie, { name: "Bluetooth home" });
  const serial = traits.serial ?? `ble-${crypto.randomUUID().slice(0, 8)}`;
  const device = new SimulatedDevice({ networks: NETWORKS, ...traits, serial });
  // The emulation ends with the first page that used it: a browser for each story, one after another.
  const browser = await launch(BLUETOOTH_FLAGS);
  const air = await BluetoothAir.over(browser);
  const address = await air.add(device);
  const looking = await look(browser, stack, `/h/${home}/add-device`, options);
  const close = () => looking.close().finally(() => browser.close());
  const { page, context } = looking;
  page.setDefaultTimeout(60_000);
  const tap = (name: string) => {
    const button = page.getByRole("button", { name, exact: true });
    return byKeys ? keys.press(button) : button.click();
  };
  const say = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const pick = async (which: string | null = address) => {
    await air.choose(context, page, which);
    await tap("Search for a device");
  };
  const toNetworks = async () => {
    await pick();
    await say(`Found EcoMain ${serial}`);
    await tap("Yes, go on");
  };
  const connect = async (ssid: string, password: string) => {
    const network = page.getByRole("radio", { name: new RegExp(`^${ssid}`) });
    await (byKeys ? keys.set(network, true) : network.check());
    const secret = page.getByRole("textbox", { name: "Password" });
    await (byKeys ? keys.type(secret, password) : secret.fill(password));
    await tap("Connect");
  };
  return { ...looking, close, air, home, serial, device, address, tap, say, pick, toNetworks, connect };
}

Deno.test(
  "from the box to the first reading, and not a word of the network goes anywhere",
  told,
  async () => {
    const { page, context, home, device, tap, say, pick, close, serial } = await story();
    const watch = await SecretsWatch.on(context, page);
    const taps = await countTaps(page);
    await page.reload();
    await pick();
    await say(`Found EcoMain ${serial}`);
    await say("Its light blinks now");
    await tap("Yes, go on");
    const row = page.locator(".pair-row", { hasText: SSID });
    await row.locator(".signal-bars").waitFor();
    const names = await page.locator(".pair-row-name").allTextContents();
    assert.deepEqual(names, [SSID, "Cellar", "Café", "Neighbour", "Another network: type its name"]);
    await row.click();
    const password = page.getByRole("textbox", { name: "Password" });
    await password.fill(PASSWORD);
    assert.equal(await password.getAttribute("type"), "password");
    await tap("Connect");
    await page.locator(".pair-reading", { hasText: /1\.23\skW/ }).waitFor();
    assert.ok(await taps() + TAPS_IN_CHOOSER <= 5, `${await taps()} taps on the page`);
    assert.ok(device.identified >= 1);
    assert.deepEqual(device.tried, [{ ssid: SSID, password: PASSWORD }]);
    assert.match(device.claims[0], new RegExp(`^${stack.url} [0-9A-Z]{8}$`));
    await page.getByRole("link", { name: "Name your branches" }).click();
    await page.waitForURL(`**/h/${home}/panel/setup`);
    await page.goBack();
    await tap("Search for a device").catch(() => {});
    assert.ok(watch.count("requestWillBeSent") > 5 && watch.count("request") > 5);
    assert.deepEqual(await watch.found([SSID, PASSWORD]), []);
    await close();
  },
);

Deno.test("the watch itself finds what is sent, kept or told, however it is written", told, async () => {
  const { page, context, close } = await story({}, { expected: /404|Wörth/ });
  const ways: [string, (secret: string) => unknown][] = [
    ["request", (secret) => fetch("/v1/x", { method: "POST", body: JSON.stringify({ secret }) })],
    ["request", (secret) => fetch(`/v1/x?q=${encodeURIComponent(secret)}`)],
    ["request", (secret) => {
      const bytes = new TextEncoder().encode(`x${secret}`);
      return fetch(`/v1/x?q=${btoa(String.fromCharCode(...bytes))}`);
    }],
    ["console", (secret) => console.log({ secret })],
    ["storage", (secret) => localStorage.setItem("a", secret)],
    ["storage", (secret) => sessionStorage.setItem("a", JSON.stringify({ secret }))],
    ["storage", (secret) => document.cookie = `a=${encodeURIComponent(secret)}`],
    ["storage", (secret) => caches.open("a").then((cache) => cache.put("/a", new Response(secret)))],
    ["storage", (secret) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("a");
        opening.onupgradeneeded = () => opening.result.createObjectStore("s").put({ secret }, 1);
        opening.onsuccess = () => (opening.result.close(), resolve());
      })],
  ];
  for (const [where, way] of ways) {
    const watch = await SecretsWatch.on(context, page);
    await page.evaluate(`(${way})(${JSON.stringify(SSID)})`);
    const found = await watch.found([SSID, PASSWORD]);
    assert.ok(found.includes(`${SSID} in ${where}`), `${way} was not found: ${found}`);
    assert.ok(!found.some((text) => text.startsWith(PASSWORD)));
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      document.cookie = "a=; max-age=0";
      await caches.delete("a");
      indexedDB.deleteDatabase("a");
    });
  }
  await close();
});

Deno.test("with a keyboard alone: a wrong password is said so, and the right one goes on", told, async () => {
  const { page, home, toNetworks, connect, say, device, close } = await story({}, { byKeys: true });
  await toNetworks();
  await connect(SSID, "not this one");
  await say("is the password right?");
  await say("Upper and lower case count");
  assert.equal(await page.getByRole("textbox", { name: "Password" }).inputValue(), "");
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  assert.deepEqual(device.tried.map(({ password }) => password), ["not this one", PASSWORD]);
  await keys.press(page.getByRole("link", { name: "Name your branches" }));
  await page.waitForURL(`**/h/${home}/panel/setup`);
  await close();
});

Deno.test(
  "a hidden network is typed; one that the device does not hear may be on 5 GHz only",
  told,
  async () => {
    const { page, toNetworks, tap, say, close } = await story();
    await toNetworks();
    await say("The device hears 2.4 GHz networks only");
    const byHand = async (name: string) => {
      await page.getByRole("radio", { name: "Another network: type its name" }).check();
      await page.getByLabel("Name of the network").fill(name);
      await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
      await tap("Connect");
    };
    await byHand("Only 5 GHz");
    await say("The device could not find or join this network");
    await say(/A network on 5 GHz only cannot be used/);
    await byHand("a name of more than thirty-two bytes");
    await say("This name is too long for a network");
    await byHand("Quiet");
    await page.locator(".pair-reading").waitFor();
    await close();
  },
);

Deno.test("an open network needs no password, and a scan may come in several answers", told, async () => {
  const { page, toNetworks, tap, say, device, close } = await story({ scanAnswers: "several" });
  await toNetworks();
  await page.getByRole("radio", { name: /^Café/ }).check();
  await say("This network needs no password");
  await tap("Connect");
  await page.locator(".pair-reading").waitFor();
  assert.deepEqual(device.tried, [{ ssid: "Café", password: "" }]);
  await close();
});

Deno.test(
  "a device that can do the least is told the name, and takes its code on its own page",
  told,
  async () => {
    const url = `${stack.url}/its-own-page`;
    const { page, pick, tap, say, device, home, serial, close } = await story({
      capabilities: 0,
      setupService: false,
      ownPage: url,
    });
    await pick();
    await say("Compare the serial");
    await tap("Yes, go on");
    await page.getByLabel("Name of the network").fill(SSID);
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await tap("Connect");
    await say("This device takes its code on a page of its own");
    assert.equal(await page.getByRole("link", { name: "Open the device's page" }).getAttribute("href"), url);
    const claim = await page.locator(".pair .claim-code-text").textContent();
    const send = (path: string, body: unknown, token?: string) =>
      fetch(`${stack.url}${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify(body),
      });
    const { token, now } = await (await send("/v1/devices/claim", { claim, serial, model: "ecoMain" }))
      .json();
    const t = Math.floor(now / 60) * 60 - 60;
    const posted = await send(
      "/v1/readings",
      { serial, minutes: [{ t, channels: { L1: { w: 500 } } }] },
      token,
    );
    assert.equal(posted.status, 200);
    await posted.body?.cancel();
    await page.locator(".pair-reading", { hasText: "500" }).waitFor();
    assert.equal(device.claims.length, 0);
    const { devices } = await (await asMember({ home, cookie, url: stack.url }, "GET", "")).json();
    assert.equal(devices.length, 1);
    await close();
  },
);

Deno.test("a locked device waits for its button", told, async () => {
  const { pick, say, device, page, tap, connect, close } = await story({ locked: true });
  await pick();
  await say("Press the button on the device");
  device.pressButton();
  await tap("Yes, go on");
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  await close();
});

Deno.test("a network without internet is told, and another one can be chosen", told, async () => {
  const { toNetworks, connect, say, tap, page, close } = await story();
  await toNetworks();
  await connect("Cellar", "under the house");
  await say("The network has no way to the internet");
  await tap("Choose another network");
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  await close();
});

Deno.test(
  "a device that another home holds is refused without its name, and goes on once it was let go",
  told,
  async () => {
    const person = crypto.randomUUID().slice(0, 8);
    const their = await signIn(stack, person);
    const theirs = await newHome(stack, their, { name: "Secret other home" });
    const { serial } = await newDevice(stack, their, theirs);
    const { toNetworks, connect, say, tap, page, close } = await story({ serial });
    await toNetworks();
    await connect(SSID, PASSWORD);
    await say("The device was not let into this home");
    assert.doesNotMatch(await page.locator("main").textContent() ?? "", /Secret other home/);
    const member = { home: theirs, cookie: their, url: stack.url };
    const { devices } = await (await asMember(member, "GET", "")).json();
    await asMember(member, "DELETE", `/devices/${devices[0].id}`).then((gone) => gone.body?.cancel());
    await tap("Try again");
    await page.locator(".pair-reading").waitFor();
    await close();
  },
);

Deno.test("a code that expired meanwhile is replaced without a word", told, async () => {
  const { toNetworks, connect, device, page, close } = await story();
  await toNetworks();
  let used = false;
  device.onCommand = (id) => {
    if (id !== 1 || used) return;
    used = true;
    // Somebody else has used the code by the time that the device is on the network.
    const [, claim] = device.claims[0].split(" ");
    const body = JSON.stringify({ claim, serial: `thief-${claim}`, model: "other" });
    const headers = { "content-type": "application/json" };
    device.holdJoin = fetch(`${stack.url}/v1/devices/claim`, { method: "POST", headers, body })
      .then((answer) => answer.body?.cancel());
  };
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  assert.equal(device.claims.length, 2);
  assert.notEqual(device.claims[0], device.claims[1]);
  assert.equal(device.tried.length, 1);
  await close();
});

Deno.test("a fault without a name is told with what to do", told, async () => {
  const { toNetworks, connect, say, device, tap, page, close } = await story({
    alwaysError: IMPROV_ERRORS.unknown,
  });
  await toNetworks();
  await connect(SSID, PASSWORD);
  await say("The device reports a fault that it does not name");
  device.traits.alwaysError = undefined;
  await tap("Choose another network");
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  await close();
});

Deno.test("a link that drops while the device joins, or right after, is no error", told, async () => {
  for (const dropsLink of ["trying", "joined"] as const) {
    const { toNetworks, connect, page, device, close } = await story({ dropsLink });
    await toNetworks();
    await connect(SSID, PASSWORD);
    await page.locator(".pair-reading").waitFor();
    assert.equal(device.tried.length, 1);
    await close();
  }
});

Deno.test("out of reach in the middle is said, and it goes on by itself", told, async () => {
  const { toNetworks, connect, say, device, air, address, page, close } = await story();
  await toNetworks();
  device.onCommand = (id) => {
    // Between two operations: the emulation does not get over a link that breaks within one.
    if (id === 1) setTimeout(() => void air.carryAway(address), 50);
  };
  device.traits.alwaysError = IMPROV_ERRORS.unableToConnect;
  await connect(SSID, "nobody lets it in");
  await say("Out of reach: come nearer");
  air.bringBack(address);
  await say("is the password right?");
  assert.equal(await page.getByText("Out of reach").count(), 0);
  assert.equal(device.tried.length, 1);
  device.onCommand = () => {};
  device.traits.alwaysError = undefined;
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  await close();
});

Deno.test(
  "a closed chooser, a missing radio and a browser that says no each have their own words",
  told,
  async () => {
    const { pick, say, page, air, tap, close } = await story();
    await pick(null);
    await say("No device was chosen");
    await say("Was the list empty?");
    await air.setRadio("absent");
    await tap("Search for a device");
    await say("Bluetooth is off");
    await air.setRadio("powered-on");
    await page.evaluate(() => {
      const refused = new DOMException(
        "User denied the browser permission to scan for Bluetooth devices.",
        "NotFoundError",
      );
      Object.defineProperty(navigator.bluetooth, "requestDevice", { value: () => Promise.reject(refused) });
    });
    await tap("Search for a device");
    await say("The browser may not use Bluetooth");
    await close();
  },
);

Deno.test("a browser without Bluetooth says so, and leads through the other way", told, async () => {
  const { page, say, tap, close, context } = await story();
  await context.addInitScript(() => {
    delete (Navigator.prototype as { bluetooth?: unknown }).bluetooth;
  });
  await page.reload();
  await say("This browser has no Bluetooth");
  await tap("Get a code");
  const code = await page.getByLabel("Claim code").textContent();
  await say(new RegExp(`deno task bridge --host .* --claim ${code} --server ${stack.url}`));
  await close();
});

Deno.test("every step is open to everybody, in either theme", told, async () => {
  const { page, pick, say, tap, connect, close, serial } = await story({}, { phone: true });
  await page.getByRole("button", { name: "Search for a device" }).waitFor();
  await assertAccessible(page);
  await pick();
  await say(`Found EcoMain ${serial}`);
  await assertAccessible(page);
  await tap("Yes, go on");
  await page.getByRole("radio", { name: new RegExp(`^${SSID}`) }).check();
  await assertAccessible(page);
  await connect(SSID, "wrong");
  await say("is the password right?");
  await assertAccessible(page);
  await connect(SSID, PASSWORD);
  await page.locator(".pair-reading").waitFor();
  await assertAccessible(page);
  await close();
});
