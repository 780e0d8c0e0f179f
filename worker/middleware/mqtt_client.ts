import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { Env } from "../env.ts";
import type { MqttIdentity } from "../home/home_rpc.ts";
import { verifyDeviceToken } from "./device_token.ts";

export interface ClientCredentials {
  /** Of its CONNECT, or of the bearer token of its upgrade request: "". */
  userName: string;
  password: string;
}
export interface IdentifiedClient {
  home: string;
  identity: MqttIdentity;
}
export type ClientWay = (
  env: Env,
  given: ClientCredentials,
  nowS: number,
) => Promise<Outcome<IdentifiedClient>>;

async function asDevice(
  env: Env,
  { userName, password }: ClientCredentials,
  nowS: number,
): Promise<Outcome<IdentifiedClient>> {
  const device = await verifyDeviceToken(env.DEVICE_TOKEN_SECRET, password, nowS);
  if (!device.ok) return device;
  if (userName !== "" && userName !== device.value.serial) {
    return refuse("bad_token", "Cannot accept a device token under another user name than its serial");
  }
  return ok({ home: device.value.home, identity: { kind: "device", ...device.value } });
}

// deno-lint-ignore require-await
async function asPerson(): Promise<Outcome<IdentifiedClient>> {
  return refuse("not_signed_in", "Cannot sign in as app but from its own pages: /mqtt?home= with a session");
}

/** User names that say what the password is; every other user name is a device's serial, its password the token. */
const WAYS: Readonly<Record<string, ClientWay>> = { app: asPerson };

/** Whose credentials these are, and of which home. Never asks the central database for a device. */
export function identifyClient(
  env: Env,
  given: ClientCredentials,
  nowS: number,
): Promise<Outcome<IdentifiedClient>> {
  const way = Object.hasOwn(WAYS, given.userName) ? WAYS[given.userName] : asDevice;
  return way(env, given, nowS);
}
