/** How long a bridge takes to bring a backlog to the server, and how much memory that takes. */
import { DatabaseSync } from "node:sqlite";
import type { Member } from "../api_client.ts";
import { MinuteBuffer } from "../bridge/minute_buffer.ts";
import { simulateEcoMain, steadyLoad } from "../bridge/simulated_eco_main.ts";
import { writeMembership } from "../bridge/token_file.ts";
import { claimEcoMain, must } from "../furnish_home.ts";
import { documents } from "../simulator/write_span.ts";
import { startChild } from "../stack/child.ts";
import { PlainError } from "../stack/plain_error.ts";
import { projectRoot } from "../stack/project_root.ts";
import { waitUntil } from "../stack/wait_until.ts";
import { benchHouse, DAY_S, SUBS, today } from "./bench_home.ts";

const BACKLOG_DAYS = 30;
const SERIAL = "100000000001";

/** In one commit, which the bridge itself takes 30 days for; returns the minutes. */
function fillBuffer(file: string, serial: string): number {
  new MinuteBuffer(file).close();
  const db = new DatabaseSync(file);
  const insert = db.prepare("INSERT INTO minute (t, sure, channels) VALUES (?, 1, ?)");
  const span = { startS: (today() - BACKLOG_DAYS) * DAY_S, endS: today() * DAY_S };
  let minutes = 0;
  db.exec("BEGIN");
  for (const { bytes } of documents(benchHouse(span.startS / DAY_S), serial, span)) {
    for (const { t, channels } of JSON.parse(new TextDecoder().decode(bytes)).minutes) {
      insert.run(t, JSON.stringify(channels));
      minutes++;
    }
  }
  db.exec("COMMIT");
  db.close();
  return minutes;
}

/** What `deno task bridge` runs, in the project's folder. */
async function taskArgs(): Promise<string[]> {
  const { tasks } = JSON.parse(await Deno.readTextFile(`${projectRoot}/deno.json`));
  const [, ...args]: string[] = tasks.bridge.split(" ");
  return args.map((arg) => arg.endsWith(".ts") ? `${projectRoot}/${arg}` : arg);
}

function peakMb(pid: number): number {
  const [, kb] = /VmHWM:\s+(\d+) kB/.exec(Deno.readTextFileSync(`/proc/${pid}/status`)) ?? [];
  if (kb === undefined) {
    throw new PlainError("Cannot measure the bridge's memory: this system does not tell it");
  }
  return Number(kb) / 1000;
}

/** From the bridge's start to its last minute's answer, and the most memory that it had until then. */
export async function bridgeReplay(
  member: Member,
  folder: string,
): Promise<{ seconds: number; rssMb: number }> {
  const data = `${folder}/bridge`;
  await Deno.mkdir(data, { recursive: true });
  const { id } = must(await member.createHome({ name: "Bridge", zone: "Europe/Berlin", service: "three" }));
  const token = await claimEcoMain(member, id, { serial: SERIAL, firmware: "139", subs: SUBS });
  const minutes = fillBuffer(`${data}/minutes.db`, SERIAL);
  await writeMembership(`${data}/home.json`, {
    server: member.url,
    serial: SERIAL,
    token,
    readings: `${member.url}/v1/readings`,
    mqtt: "",
    claim: "",
  });
  const startedMs = Date.now();
  const eco = await simulateEcoMain({
    serial: SERIAL,
    firmware: 139,
    subs: SUBS,
    state: () => steadyLoad(50_000, 10n ** 12n, startedMs, Date.now()),
  });
  const logFile = `${folder}/bridge.log`;
  const started = performance.now();
  const bridge = await startChild({
    command: Deno.execPath(),
    args: [...await taskArgs(), "--host", `${eco.host}:${eco.port}`, "--data", data],
    logFile,
  });
  let bridgeEnded = false;
  bridge.exited.then(() => bridgeEnded = true);
  try {
    const sent = async () =>
      (await Deno.readTextFile(logFile)).includes("minutes are at the server") || bridgeEnded ? true : null;
    await waitUntil("the bridge's backlog at the server", sent, 300_000);
    if (bridgeEnded) throw new PlainError(`Cannot measure the bridge: ${await Deno.readTextFile(logFile)}`);
    const seconds = (performance.now() - started) / 1000;
    const rssMb = peakMb(bridge.pid);
    await confirm(member, id, minutes);
    return { seconds, rssMb };
  } finally {
    await bridge.kill();
    await eco.stop();
  }
}

/** Every minute of it is there. */
async function confirm(member: Member, home: string, minutes: number): Promise<void> {
  const span = { start: (today() - BACKLOG_DAYS) * DAY_S, end: today() * DAY_S, per: "month" };
  const { mains, quality } = must(await member.energy(home, span));
  const { measuredMin, recoveredMin } = quality[mains[0].quality];
  const total = [...measuredMin, ...recoveredMin].reduce((sum, count) => sum + count, 0);
  if (total < minutes - 1) {
    throw new PlainError(`Cannot confirm the bridge's minutes: ${total} of ${minutes}`);
  }
}
