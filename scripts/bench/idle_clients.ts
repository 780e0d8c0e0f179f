/** Clients that stay: how many are still served, and the memory that an idle one takes of the Worker's runtime. */
import { Member } from "../api_client.ts";
import { claimEcoMain, must } from "../furnish_home.ts";
import { LightClient, type Sign } from "../mqtt/light_client.ts";
import type { Stack } from "../stack.ts";
import { signIn } from "../test_stack.ts";
import { signOfApp } from "./live_delays.ts";

const AT_ONCE = 20;
const IDLE_MS = 12_000;
const HOMES_PER_PERSON = 40;
const PATIENCE = { forMs: 120_000 };
const SERVED_WITHIN_MS = 30_000;

async function inTurns<T, R>(items: readonly T[], work: (item: T, i: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...await Promise.all(items.slice(at, at + AT_ONCE).map((item, i) => work(item, at + i))));
  }
  return results;
}

async function residentBytes(pid: number): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) * 1024;
}

async function member(stack: Stack, person: string): Promise<Member> {
  return new Member(stack.url, await signIn(stack, person), PATIENCE);
}

async function homeOf(of: Member, name: string): Promise<string> {
  return must(await of.createHome({ name, zone: "UTC", service: "single" })).id;
}

/** How many of the clients hear one message of the home's own. */
async function served(clients: readonly LightClient[], say: () => Promise<void>): Promise<number> {
  let heard = 0;
  const all = Promise.all(clients.map(async (client) => {
    await client.message("bench/all");
    heard++;
  }));
  await say();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => timer = setTimeout(resolve, SERVED_WITHIN_MS));
  await Promise.race([all, late]);
  clearTimeout(timer);
  return heard;
}

async function joined(signs: readonly Sign[]): Promise<LightClient[]> {
  return await inTurns(signs, async (sign, i) => {
    const client = await LightClient.connect(`idle-${i}`, sign);
    await client.subscribe("bench/all", 0);
    return client;
  });
}

export interface OneHome {
  served: number;
  /** Once the home sleeps. */
  bytesPerClient: number;
}

/** So many clients of the app in one home. */
export async function clientsOfOneHome(stack: Stack, count: number): Promise<OneHome> {
  const person = await member(stack, "bench-one-home");
  const sign = signOfApp(person, await homeOf(person, "Crowd"));
  const says = await LightClient.connect("says", sign);
  const before = await residentBytes(stack.workerdPid);
  const clients = await joined(Array(count).fill(sign));
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const bytesPerClient = (await residentBytes(stack.workerdPid) - before) / count;
  const reached = await served(clients, () => says.publish("bench/all", "x"));
  for (const client of [...clients, says]) client.close();
  return { served: reached, bytesPerClient };
}

/** The same with devices that say who they are in CONNECT, each relayed; they hear nothing, so memory alone. */
export async function bytesPerRelayedClient(stack: Stack, count: number): Promise<number> {
  const person = await member(stack, "bench-relayed");
  const home = await homeOf(person, "Relayed");
  const serial = `relay-${crypto.randomUUID().slice(0, 13)}`;
  const password = await claimEcoMain(person, home, { serial, firmware: "1", subs: [] });
  const url = `${stack.url.replace("http", "ws")}/mqtt`;
  const before = await residentBytes(stack.workerdPid);
  const clients = await inTurns(
    Array(count).fill(null),
    (_, i) => LightClient.connect(`relayed-${i}`, { url, userName: serial, password }),
  );
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const bytes = (await residentBytes(stack.workerdPid) - before) / count;
  for (const client of clients) client.close();
  return bytes;
}

/** So many clients over so many homes: how many hear a message of their home. */
export async function clientsOfManyHomes(stack: Stack, homes: number, perHome: number): Promise<number> {
  const signs: Sign[] = [];
  for (let from = 0; from < homes; from += HOMES_PER_PERSON) {
    const person = await member(stack, `bench-homes-${from}`);
    const names = Array.from({ length: Math.min(HOMES_PER_PERSON, homes - from) }, (_, i) => `${from + i}`);
    signs.push(...await inTurns(names, async (name) => signOfApp(person, await homeOf(person, name))));
  }
  const clients = await joined(signs.flatMap((sign) => Array<Sign>(perHome).fill(sign)));
  const speakers = await inTurns(signs, (sign) => LightClient.connect("says", sign));
  const reached = await served(clients, async () => {
    await inTurns(speakers, (client) => client.publish("bench/all", "x"));
  });
  for (const client of [...clients, ...speakers]) client.close();
  return reached;
}
