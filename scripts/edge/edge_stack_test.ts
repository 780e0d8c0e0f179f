import assert from "node:assert/strict";
import { type StackAddress } from "../stack.ts";
import { temporaryStack } from "../test_stack.ts";

function get(stack: StackAddress, path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(`${stack.url}${path}`, { headers: { "accept-encoding": "identity", ...headers } });
}

Deno.test("serves the web app as the edge does", async (t) => {
  const stack = await temporaryStack({ web: true });
  try {
    const plain = await get(stack, "/", {});
    const page = await plain.text();
    const etag = plain.headers.get("etag") ?? "";

    await t.step("the app's page, uncompressed for whom asks so", () => {
      assert.match(page, /<script type="module"/);
      assert.match(plain.headers.get("content-type") ?? "", /^text\/html/);
      assert.equal(plain.headers.get("content-encoding"), null);
    });
    await t.step("the same page compressed, under a weak tag", async () => {
      const zipped = await get(stack, "/", { "accept-encoding": "gzip" });
      assert.equal(zipped.headers.get("content-encoding"), "gzip");
      assert.equal(zipped.headers.get("etag"), `W/${etag}`);
      assert.equal(await zipped.text(), page);
    });
    await t.step("nothing when the caller has it already", async () => {
      const known = await get(stack, "/", { "if-none-match": `W/${etag}` });
      assert.equal(known.status, 304);
      assert.equal(await known.text(), "");
    });
    await t.step("the app for a path that is no file", async () => {
      const deep = await get(stack, "/no/such/file", {});
      assert.equal(deep.status, 200);
      assert.equal(await deep.text(), page);
    });
    await t.step("a script with its type", async () => {
      const path = /src="(\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
      const script = await get(stack, path, {});
      assert.match(script.headers.get("content-type") ?? "", /^text\/javascript/);
      assert.ok((await script.text()).length > 0);
    });
  } finally {
    await stack.stop();
  }
});
