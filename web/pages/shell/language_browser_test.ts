import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launch } from "../../../scripts/browser.ts";
import { sharedStack } from "../../../scripts/test_stack.ts";
import { assertAccessible, becomes, look, shows, signInAs } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };

const spoken = (page: Page) => page.evaluate(() => document.documentElement.lang);
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("enecess.language"));
/** The tables of the core that were fetched: one a language. */
const cores = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType("resource").filter(({ name }) => /\/assets\/i18n\/\w+\/core-/.test(name))
      .length
  );

Deno.test(
  "the browser's language is spoken, another may be chosen, and the profile's goes before both",
  told,
  async () => {
    const { page, context, close } = await look(browser, stack, "/", {
      signedOut: true,
      locale: "de-AT",
      expected: /401/,
    });
    await page.getByRole("button", { name: "Anmelden", exact: true }).waitFor();
    assert.deepEqual([await spoken(page), await cores(page), await kept(page)], ["de", 1, null]);
    assert.match(await page.title(), /^Anmelden/);
    await assertAccessible(page);

    await page.getByLabel("E-Mail-Adresse").fill("someone@example.org");
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    assert.equal(await page.getByLabel("Email address").inputValue(), "someone@example.org");
    await becomes(["en", "en"], async () => [await spoken(page), await kept(page)]);
    await page.reload();
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    assert.equal(await cores(page), 1);
    await page.getByLabel("Language").selectOption("de");
    await becomes(["de", null], async () => [await spoken(page), await kept(page)]);

    await signInAs(context, stack, "languages");
    await page.goto("/system/profile");
    await page.getByRole("heading", { name: "Profile" }).waitFor();
    assert.equal(await spoken(page), "en");
    await page.getByLabel("Language").selectOption("de");
    await page.getByRole("button", { name: "Save" }).click();
    await shows(page.getByRole("status"), "Gespeichert");
    await page.getByRole("heading", { name: "Profil" }).waitFor();
    await page.goto("/policy");
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await spoken(page), "de");
    assert.equal(await page.getByLabel("Sprache").count(), 0, "who is signed in has it in the profile");
    await close();
  },
);
