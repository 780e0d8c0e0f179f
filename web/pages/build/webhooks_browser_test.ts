import assert from "node:assert/strict";
import { Webhook } from "standardwebhooks";
import { launch } from "../../../scripts/browser.ts";
import { keys } from "../../../scripts/keys.ts";
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
  await keys.type(page.getByLabel("Address"), "https://192.168.1.20/hook");
  await keys.press(make);
  await page.getByText("This address is not on the public internet").waitFor();
  await page.getByText("Give it a name").waitFor();
  await keys.type(page.getByLabel("What it is for"), LONG);
  await keys.type(
    page.getByLabel("Address"),
    `http://127.0.0.1:${server.addr.port}/${"a-long-path-".repeat(12)}`,
  );
  await keys.set(page.getByLabel("Switching"), true);
  await keys.press(make);
  const shown = page.getByRole("group", { name: "Secret", exact: true });
  secret = (await shown.locator("code").textContent())!;
  assert.match(secret, /^whsec_/);
  await assertFitsEverywhere(page);
  await keys.press(page.getByRole("button", { name: "I have copied it" }));
  assert.ok(!(await page.content()).includes(secret));

  const hook = page.getByRole("group", { name: LONG });
  await hook.getByText("Not called yet").waitFor();
  await keys.press(hook.getByRole("button", { name: "Send a test" }));
  await hook.getByText("The test arrived.").waitFor();
  await hook.getByText("Works").waitFor();
  answer = 500;
  await keys.press(hook.getByRole("button", { name: "Send a test" }));
  await hook.getByText("The test did not arrive.").waitFor();
  await hook.getByText(/answered with 500/).waitFor();
  assert.equal(verified, 2);
  await keys.press(hook.getByRole("button", { name: "Pause" }));
  await hook.getByText("Paused by a person.").waitFor();
  const more = { label: "Alerts on my phone", url: "https://hooks.example.org/enecess", events: ["alert"] };
  assert.equal((await postAsMember(stack, cookie, `/v1/homes/${home}/webhooks`, more)).status, 201);

  await keys.press(hook.getByRole("button", { name: "New secret" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "New secret" }));
  await shown.waitFor();
  assert.notEqual(await shown.locator("code").textContent(), secret);
  await keys.press(page.getByRole("button", { name: "I have copied it" }));
  await hook.getByText(/Signed with the old secret too until/).waitFor();
  await assertFitsEverywhere(page);
  await keys.press(hook.getByRole("button", { name: "Resume" }));
  await hook.getByText("Paused by a person.").waitFor({ state: "detached" });

  await keys.press(hook.getByRole("button", { name: "Edit" }));
  assert.equal(await page.getByLabel("What it is for").inputValue(), LONG);
  await page.waitForFunction(() => document.activeElement?.matches(".build-form input"));
  await keys.type(page.getByLabel("Address"), `http://127.0.0.1:${server.addr.port}/moved`);
  await keys.press(page.getByRole("button", { name: "Save" }));
  await hook.getByText(`http://127.0.0.1:${server.addr.port}/moved`).waitFor();
  await make.waitFor();
  await keys.press(hook.getByRole("button", { name: "Remove" }));
  await keys.press(page.getByRole("dialog").getByRole("button", { name: "Remove" }));
  await hook.waitFor({ state: "detached" });
  await server.shutdown();
  await close();
});
