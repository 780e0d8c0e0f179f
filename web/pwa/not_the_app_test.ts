import assert from "node:assert/strict";
import { NOT_THE_APP } from "./not_the_app.ts";

const isApp = (path: string) => !NOT_THE_APP.some((pattern) => pattern.test(path));

Deno.test("what the Worker answers itself, the service worker leaves to it", async () => {
  const source = await Deno.readTextFile(new URL("../../worker/app.ts", import.meta.url));
  const [, list] = /const API_PATHS = \[([^\]]*)\]/.exec(source)!;
  const paths = [...list.matchAll(/"([^"]+)"/g)].map(([, path]) => path.replace("*", "anything"));
  assert.ok(paths.length >= 10);
  const others = ["/docs", "/openapi.json", "/manifest.webmanifest", "/service_worker.js"];
  for (const path of [...paths, ...others]) assert.equal(isApp(path), false, path);
});

Deno.test("every place of the app opens without a network", () => {
  const places = [
    "/",
    "/h/a/now",
    "/h/a/channels/dev/0.1",
    "/system/waiting",
    "/invitation/a.b",
    "/help/apps",
  ];
  for (const path of places) assert.equal(isApp(path), true, path);
});
