import type { Context } from "hono";
import { Hono } from "hono";
import { appPasswordsOf } from "../../db/queries/app_passwords.ts";
import { networkOf } from "../domain/mask.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import { requireSession } from "../middleware/session.ts";
import { newAppPassword } from "../protocol/app_passwords.ts";
import { type AppPasswordDeps, endAppPassword, makeAppPassword } from "../usecases/app_passwords.ts";
import { databaseOf, nowS, random } from "./change_deps.ts";
import { problem } from "./problem.ts";

export function appPasswordDeps(c: Context<AppEnv>): AppPasswordDeps {
  return {
    db: databaseOf(c.env),
    nowS: nowS(),
    network: networkOf(c.req.header("cf-connecting-ip") ?? ""),
    random,
    hash: (password) => keyedHash(c.env.SESSION_SECRET, "app password", password),
  };
}

export const appPasswordRoutes = new Hono<AppEnv>()
  .get("/app-passwords", requireSession, async (c) => {
    const held = await appPasswordsOf(databaseOf(c.env), c.get("account"));
    return c.json(held.map(({ id, name, home, createdAtS, lastUsedAtS }) => ({
      id,
      name,
      home,
      createdAtS,
      lastUsedAtS,
    })));
  })
  .post("/app-passwords", requireSession, jsonBody(newAppPassword), async (c) => {
    const made = await makeAppPassword(appPasswordDeps(c), c.get("account"), c.req.valid("json"));
    return made.ok ? c.json(made.value, 201) : problem(c, made);
  })
  .delete("/app-passwords/:password", requireSession, async (c) => {
    const ended = await endAppPassword(appPasswordDeps(c), c.get("account"), c.req.param("password"));
    return ended.ok ? c.body(null, 204) : problem(c, ended);
  });
