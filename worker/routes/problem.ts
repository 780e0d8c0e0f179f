import type { Context } from "hono";
import { databaseTrouble } from "../../db/trouble.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { PROBLEM_TYPE, type ProblemBody, PROBLEMS } from "../protocol/problem.ts";

/** A refusal as the HTTP answer that it is. */
export function problem(c: Context, refusal: Refusal): Response {
  const { status, title } = PROBLEMS[refusal.code];
  const body: ProblemBody = {
    type: new URL(`/docs#${refusal.code}`, c.req.url).href,
    title,
    status,
    detail: refusal.detail,
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
  };
  const retryAfterS = refusal.retryAfterS ?? (status === 503 ? 5 : undefined);
  return c.body(JSON.stringify(body), status, {
    "content-type": PROBLEM_TYPE,
    "cache-control": "no-store",
    ...(refusal.code === "bad_token" ? { "www-authenticate": "Bearer" } : {}),
    ...(retryAfterS === undefined ? {} : { "retry-after": String(Math.ceil(retryAfterS)) }),
  });
}

/** For a session that outlived its account. */
export const NO_ACCOUNT = refuse("not_signed_in", "Cannot find the account of this session");

/** For a path that leads nowhere. */
export function nothingHere(c: Context): Response {
  return problem(c, refuse("not_found", `Cannot find: ${c.req.method} ${c.req.path}`));
}

/** What is told of an error that nobody expected: never its text. */
export function refusalOf(error: unknown): Refusal {
  if (databaseTrouble(error) === "unavailable") {
    return refuse("database_unavailable", "Cannot reach the central database", { retryAfterS: 5 });
  }
  return refuse("internal", "Cannot answer: an unexpected error, which was recorded");
}
