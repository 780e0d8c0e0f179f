import { Hono } from "hono";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { noteView } from "../middleware/note_read.ts";
import { requireSession } from "../middleware/session.ts";
import { homeOf } from "./change_deps.ts";
import { problem } from "./problem.ts";

export const doctorRoutes = new Hono<AppEnv>()
  .get("/homes/:home/doctor", requireSession, async (c) => {
    const home = c.req.param("home");
    const answer = await homeOf(c.env, home).doctor(c.get("account"))
      .catch(() => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
    if (answer.ok) {
      noteView(c, home, "doctor");
      return c.json(answer.value);
    }
    // A home that is not theirs and one that does not exist read the same.
    const unknown = { ...answer, detail: `Cannot find home: ${home}` };
    return problem(c, answer.code === "not_found" ? unknown : answer);
  });
