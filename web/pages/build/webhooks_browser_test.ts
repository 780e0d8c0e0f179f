import assert from "node:assert/strict";
import { Webhook } from "standardwebhooks";
import { launch } from "../../../scripts/browser.ts";
import { newHome, postAsMember, sharedStack, signIn } from "../../../scripts/test_stack.ts";
import { assertFitsEverywhere, look } from "../../../scripts/web_story.ts";

const stack = await sharedStack({ web: true });
const cookie = await signIn(stack);
const browser = await launch();
addEventListener("unload", () => void browser.close());
const told = { sanitizeOps: false, sanitizeResources: false };
const LONG = "The dashboard in the hall that my daughter built one summer out of an old tablet";

Deno.test("a webhook is made, tested, fails, is paused, given another secret, removed", told, async () => {
  const home = await newHome(stack, cookie, { name: "Webhook story" });
  let secret = "", answer = 200, verified = 0;
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    new Webhook(secret).verify(await request.text(), Object.fromEntries(request.headers));
    verified++;
    return new Response(null, { status: answer });
  });
  const { page, close } = await look(browser, stack, `/h/${home}/webhooks`);
  await page.getByText("Nobody yet").waitFor();
  await assertFitsEverywhere(page);
  const make = page.getByRole("button", { name: "Make the webhook" });
  await page.getByLabel("Address").fill("https://192.168.1.20/hook");
  await make.click();
  await page.getByText("This address is not on the public internet").waitFor();
  await page.getByText("Give it a name").waitFor();
  await page.getByLabel("What it is for").fill(LONG);
  await page.getByLabel("Address").fill(`http://127.0.0.1:${server.addr.port}/${"a-long-path-".repeat(12)}`);
  await page.getByLabel("Switching").check();
  await make.click();
  const shown = page.getByRole("group", { name: "Secret", exact: true });
  secret = (await shown.locator("code").textContent())!;
  assert.match(secret, /^whsec_/);
  await assertFitsEverywhere(page);
  await page.getByRole("button", { name: "I have copied it" }).click();
  assert.ok(!(await page.content()).includes(secret));

  const hook = page.getByRole("group", { name: LONG });
  await hook.getByText("Not called yet").waitFor();
  await hook.getByRole("button", { name: "Send a test" }).click();
  await hook.getByText("The test arrived.").waitFor();
  await hook.getByText("Works").waitFor();
  answer = 500;
  await hook.getByRole("button", { name: "Send a test" }).click();
  await hook.getByText("The test did not arrive.").waitFor();
  await hook.getByText(/answered with 500/).waitFor();
  assert.equal(verified, 2);
  await hook.getByRole("button", { name: "Pause" }).click();
  await hook.getByText("Paused by a person.").waitFor();
  const more = { label: "Alerts on my phone", url: "https://hooks.example.org/enecess", events: ["alert"] };
  assert.equal((await postAsMember(stack, cookie, `/v1/homes/${home}/webhooks`, more)).status, 201);

  await hook.getByRole("button", { name: "New secret" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "New secret" }).click();
  await shown.waitFor();
  assert.notEqual(await shown.locator("code").textContent(), secret);
  await page.getByRole("button", { name: "I have copied it" }).click();
  await hook.getByText(/Signed with the old secret too until/).waitFor();
  await assertFitsEverywhere(page);
  await hook.getByRole("button", { name: "Resume" }).click();
  await hook.getByText("Paused by a person.").waitFor({ state: "detached" });

  await hook.getByRole("button", { name: "Edit" }).click();
  assert.equal(await page.getByLabel("What it is for").inputValue(), LONG);
  await page.waitForFunction(() => document.activeElement?.matches(".build-form input"));
  await page.getByLabel("Address").fill(`http://127.0.0.1:${server.addr.port}/moved`);
  await page.getByRole("button", { name: "Save" }).click();
  await hook.getByText(`http://127.0.0.1:${server.addr.port}/moved`).waitFor();
  await make.waitFor();
  await hook.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await hook.waitFor({ state: "detached" });
  await server.shutdown();
  await close();
});
