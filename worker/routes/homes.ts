import { Hono } from "hono";
import { homesOfAccount } from "../../db/queries/accounts.ts";
import { readHome } from "../../db/queries/homes.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { noteView } from "../middleware/note_read.ts";
import { requireSession } from "../middleware/session.ts";
import { homeChange, newHome } from "../protocol/config.ts";
import { allowed } from "../usecases/change_home.ts";
import { changeHomeSettings } from "../usecases/change_home_settings.ts";
import { createHome } from "../usecases/create_home.ts";
import { changeDeps, databaseOf } from "./change_deps.ts";
import { homeBodyOf } from "./home_body.ts";
import { NO_ACCOUNT, problem } from "./problem.ts";

export const homeRoutes = new Hono<AppEnv>()
  .get("/homes", requireSession, async (c) => {
    const homes = await homesOfAccount(databaseOf(c.env), c.get("account"));
    if (homes === null) return problem(c, NO_ACCOUNT);
    const only = c.get("token")?.home ?? null;
    return c.json(only === null ? homes : homes.filter(({ id }) => id === only));
  })
  .post("/homes", requireSession, jsonBody(newHome), async (c) => {
    const account = c.get("account");
    const created = await createHome(changeDeps(c), account, c.req.valid("json"));
    if (!created.ok) return problem(c, created);
    return c.json(homeBodyOf(created.value, account), 201, { location: `/v1/homes/${created.value.id}` });
  })
  .get("/homes/:home", requireSession, async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const home = allowed(await readHome(databaseOf(c.env), asked.home), asked, "view");
    if (!home.ok) return problem(c, home);
    noteView(c, asked.home, "home");
    return c.json(homeBodyOf(home.value, asked.account));
  })
  .patch("/homes/:home", requireSession, jsonBody(homeChange), async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const changed = await changeHomeSettings(changeDeps(c), asked, c.req.valid("json"));
    return changed.ok ? c.json(homeBodyOf(changed.value, asked.account)) : problem(c, changed);
  });
