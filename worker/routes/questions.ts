import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import * as v from "valibot";
import { type Refusal, refuse } from "../domain/outcome.ts";
import type { AnswerFormat, Question, QuestionKind } from "../home/home_rpc.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { noteExport, noteView } from "../middleware/note_read.ts";
import { requireSession } from "../middleware/session.ts";
import { questionQuery } from "../protocol/questions.ts";
import { homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

const FORMATS: Record<string, AnswerFormat> = {
  "application/json": "json",
  "text/csv": "csv",
  "application/x-ndjson": "ndjson",
};

const unreachable = () => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 });

async function ask(c: Context<AppEnv>, kind: QuestionKind): Promise<Response> {
  const home = c.req.param("home") ?? "";
  const query = v.safeParse(questionQuery, c.req.query());
  if (!query.success) {
    const [issue] = query.issues;
    const field = v.getDotPath(issue) ?? undefined;
    return problem(
      c,
      refuse("bad_value", `Cannot read ${field ?? "the query"}: ${issue.message}`, { field }),
    );
  }
  const type = accepts(c, { header: "Accept", supports: Object.keys(FORMATS), default: "application/json" });
  const question: Question = { account: c.get("account"), kind, query: query.output, format: FORMATS[type] };
  let answer: Response;
  try {
    answer = await homeOf(c.env, home).fetch(
      new Request("http://home/question", { method: "POST", body: JSON.stringify(question) }),
    );
  } catch {
    return problem(c, unreachable());
  }
  if (answer.headers.get("x-refusal") === "1") {
    return problem(c, forStrangers(await answer.json() as Refusal, home));
  }
  if (question.format === "json") noteView(c, home, kind);
  else noteExport(c, home, kind);
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "private, no-store");
  headers.set("vary", "Accept");
  return new Response(answer.body, { headers });
}

/** A home that is not theirs and one that does not exist read the same. */
function forStrangers(refusal: Refusal, home: string): Refusal {
  return refusal.code === "not_found" ? { ...refusal, detail: `Cannot find home: ${home}` } : refusal;
}

export const questionsRoutes = new Hono<AppEnv>()
  .get("/:home/energy", requireSession, (c) => ask(c, "energy"))
  .get("/:home/power", requireSession, (c) => ask(c, "power"))
  .get("/:home/voltage", requireSession, (c) => ask(c, "voltage"))
  .get("/:home/live", requireSession, async (c) => {
    const home = c.req.param("home");
    const answer = await homeOf(c.env, home).live(c.get("account")).catch(unreachable);
    if (!answer.ok) return problem(c, forStrangers(answer, home));
    noteView(c, home, "live");
    return c.json(answer.value);
  });
