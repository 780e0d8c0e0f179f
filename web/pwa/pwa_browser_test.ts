import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../scripts/browser.ts";
import { keys } from "../../scripts/keys.ts";
import { helpTopics } from "../i18n/de/help_topics.ts";
import { sharedStack, signIn } from "../../scripts/test_stack.ts";
import {
  asMember,
  assertAccessible,
  becomes,
  lastMinuteS,
  look,
  signInAs,
  storyHome,
} from "../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket|401/;

const CONSENT = JSON.stringify({ preferences: true, offline: true, statistics: false });
const installed = (page: Page) => page.evaluate(async () => void await navigator.serviceWorker.ready);
const strip = (page: Page) => page.locator(".status-strip");

async function consent(page: Page): Promise<void> {
  await page.evaluate((text) => localStorage.setItem("enecess.storage", text), CONSENT);
  await page.reload();
}

/** What of the home is kept, as text. */
function seen(page: Page): Promise<string> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "enecess.offline")) return "";
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      const request = indexedDB.open("enecess.offline");
      // Gone meanwhile: to look makes nothing.
      request.onupgradeneeded = () => request.transaction!.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
    if (database === null) return "";
    const all = await Promise.all(
      [...database.objectStoreNames].map((name) =>
        new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        })
      ),
    );
    database.close();
    return JSON.stringify(all);
  });
}

