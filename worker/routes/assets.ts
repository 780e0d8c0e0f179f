import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { nothingHere } from "./problem.ts";

/** Where only files are. One that is there is never asked for here. */
const FILES = /^\/(assets|icons|splash)\/|^\/[^/]+\.\w+$/;

/** The web app's page, for every path that is nothing else. */
export const assetRoutes = new Hono<AppEnv>().get("*", async (c) => {
  if (FILES.test(c.req.path)) return nothingHere(c);
  const page = await c.env.ASSETS.fetch(new URL("/", c.req.url).href, {
    method: c.req.method,
    headers: c.req.raw.headers,
  });
  return page.status === 404 ? nothingHere(c) : new Response(page.body, page);
});
