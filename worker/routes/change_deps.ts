import type { Context } from "hono";
import { openDatabase } from "../../db/client.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { networkOf } from "../domain/mask.ts";
import type { Env } from "../env.ts";
import type { HomeRpc } from "../home/home_rpc.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { later } from "../middleware/later.ts";
import { log } from "../log.ts";
import type { ChangeDeps } from "../usecases/deps.ts";

export function nowS(): number {
  return Math.floor(Date.now() / 1000);
}

export function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

export function databaseOf(env: Env) {
  return openDatabase(env.DATABASE_URL, env.DATABASE_TOKEN);
}

export function homeOf(env: Env, home: string): HomeRpc {
  return env.HOME.get(env.HOME.idFromName(home)) as unknown as HomeRpc;
}

/** A failed push is told to the log here; what to do about it, the usecase knows. */
export async function pushTo(env: Env, config: HomeConfig): Promise<number> {
  try {
    return await homeOf(env, config.id).configure(config);
  } catch (error) {
    const cause = error instanceof Error ? error.name : "unknown";
    log("warn", "push_failed", { home: config.id, version: config.version, cause });
    throw error;
  }
}

export function changeDeps(c: Context<AppEnv>): ChangeDeps {
  return {
    db: databaseOf(c.env),
    nowS: nowS(),
    network: networkOf(c.req.header("cf-connecting-ip") ?? ""),
    token: c.get("token")?.id,
    random,
    push: (config) => pushTo(c.env, config),
    later: (work) => later(c, "change", () => work),
  };
}
