/** What stack tests and browser tests share: one running stack, and the first steps of every story. */
import type { ServiceType } from "../worker/domain/branch.ts";
import { claimAnswer, claimIssued } from "../worker/protocol/config.ts";
import { type CaughtMail, caughtMail } from "../worker/protocol/caught_mail.ts";
import * as v from "valibot";
import { waitUntil } from "./stack/wait_until.ts";
import { type Stack, type StackAddress, type StackOptions, startStack } from "./stack.ts";

/** The header with which a request to a stack of tests says whence it comes; without it, from a network of its own. */
export const FROM_ADDRESS = "x-from-address";

/** Starts a stack of its own on free ports and a fresh folder, removed with it. For tests that kill or configure. */
export async function temporaryStack(options: Omit<StackOptions, "dataDir"> = {}): Promise<Stack> {
  const dataDir = await Deno.makeTempDir({ prefix: "enecess-" });
  const remove = () => Deno.remove(dataDir, { recursive: true });
  try {
    const stack = await startStack({ crowd: true, ...options, dataDir });
    const { stop } = stack;
    stack.stop = async () => {
      await stop();
      await remove();
    };
    return stack;
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The stack that the test command started for all test files; without it, one of this process, ended at its exit.
 * Call it at the top of a test file, outside of any test; browser tests with `web: true`.
 */
export async function sharedStack(options: { web?: boolean } = {}): Promise<StackAddress> {
  const given = Deno.env.get("ENECESS_STACK");
  if (given !== undefined) return JSON.parse(given);
  const stack = await temporaryStack(options);
  const process: EventTarget = globalThis;
  process.addEventListener("unload", () => {
    stack.abandon();
    Deno.removeSync(stack.dataDir, { recursive: true });
  });
  return stack;
}

type Reachable = Pick<StackAddress, "url" | "devSignInKey">;

async function expectStatus(response: Response, status: number): Promise<Response> {
  if (response.status === status) return response;
  throw new Error(`Cannot go on: ${response.url} answered ${response.status} ${await response.text()}`);
}

/** Each test file is a person of its own. */
const SOMEBODY = crypto.randomUUID().slice(0, 8);

/** Signs in through the development link; returns the value of the Cookie header. */
export async function signIn(stack: Reachable, person = SOMEBODY): Promise<string> {
  const link = `${stack.url}/dev/sign-in?${new URLSearchParams({ key: stack.devSignInKey, as: person })}`;
  const response = await fetch(link, { redirect: "manual" });
  await response.body?.cancel();
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new Error(`Cannot sign in: ${response.status}`);
  return cookies.join("; ");
}

/** Asks as the web app would: with the session's cookie and the page's origin, a body as JSON. */
export function askAsMember(
  stack: Reachable,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const typed: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  return fetch(`${stack.url}${path}`, {
    method,
    headers: { cookie, origin: stack.url, ...typed },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

export function postAsMember(
  stack: Reachable,
  cookie: string,
  path: string,
  body: unknown,
): Promise<Response> {
  return askAsMember(stack, cookie, "POST", path, body);
}

export interface HomeWish {
  name?: string;
  zone?: string;
  service?: ServiceType;
}

/** Makes a home; returns its id. */
export async function newHome(stack: Reachable, cookie: string, wish: HomeWish = {}): Promise<string> {
  const { name = "Home", zone = "Europe/Berlin", service = "three" } = wish;
  const response = await postAsMember(stack, cookie, "/v1/homes", { name, zone, service });
  const { id } = v.parse(v.object({ id: v.string() }), await (await expectStatus(response, 201)).json());
  return id;
}

export interface DeviceWish {
  serial?: string;
  model?: string;
  subs?: number[];
}
export interface ClaimedDevice {
  serial: string;
  token: string;
  home: string;
  readings: string;
  mqtt: string;
}

/** Issues a claim for the home and lets a device use it, as the device protocol says. */
export async function newDevice(
  stack: Reachable,
  cookie: string,
  home: string,
  wish: DeviceWish = {},
): Promise<ClaimedDevice> {
  const { serial = `test-${crypto.randomUUID().slice(0, 13)}`, model = "ecoMain", subs = [] } = wish;
  const issued = await expectStatus(await postAsMember(stack, cookie, `/v1/homes/${home}/claims`, {}), 201);
  const { claim } = v.parse(claimIssued, await issued.json());
  const response = await fetch(`${stack.url}/v1/devices/claim`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ claim, serial, model, firmware: "1", subs }),
  });
  const answer = v.parse(claimAnswer, await (await expectStatus(response, 201)).json());
  return { serial, token: answer.token, home: answer.home, readings: answer.readings, mqtt: answer.mqtt };
}

/** Posts a readings document as a device does. A string or bytes go out as they are. */
export async function postReadings(
  stack: Reachable,
  token: string,
  body: unknown,
  options: { gzip?: boolean } = {},
): Promise<Response> {
  const plain = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
  };
  if (options.gzip) headers["content-encoding"] = "gzip";
  const zipped = async () =>
    await new Response(new Blob([plain as BlobPart]).stream().pipeThrough(new CompressionStream("gzip")))
      .bytes();
  const sent = options.gzip ? await zipped() : plain;
  return await fetch(`${stack.url}/v1/readings`, { method: "POST", headers, body: sent as BodyInit });
}

/** The mails that reached this address, the newest first; waits until there are as many as asked for. */
export async function mailsTo(stack: Reachable, address: string, atLeast = 1): Promise<CaughtMail[]> {
  const query = new URLSearchParams({ key: stack.devSignInKey, to: address });
  return await waitUntil(`${atLeast} mails to ${address}`, async () => {
    const response = await fetch(`${stack.url}/dev/mails?${query}`, {
      headers: { accept: "application/json" },
    });
    const mails = v.parse(v.array(caughtMail), await (await expectStatus(response, 200)).json());
    return mails.length >= atLeast ? mails : null;
  });
}
