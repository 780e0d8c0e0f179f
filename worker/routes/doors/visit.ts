import type { Context } from "hono";
import type { DoorKind } from "../../domain/door.ts";
import { networkOf } from "../../domain/mask.ts";
import { type Outcome, refuse } from "../../domain/outcome.ts";
import type { DoorVisit, HomeRpc } from "../../home/home_rpc.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { keyedHash } from "../../middleware/secret_key.ts";
import { DOOR_MARK_BYTES, readDoorKey } from "../../protocol/doors/door_key.ts";
import { homeOf } from "../change_deps.ts";

/** What a Home keeps of a door's secret. */
export function hashDoorSecret(
  env: AppEnv["Bindings"],
  kind: DoorKind,
  home: string,
  secret: string,
): Promise<string> {
  return keyedHash(env.DEVICE_TOKEN_SECRET, `door ${kind}`, `${home}:${secret}`);
}

/** What a secret that was made here ends with. */
export async function markOfSecret(
  env: AppEnv["Bindings"],
  kind: DoorKind,
  home: string,
  begun: string,
): Promise<string> {
  const mark = await keyedHash(env.DEVICE_TOKEN_SECRET, `door mark ${kind}`, `${home}:${begun}`);
  return mark.slice(0, DOOR_MARK_BYTES * 2);
}

export function networkOfRequest(c: Context<AppEnv>): string {
  return networkOf(c.req.header("cf-connecting-ip") ?? "");
}

export interface AtDoor {
  home: HomeRpc;
  homeId: string;
  visit: DoorVisit;
}

/** The home that a key names; whether the key is right, that Home finds out. */
export async function doorOfKey(
  c: Context<AppEnv>,
  kind: DoorKind,
  typed: string,
): Promise<Outcome<AtDoor>> {
  const key = readDoorKey(kind, typed);
  if (key === null) return refuse("bad_token", "Cannot accept this key: it cannot be one");
  const at = -DOOR_MARK_BYTES * 2;
  if (await markOfSecret(c.env, kind, key.home, key.secret.slice(0, at)) !== key.secret.slice(at)) {
    return refuse("bad_token", "Cannot accept this key: unknown");
  }
  const secretHash = await hashDoorSecret(c.env, kind, key.home, key.secret);
  const visit = { kind, secretHash, network: networkOfRequest(c) };
  return { ok: true, value: { home: homeOf(c.env, key.home), homeId: key.home, visit } };
}

/** A Home that cannot be reached is a refusal that passes. */
export async function asked<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch {
    return refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 });
  }
}
