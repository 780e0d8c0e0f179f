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
      assert.equal(script.headers.get("cache-control"), "public, max-age=31536000, immutable");
    });
    await t.step("files without the Worker, under the very headers that it gives", async () => {
      const headersOf = async (path: string) => {
        const answer = await get(stack, path, {});
        await answer.body?.cancel();
        return answer.headers;
      };
      const own = await headersOf("/v1/policies");
      const fixed = [...own].filter(([name]) =>
        !/^(cache-control|content-|x-request-id|server-timing|date|vary|etag|transfer|connection)/.test(name)
      );
      assert.ok(fixed.length >= 9, String(fixed.map(([name]) => name)));
      for (const path of ["/", "/favicon.svg", "/manifest.de.webmanifest", "/icons/badge_96.png"]) {
        const headers = await headersOf(path);
        for (const [name, value] of fixed) assert.equal(headers.get(name), value, `${path} ${name}`);
        assert.equal(headers.get("x-request-id"), null, `${path} is the Worker's`);
        assert.equal(headers.get("cache-control"), "public, max-age=0, must-revalidate", path);
      }
      assert.equal((await headersOf("/service_worker.js")).get("cache-control"), "no-cache");
      const deep = await headersOf("/h/a/now");
      for (const [name, value] of fixed) assert.equal(deep.get(name), value, `/h/a/now ${name}`);
      assert.notEqual(deep.get("x-request-id"), null);
    });
    await t.step("neither the list of headers nor a file that is gone", async () => {
      for (const path of ["/_headers", "/assets/gone-12345678.js"]) {
        const answer = await get(stack, path, {});
        const isPage = (await answer.text()) === page;
        assert.ok(path === "/_headers" ? isPage : answer.status === 404 && !isPage, path);
        assert.doesNotMatch(answer.headers.get("cache-control") ?? "", /immutable/, path);
      }
    });
  } finally {
    await stack.stop();
  }
});
