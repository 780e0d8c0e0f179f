import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { openApiDocument } from "../protocol/openapi.ts";
import { docsPage } from "./docs_page.ts";
import { DOCS_STYLE } from "./docs_style.ts";

const CACHED = { "cache-control": "public, max-age=300" };

/** The API about itself. */
export const documentRoutes = new Hono<AppEnv>()
  .get("/openapi.json", (c) => {
    const document = openApiDocument(new URL(c.req.url).origin);
    return c.body(JSON.stringify(document), 200, { ...CACHED, "content-type": "application/json" });
  })
  .get("/docs", (c) => c.html(docsPage(), 200, CACHED))
  .get(
    "/docs/style.css",
    (c) => c.body(DOCS_STYLE, 200, { ...CACHED, "content-type": "text/css; charset=utf-8" }),
  );