/** All that the browser keeps but for cookies: names and contents. */
async function everything(page: Page): Promise<string> {
  const rest = await page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) texts.push(`kept database: ${name}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        texts.push(request.url, await answer!.text(), JSON.stringify([...answer!.headers]));
      }
    }
    return texts.join("\n");
  });
  return rest + await seen(page);
}

/** Of which languages but English, and how many, texts are kept for times without a network. */
const languagesKept = (page: Page) =>
  page.evaluate(async () => {
    if (!await caches.has("enecess-texts")) return [];
    const urls = (await (await caches.open("enecess-texts")).keys()).map(({ url }) => url);
    return [...new Set(urls.map((url) => url.split("/").at(-2)!))].sort().map((language) =>
      `${language}: ${urls.filter((url) => url.includes(`/${language}/`)).length}`
    );
  });

Deno.test(
  "the app can be installed in one's own language, and speaks it without a network",
  told,
  async () => {
    const areas = [...Deno.readDirSync(new URL("../i18n/de/", import.meta.url))].length;
    const { page, context, close } = await look(browser, stack, "/help", {
      worker: true,
      signedOut: true,
      expected,
    });
    await signInAs(context, stack, "installs");
    const speak = (language: string) =>
      context.request.patch("/v1/account", { data: { language }, headers: { origin: stack.url } });
    await speak("de");
    await page.goto("/new-home");
    await installed(page);
    await page.locator('link[rel="manifest"][href*=".de."]').waitFor({ state: "attached" });
    const devtools = await context.newCDPSession(page);
    const { url, errors, data } = await devtools.send("Page.getAppManifest");
    assert.deepEqual([new URL(url).pathname, errors], ["/manifest.de.webmanifest", []]);
    const { icons, shortcuts, lang } = JSON.parse(data!);
    assert.deepEqual([lang, shortcuts.map(({ name }: { name: string }) => name)], ["de", [
      "Jetzt",
      "Verlauf",
    ]]);
    for (const { src, type } of [...icons, ...shortcuts.flatMap((one: { icons: unknown[] }) => one.icons)]) {
      const answer = await context.request.get(src);
      assert.equal(answer.headers()["content-type"], type, src);
    }
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // A browser's private window installs nothing, whatever the page.
    const ids = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
    assert.deepEqual(ids, []);
    const worker = await context.request.get("/service_worker.js");
    assert.equal(worker.headers()["cache-control"], "no-cache");
    assert.match(worker.headers()["content-type"], /^text\/javascript/);

    // A few texts are the service worker's own.
    const kept = async () => await languagesKept(page);
    await becomes(["de"], async () => (await kept()).map((told) => told.slice(0, 2)));
    await context.setOffline(true);
    await page.goto("/help/gaps");
    await page.getByRole("heading", { name: helpTopics.gaps.title, level: 1 }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await context.setOffline(false);
    const [before] = await kept();
    assert.ok(Number(before.slice(4)) >= areas - 2, before);
    await speak("fr");
    await page.reload();
    await becomes([before.replace("de", "fr")], kept);
    await speak("en");
    await page.reload();
    await becomes(false, () => page.evaluate(() => caches.has("enecess-texts")));
    await close();
  },
);

Deno.test(
  "without a network it opens with what was seen; an edit waits, and is sent; signing out leaves nothing",
  told,
  async () => {
    const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 30 });
    const { page, context, close } = await look(browser, stack, `/h/${home.id}/now`, {
      worker: true,
      phone: true,
      expected,
    });
    await installed(page);
    await consent(page);
    await page.getByText("The house uses").waitFor();
    const shownW = await page.locator(".figure-huge").innerText();
    await becomes(true, async () => (await seen(page)).includes("/live"));
    await page.goto(`/h/${home.id}/history`);
    await page.locator("canvas").first().waitFor();
    await becomes(true, async () => (await seen(page)).includes(`${home.id}/energy?`));

    await context.setOffline(true);
    await page.goto(`/h/${home.id}/now`);
    await strip(page).getByText("Offline").waitFor();
    assert.equal(await page.locator(".figure-huge").innerText(), shownW);
    const seenAt = () => seen(page).then((text) => text.match(/"seenMs":\d+/g)!.sort().at(-1));
    const newest = await seenAt();
    await page.locator(".badge", { hasText: /ago/ }).waitFor();
    await page.locator("canvas").first().waitFor();
    await assertAccessible(page);
    await page.goto(`/h/${home.id}/history`);
    await page.locator("canvas").first().waitFor();
    await page.goto(`/h/${home.id}/history?date=2025-01-01`);
    await page.getByText("No connection to the server").first().waitFor();

    await page.goto("/help");
    await keys.type(page.getByLabel("Search the help"), "offline");
    await keys.press(page.getByRole("main").getByRole("listitem").first().getByRole("link"));
    await page.getByRole("heading", { name: "Without a network", level: 1 }).waitFor();
    await page.getByRole("link", { name: /^Bluetooth trouble/ }).waitFor();

    const name = `Küche ${crypto.randomUUID().slice(0, 6)}`;
    await page.goto(`/h/${home.id}/branches/${home.kitchen}`);
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Kept on this device").waitFor();
    await page.goto(`/h/${home.id}/now`);
    await page.getByText(name).first().waitFor();
    await strip(page).getByRole("link", { name: "1 change waits" }).click();
    await page.getByRole("heading", { name: "Waiting changes" }).waitFor();
    await page.getByText("Waits for the connection").waitFor();
    await page.getByText(name).waitFor();
    await assertAccessible(page);

    const member = { home: home.id, cookie, url: stack.url };
    const nameNow = async () => {
      const { branches } = await (await asMember(member, "GET", "")).json();
      return branches.find(({ id }: { id: string }) => id === home.kitchen).name;
    };
    assert.notEqual(await nameNow(), name);
    assert.equal(await seenAt(), newest, "what is looked at again is not newer for it");
    await context.setOffline(false);
    await page.getByText("1 change was saved").waitFor();
    assert.equal(await nameNow(), name);
    await page.getByText("Nothing is waiting").waitFor();

    const { id: account } = await page.evaluate(async () =>
      (await (await fetch("/v1/session")).json()).account
    );
    const secrets = [home.id, home.name, home.kitchen, account, name];
    const before = await everything(page);
    for (const secret of secrets) assert.ok(before.includes(secret), `${secret} is kept`);
    // A page that asks the server for nothing by itself.
    const beside = await context.newPage();
    await beside.goto(`/h/${home.id}/settings`);
    await beside.getByLabel("Name", { exact: true }).waitFor();
    await beside.waitForLoadState("networkidle");
    await page.goto("/system");
    await page.getByRole("button", { name: "Sign out" }).click();
    await beside.getByRole("heading", { name: "You are signed out" }).or(beside.getByLabel("Email")).first()
      .waitFor();
    assert.ok(!(await beside.content()).includes(home.name));
    await beside.close();
    await page.getByRole("heading", { name: "You are signed out" }).or(page.getByLabel("Email")).first()
      .waitFor();
    await becomes(false, async () => (await everything(page)).includes("kept database:"));
    const after = await everything(page);
    for (const secret of secrets) assert.ok(!after.includes(secret), `${secret} is left behind`);
    await context.setOffline(true);
    await page.goto(`/h/${home.id}/now`);
    await page.getByText("No connection to the server").waitFor();
    assert.ok(!(await page.content()).includes(home.name));
    assert.ok(
      !(await everything(page)).includes("kept database:"),
      "to look for what was seen makes nothing",
    );
    await close();
  },
);

Deno.test("a change that somebody else made meanwhile is told, and the person decides", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const member = { home: home.id, cookie, url: stack.url };
  const shed = await (await asMember(member, "POST", "/branches", { name: "Shed" })).json();
  const { page, context, close } = await look(browser, stack, `/h/${home.id}/branches`, {
    worker: true,
    expected,
  });
  await installed(page);
  await consent(page);
  await page.getByRole("heading", { name: "Branches", level: 1 }).waitFor();
  await becomes(true, async () => (await seen(page)).includes("Shed"));
  await context.setOffline(true);
  for (const [id, name] of [[home.kitchen, "Mine"], [shed.id, "Hut"]]) {
    await page.goto(`/h/${home.id}/branches/${id}`);
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Kept on this device").waitFor();
  }
  await asMember(member, "PATCH", `/branches/${home.kitchen}`, { name: "Theirs" });
  await asMember(member, "DELETE", `/branches/${shed.id}`);
  await context.setOffline(false);
  await strip(page).getByText("2 changes could not be saved").waitFor();
  await strip(page).getByRole("link", { name: "Look" }).click();
  const card = (text: string) => page.locator(".waiting li").filter({ hasText: text });
  await card("Hut").getByText("This is not there any more").waitFor();
  await card("Hut").getByRole("button", { name: "Discard" }).click();
  await card("Mine").getByText("Somebody changed the same meanwhile").waitFor();
  await card("Mine").getByText("Theirs").waitFor();
  await assertAccessible(page);
  await card("Mine").getByRole("button", { name: "Save mine" }).click();
  await page.getByText("Nothing is waiting").waitFor();
  const { branches } = await (await asMember(member, "GET", "")).json();
  assert.ok(branches.some(({ name }: { name: string }) => name === "Mine"));
  await close();
});

/** The stack behind an address of its own, with a service worker that can be made a newer one. */
function serveVersions() {
  let version = 0;
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.delete("host");
    if (headers.has("origin")) headers.set("origin", stack.url);
    const answer = await fetch(stack.url + pathname + search, {
      method: request.method,
      headers,
      body: request.body,
      redirect: "manual",
    });
    const worker = pathname === "/service_worker.js";
    const body = worker ? `${await answer.text()}\n// ${version}` : answer.body;
    const sent = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", ...(worker ? ["etag"] : [])]) sent.delete(name);
    return new Response(answer.status === 304 ? null : body, { status: answer.status, headers: sent });
  });
  return {
    url: `http://localhost:${server.addr.port}`,
    newer: () => version += 1,
    stop: () => server.shutdown(),
  };
}

