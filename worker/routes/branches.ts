import { Hono } from "hono";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { branchChange, newBranch } from "../protocol/config.ts";
import { changeBranch } from "../usecases/change_branch.ts";
import { createBranch } from "../usecases/create_branch.ts";
import { deleteBranch } from "../usecases/delete_branch.ts";
import { changeDeps } from "./change_deps.ts";
import { problem } from "./problem.ts";

export const branchRoutes = new Hono<AppEnv>()
  .post("/homes/:home/branches", requireSession, jsonBody(newBranch), async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const created = await createBranch(changeDeps(c), asked, c.req.valid("json"));
    return created.ok ? c.json(created.value, 201) : problem(c, created);
  })
  .patch("/homes/:home/branches/:branch", requireSession, jsonBody(branchChange), async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const changed = await changeBranch(changeDeps(c), asked, c.req.valid("json"));
    return changed.ok ? c.json(changed.value) : problem(c, changed);
  })
  .delete("/homes/:home/branches/:branch", requireSession, async (c) => {
    const deleted = await deleteBranch(changeDeps(c), { account: c.get("account"), ...c.req.param() });
    return deleted.ok ? c.body(null, 204) : problem(c, deleted);
  });
