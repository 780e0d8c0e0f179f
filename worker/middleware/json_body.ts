import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import * as v from "valibot";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";

const RECEIVED_SHOWN_CHARACTERS = 100;

/** Parses a JSON body into `c.req.valid("json")`; answers anything else with a problem that names the field. */
export function jsonBody<S extends v.GenericSchema>(schema: S): MiddlewareHandler<
  AppEnv,
  string,
  { in: { json: v.InferInput<S> }; out: { json: v.InferOutput<S> } }
> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const type = c.req.header("content-type") ?? "";
    if (!/^application\/json\s*(;|$)/i.test(type)) {
      return problem(c, refuse("not_json", `Cannot read a body of type: ${type || "none"}`));
    }
    let body: unknown;
    try {
      body = JSON.parse(await c.req.text());
    } catch {
      return problem(c, refuse("bad_json", "Cannot read the body: no valid JSON"));
    }
    const parsed = v.safeParse(schema, body, { abortEarly: true });
    if (!parsed.success) return problem(c, refusalOfIssue(parsed.issues[0]));
    c.req.addValidatedData("json", parsed.output as object);
    await next();
  });
}

/** The first thing that is wrong, as "Cannot …" and a JSON pointer. */
function refusalOfIssue(issue: v.BaseIssue<unknown>): Refusal {
  const keys = (issue.path ?? []).map(({ key }) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"));
  const field = keys.map((key) => `/${key}`).join("");
  const received = issue.received.slice(0, RECEIVED_SHOWN_CHARACTERS);
  const expected = issue.expected === null ? "" : `, expected ${issue.expected}`;
  const detail = issue.message.startsWith("Cannot")
    ? issue.message
    : `Cannot accept ${field || "the body"}: ${received}${expected}`;
  return refuse("bad_value", detail, { field });
}
