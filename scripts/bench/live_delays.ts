/** How soon what happens is seen: a posted minute by who watches, a message by who waits for it. */
import type { Member } from "../api_client.ts";
import { claimEcoMain } from "../furnish_home.ts";
import { LightClient, type Sign } from "../mqtt/light_client.ts";
import { documents } from "../simulator/write_span.ts";
import { type BenchHome, benchHouse, SUBS, today } from "./bench_home.ts";
import { post } from "./post.ts";

const DEVICES = 25;
const MINUTES = 12;
const MESSAGES = 500;

/** As the app's own page connects. */
export function signOfApp({ url, cookie }: Pick<Member, "url" | "cookie">, home: string): Sign {
  return {
    url: `${url.replace("http", "ws")}/mqtt?home=${home}`,
    headers: { cookie, origin: url },
    userName: "app",
  };
}

export function percentile99(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1];
}

/** From the beginning of a device's post of one minute to its arrival at a client that watches the home, ms. */
export async function minuteDelay99(member: Member, home: BenchHome): Promise<number> {
  const watches = await LightClient.connect("watches", signOfApp(member, home.id));
  await watches.subscribe("enecess/home/minute", 0);
  const house = benchHouse(today() - 1);
  const delays: number[] = [];
  for (let i = 0; i < DEVICES; i++) {
    const serial = `live-${crypto.randomUUID().slice(0, 13)}`;
    const token = await claimEcoMain(member, home.id, { serial, firmware: "139", subs: SUBS });
    // Only minutes around now are news.
    const startS = Math.floor(Date.now() / 60_000) * 60 - 8 * 60;
    for (const { bytes } of documents(house, serial, { startS, endS: startS + MINUTES * 60 }, 1)) {
      const seen = watches.message("enecess/home/minute");
      const startMs = performance.now();
      const [, seenMs] = await Promise.all([
        post({ ...home.sender, token }, bytes, 1),
        seen.then(() => performance.now()),
      ]);
      delays.push(seenMs - startMs);
    }
  }
  watches.close();
  return percentile99(delays);
}

/** From sending a QoS 1 message to its arrival at another client of the home, as a command goes to its device, ms. */
export async function messageDelay99(member: Member, home: string): Promise<number> {
  const sign = signOfApp(member, home);
  const says = await LightClient.connect("says", sign), hears = await LightClient.connect("hears", sign);
  await hears.subscribe("bench/message", 1);
  const delays: number[] = [];
  for (let i = 0; i < MESSAGES; i++) {
    const heard = hears.message("bench/message").then(() => performance.now());
    const startMs = performance.now();
    await says.publish("bench/message", String(i));
    delays.push(await heard - startMs);
  }
  says.close();
  hears.close();
  return percentile99(delays);
}
