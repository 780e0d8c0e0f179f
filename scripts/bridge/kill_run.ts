/** Kills a bridge at random moments while a simulated house runs, and counts what that cost. */
import { gunzipSync } from "node:zlib";
import { type Member, postReadings } from "../api_client.ts";
import { must } from "../furnish_home.ts";
import { waitUntil } from "../stack/wait_until.ts";
import { branchesOf, type FastHouse, startFastBridge, startHouse, useFor, wrongEnergy } from "./fast_run.ts";
import { fastNowMs } from "./fast_clock.ts";
import { MinuteBuffer } from "./minute_buffer.ts";
import { writeMembership } from "./token_file.ts";

export interface KillRunOptions {
  member: Member;
  device: { serial: string; token: string; home: string };
  house: FastHouse;
  kills: number;
  /** Lives between two kills, ms of the real clock: from, to. */
  lifeMs: [number, number];
  random: () => number;
  folder: string;
}

export interface KillRunResult {
  /** Minutes that the home has. */
  minutes: number;
  /** Starts of minutes that were on the bridge's disk when it was killed, and never reached the home as they were. */
  lost: number[];
  /** Starts that were sent with two contents, and minutes that the home had with other values. */
  doubled: number[];
  conflicts: number;
  /** Minutes that were on the disk at a kill, done or still open. */
  interrupted: number;
  wrongEnergy: { channel: string; used: number; answered: number }[];
}

interface Relay {
  url: string;
  /** JSON of the channels of every minute that was sent, by its start: all that differ. */
  sent: Map<number, Set<string>>;
  counts: { conflicts: number; rejected: number; posts: number };
  stop(): Promise<void>;
}

/** Stands between bridge and server, passes everything on and remembers it. */
function startRelay(server: string): Relay {
  const sent = new Map<number, Set<string>>();
  const counts = { conflicts: 0, rejected: 0, posts: 0 };
  const listener = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const body = await request.bytes();
    const token = (request.headers.get("authorization") ?? "").replace("Bearer ", "");
    const document = JSON.parse(new TextDecoder().decode(gunzipSync(body)));
    for (const { t, channels } of document.minutes) {
      sent.set(t, (sent.get(t) ?? new Set()).add(JSON.stringify(channels)));
    }
    const answer = must(await postReadings({ url: server, token, gzip: true }, body, { forMs: 30_000 }));
    counts.posts++;
    counts.conflicts += answer.conflict;
    counts.rejected += answer.rejected.length;
    return Response.json({ ...answer, commands: [], watch_until: 0 });
  });
  const url = `http://127.0.0.1:${listener.addr.port}/v1/readings`;
  return { url, sent, counts, stop: () => listener.shutdown() };
}

export async function killRun(options: KillRunOptions): Promise<KillRunResult> {
  const { member, device, house, kills, lifeMs, random, folder } = options;
  const data = `${folder}/bridge`;
  await Deno.mkdir(data, { recursive: true });
  const relay = startRelay(member.url);
  await writeMembership(`${data}/home.json`, {
    server: member.url,
    serial: house.serial,
    token: device.token,
    readings: relay.url,
    mqtt: "",
    claim: "",
  });
  const eco = await startHouse(house);
  const start = () =>
    startFastBridge(
      house.time,
      { ecoMain: { host: eco.host, port: eco.port }, data },
      `${folder}/bridge.log`,
    );
  const newest = async () => must(await member.live(device.home)).at ?? 0;

  const onDisk = new Map<number, string | null>();
  const starts = new Set<number>();
  try {
    let bridge = await start();
    await waitUntil("the first minute", async () => (await newest()) > 0 ? true : null, 60_000);
    const branches = await branchesOf(member, device.home, house);
    useFor(house, 5);
    house.endMs = Infinity;
    for (let i = 0; i < kills; i++) {
      const asked = eco.requests;
      await waitUntil("the bridge reading", () => eco.requests > asked + 8 ? true : null, 60_000);
      await new Promise((resolve) => setTimeout(resolve, lifeMs[0] + random() * (lifeMs[1] - lifeMs[0])));
      await bridge.kill();
      const buffer = new MinuteBuffer(`${data}/minutes.db`);
      for (const { t, channels } of buffer.batch(1e9)) onDisk.set(t, channels);
      const open = buffer.making()?.open?.t;
      if (open !== undefined) starts.add(open);
      buffer.close();
      bridge = await start();
    }
    house.endMs = Math.ceil(fastNowMs(house.time) / 60_000) * 60_000;
    const lastS = house.endMs / 1000 + 10 * 60;
    await waitUntil("the last minute", async () => (await newest()) >= lastS ? true : null, 120_000);
    await bridge.kill();

    const span = { start: house.time.fastMs / 1000, end: lastS, per: "minute" };
    const wrong = wrongEnergy(house, branches, must(await member.energy(device.home, span)));
    const lost = [...onDisk].filter(([t, channels]) => !relay.sent.get(t)?.has(channels!)).map(([t]) => t);
    lost.push(...[...starts].filter((t) => !relay.sent.has(t)));
    const doubled = [...relay.sent].filter(([, contents]) => contents.size > 1).map(([t]) => t);
    return {
      minutes: relay.sent.size,
      lost,
      doubled,
      conflicts: relay.counts.conflicts + relay.counts.rejected,
      interrupted: onDisk.size + starts.size,
      wrongEnergy: wrong,
    };
  } finally {
    await eco.stop();
    await relay.stop();
  }
}
