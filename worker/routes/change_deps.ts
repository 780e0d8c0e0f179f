import type { Context } from "hono";
import { openDatabase } from "../../db/client.ts";
import type { HomeConfig } from "../domain/branch.ts";
import type { Env } from "../env.ts";
import type { HomeRpc } from "../home/home_rpc.ts";
import type { AppEnv } from "../middleware/app_env.ts";
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
    console.warn(JSON.stringify({ pushFailed: config.id, version: config.version, cause: String(error) }));
    throw error;
  }
}

export function changeDeps(c: Context<AppEnv>): ChangeDeps {
  return {
    db: databaseOf(c.env),
    nowS: nowS(),
    random,
    push: (config) => pushTo(c.env, config),
    later: (work) => c.executionCtx.waitUntil(work),
  };
}