Deno.test("a new version is offered, but not to somebody in the middle of a form", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const versions = serveVersions();
  const { page, close } = await look(
    browser,
    { url: versions.url, devSignInKey: stack.devSignInKey },
    `/h/${home.id}/settings`,
    { worker: true, expected: /WebSocket|ERR_/ },
  );
  await installed(page);
  await page.reload();
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Half a na");
  versions.newer();
  const offer = page.getByText("A new version is ready");
  await page.evaluate(async () => void await (await navigator.serviceWorker.ready).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await name.pressSequentially("me");
  assert.equal(await offer.count(), 0);
  assert.equal(await name.inputValue(), "Half a name");
  await page.getByRole("button", { name: "Save" }).click();
  await offer.waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Later" }).click();
  await offer.waitFor({ state: "detached" });
  await page.goto("/system");
  await offer.waitFor();
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Update now" }).click(),
  ]);
  await page.getByRole("heading", { name: "System" }).waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null);
  assert.equal(await offer.count(), 0);
  await close();
  await versions.stop();
});

Deno.test("installing is offered at the second visit, and a no is remembered", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  const offer = page.getByText("Keep enecess at hand?");
  /** What Chrome says once it finds the app worth installing. */
  const browserIsReady = async () => {
    await page.locator('link[rel="manifest"]').waitFor({ state: "attached" });
    await page.getByText("The house uses").waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeinstallprompt", { cancelable: true })));
  };
  const memory = () => page.evaluate(() => JSON.parse(localStorage.getItem("enecess.install") ?? "null"));
  await consent(page);
  await browserIsReady();
  await becomes(1, async () => (await memory())?.visits);
  assert.equal(await offer.count(), 0, "never at first sight");

  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("enecess.install")!);
    localStorage.setItem("enecess.install", JSON.stringify({ ...kept, lastMs: kept.lastMs - 86_400_000 }));
  });
  await page.reload();
  await browserIsReady();
  await offer.waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await offer.waitFor({ state: "detached" });
  assert.ok((await memory()).restUntilMs > Date.now() + 60 * 86_400_000);
  await page.reload();
  await browserIsReady();
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "System" }).click();
  await page.getByRole("button", { name: /Install the app/ }).waitFor();
  assert.equal(await offer.count(), 0);
  await close();
});

Deno.test("in a network that hardly answers, what was seen is shown", told, async () => {
  const home = await storyHome(stack, cookie, { lastS: lastMinuteS(), minutes: 3 });
  const { page, close } = await look(browser, stack, `/h/${home.id}/now`);
  await consent(page);
  await page.getByText("The house uses").waitFor();
  await becomes(true, async () => (await seen(page)).includes("/live"));
  // Asked, and never answered.
  await page.route("**/v1/**", () => {});
  await page.reload();
  await page.getByText("The house uses").waitFor();
  await page.unrouteAll();
  await close();
});
