import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { refuse } from "../domain/outcome.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";
import { SESSION_COOKIE } from "./session_cookie.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** A browser sends the session's cookie whoever asks it to: so what changes something must come from our own pages. */
export const requireSameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  const changes = !READING.has(c.req.method) || c.req.header("upgrade") !== undefined;
  if (changes && getCookie(c, SESSION_COOKIE) !== undefined) {
    const origin = c.req.header("origin");
    if (origin !== new URL(c.req.url).origin) {
      return problem(
        c,
        refuse("not_allowed", `Cannot change anything from another site: ${origin ?? "no Origin"}`),
      );
    }
  }
  await next();
});
