import { TOKEN_PREFIX } from "../domain/access_token.ts";
import { gateOf } from "../domain/gate.ts";
import { MQTT_GRANT_CONNECTION_S } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { Env } from "../env.ts";
import type { MqttIdentity } from "../home/home_rpc.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { heldToken, noteUseOf } from "./access_token.ts";
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

async function asToken(
  env: Env,
  { password }: ClientCredentials,
  nowS: number,
): Promise<Outcome<IdentifiedClient>> {
  const held = await heldToken(env, password, false);
  if (!held.ok) return held;
  const { id, account, scopes, onlyHome, expiresAtS } = held.value;
  if (!scopes.includes("mqtt")) {
    return refuse("not_allowed", "Cannot speak MQTT with an access token that lacks the scope: mqtt");
  }
  if (gateOf(held.value, POLICY_IN_FORCE.version) !== null) {
    return refuse("not_allowed", "Cannot go on before its person has agreed to the policy in force");
  }
  const home = held.value.home ?? onlyHome;
  if (home === null) {
    return refuse("not_allowed", "Cannot tell which home is meant: make an access token of one home");
  }
  await noteUseOf(env, held.value);
  const endsAtS = Math.min(expiresAtS, nowS + MQTT_GRANT_CONNECTION_S);
  const controls = scopes.includes("control");
  return ok({ home, identity: { kind: "person", account, grant: id, controls, expiresAtS: endsAtS } });
}

/** User names that say what the password is; every other user name is a device's serial, its password the token. */
const WAYS: Readonly<Record<string, ClientWay>> = { app: asPerson, token: asToken };

/** Whose credentials these are, and of which home. Never asks the central database for a device. */
export function identifyClient(
  env: Env,
  given: ClientCredentials,
  nowS: number,
): Promise<Outcome<IdentifiedClient>> {
  const bare = given.userName === "" && given.password.startsWith(TOKEN_PREFIX) ? asToken : asDevice;
  const way = Object.hasOwn(WAYS, given.userName) ? WAYS[given.userName] : bare;
  return way(env, given, nowS);
}
