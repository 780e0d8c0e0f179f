import type { Context } from "hono";
import { networkOf } from "../domain/mask.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { keyedHash } from "../middleware/secret_key.ts";
import type { TeamDeps } from "../usecases/team_deps.ts";
import { changeDeps } from "./change_deps.ts";
import { mailDeps } from "./mail_deps.ts";

export function hashInvitation(c: Context<AppEnv>, token: string): Promise<string> {
  return keyedHash(c.env.SESSION_SECRET, "invitation", token);
}

export function teamDeps(c: Context<AppEnv>): TeamDeps {
  return {
    ...changeDeps(c),
    ...mailDeps(c),
    network: networkOf(c.req.header("cf-connecting-ip") ?? ""),
    hashToken: (token) => hashInvitation(c, token),
    linkTo: (path) => new URL(path, c.req.url).href,
  };
}
