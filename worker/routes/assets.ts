import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";

/** Files that the build names by their content. */
const NAMED_BY_CONTENT = /^\/assets\//;
/** A browser that kept this one would never hear of a newer app. */
const SERVICE_WORKER = "/service_worker.js";

/** The web app: its files, and for every other path its page. */
export const assetRoutes = new Hono<AppEnv>().get("*", async (c) => {
  const found = await c.env.ASSETS.fetch(c.req.url, { method: c.req.method, headers: c.req.raw.headers });
  const answer = new Response(found.body, found);
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? true;
  if (NAMED_BY_CONTENT.test(c.req.path) && answer.ok && !isPage) {
    answer.headers.set("cache-control", "public, max-age=31536000, immutable");
  }
  if (c.req.path === SERVICE_WORKER) answer.headers.set("cache-control", "no-cache");
  return answer;
});
