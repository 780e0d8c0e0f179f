import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { BODY_MAX_BYTES } from "../domain/limits.ts";
import { refuse } from "../domain/outcome.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";

/** Have their own, larger limits, plain and unzipped. */
const READINGS_PATHS = new Set([
  "/v1/readings",
  "/input/bulk",
  "/input/bulk.json",
  "/write",
  "/api/v2/write",
]);

const limit = bodyLimit({
  maxSize: BODY_MAX_BYTES,
  onError: (c) => problem(c, refuse("too_large", `Cannot take a body of more than ${BODY_MAX_BYTES} bytes`)),
});

export const limitBody = createMiddleware<AppEnv>((c, next) =>
  READINGS_PATHS.has(c.req.path) ? next() : limit(c, next)
);
