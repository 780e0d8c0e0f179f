import assert from "node:assert/strict";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
import { startPushCatcher } from "../../../scripts/push_catcher.ts";
import { newHome, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertAccessible, look, shows } from "../../../scripts/web_story.ts";
import { waitUntil } from "../../../scripts/stack/wait_until.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
const catcher = startPushCatcher();
const process: EventTarget = globalThis;
process.addEventListener("unload", () => {
  void browser.close();
  void catcher.stop();
});
const told = { sanitizeOps: false, sanitizeResources: false };

Deno.test(
  "the first notice asks for this device, a test reaches it, and a tap opens the right page",
  told,
  async () => {
    const name = `Notices story with a name as long as people give ${crypto.randomUUID().slice(0, 8)}`;
    const home = await newHome(stack, cookie, { name });
    const caught = catcher.browser();
    const { page, context, close } = await look(browser, stack, "/system", { worker: true });
    await context.grantPermissions(["notifications"], { origin: stack.url });
    // The browser's own push service is not to be reached from here: the subscription is one of the loopback's.
    await page.addInitScript((subscription) => {
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => subscription } as unknown as PushSubscription);
      const unsubscribe = () =>
        Promise.resolve(localStorage.setItem("story.unsubscribed", "yes") === undefined);
      PushManager.prototype.getSubscription = () =>
        Promise.resolve({ unsubscribe } as unknown as PushSubscription);
    }, caught.subscription);
    await page.reload();
    await keys.press(page.getByRole("link", { name: /^Notices/ }));
    await page.getByText("No device yet").waitFor();
    await page.getByText("This device shows no notices yet.").waitFor();
    await assertAccessible(page);
    const card = page.getByRole("region", { name });
    await keys.set(card.getByRole("switch", { name: "A device is silent, or back" }), true);
    await page.getByText("This device shows notices.").waitFor();
    await keys.press(page.getByRole("button", { name: /^Send a test to/ }));
    await shows(page.getByRole("status"), "Sent. It should appear within seconds.");
    const [{ payload }] = await caught.pushes(1);
    assert.equal(payload.kind, "test");
    await page.reload();
    assert.ok(await card.getByRole("switch", { name: "A device is silent, or back" }).isChecked());
    await assertAccessible(page);
    const shots = Deno.env.get("SHOTS");
    for (const [width, height] of shots ? [[390, 844], [1440, 900]] : []) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/notices_${width}_${colorScheme}.png`, fullPage: true });
      }
    }

    const cdp = await context.newCDPSession(page);
    const registrations: { registrationId: string; scopeURL: string }[] = [];
    cdp.on(
      "ServiceWorker.workerRegistrationUpdated",
      (event) => void registrations.push(...event.registrations),
    );
    await cdp.send("ServiceWorker.enable");
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    const { registrationId } = await waitUntil(
      "the service worker's registration",
      () => registrations.find(({ scopeURL }) => scopeURL.startsWith(stack.url)) ?? null,
    );
    await cdp.send("ServiceWorker.deliverPushMessage", {
      origin: stack.url,
      registrationId,
      data: JSON.stringify({
        kind: "device_silent",
        atS: 1_700_000_000,
        language: "en",
        home: { id: home, name },
      }),
    });
    const shown = () =>
      page.evaluate(async () => {
        const { getNotifications } = ServiceWorkerRegistration.prototype;
        const [notice] = await getNotifications.call(await navigator.serviceWorker.ready);
        return notice === undefined
          ? null
          : { title: notice.title, body: notice.body, path: notice.data.path };
      });
    assert.deepEqual(await waitUntil("the notice", shown), {
      title: `${name}: A device is silent`,
      body: "Nothing has come from it for ten minutes.",
      path: `/h/${home}/devices`,
    });
    // Nobody can make the browser renew a subscription: the event is the one that it would cause.
    const [worker] = context.serviceWorkers();
    const renewed = catcher.browser();
    await worker.evaluate(async (subscription) => {
      const newSubscription = { toJSON: () => subscription };
      let work: Promise<unknown> = Promise.reject(new Error("nobody heard"));
      dispatchEvent(
        Object.assign(new Event("pushsubscriptionchange"), {
          newSubscription,
          waitUntil: (promise: Promise<unknown>) => work = promise,
        }),
      );
      await work;
    }, renewed.subscription);
    await page.reload();
    await keys.press(page.getByRole("button", { name: /^Send a test to/ }));
    assert.equal((await renewed.pushes(1))[0].payload.kind, "test");
    await keys.press(page.getByRole("button", { name: /^Remove/ }));
    await page.getByText("No device yet").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("story.unsubscribed")), "yes");
    await worker.evaluate(async () => {
      const scope = globalThis as unknown as { registration: ServiceWorkerRegistration } & EventTarget;
      const [notice] = await scope.registration.getNotifications();
      // Nobody can tap here: the event is the one that a tap would cause.
      const tap = Object.assign(new Event("notificationclick"), {
        notification: notice,
        waitUntil: () => {},
      });
      scope.dispatchEvent(tap);
    });
    await page.waitForURL(`**/h/${home}/devices`);

    // Whoever has the phone next reads of nothing, and nothing more comes.
    await page.evaluate(async (title) => {
      localStorage.removeItem("story.unsubscribed");
      await (await navigator.serviceWorker.ready).showNotification(title);
    }, name);
    await page.goto("/system");
    await page.getByRole("button", { name: "Sign out" }).click();
    await waitUntil("no notice, and no subscription", () =>
      page.evaluate(async () => {
        const notices = await (await navigator.serviceWorker.ready).getNotifications();
        return notices.length === 0 && localStorage.getItem("story.unsubscribed");
      }));
    await close();
  },
);
