import { signIn } from "./api_client.ts";
import { benchHome } from "./bench/bench_home.ts";
import { chartTimes } from "./bench/charts_in_browser.ts";
import { costPerHomeYear } from "./bench/cost.ts";
import { countedWork } from "./bench/counted_work.ts";
import { firstChart } from "./bench/first_chart.ts";
import { firstReading } from "./bench/first_reading.ts";
import { fillYear, postRate } from "./bench/ingest_rates.ts";
import { minutesAtFault } from "./bench/bridge_kills.ts";
import { bridgeReplay } from "./bench/bridge_replay.ts";
import { coldRows, type Span, warmMs } from "./bench/query_rates.ts";
import { sessionReadRoundTrips, signInRoundTrips } from "./bench/identity_work.ts";
import { opensFromCache } from "./bench/opens_from_cache.ts";
import { steadyState } from "./bench/steady_state.ts";
import { bytesPerRelayedClient, clientsOfManyHomes, clientsOfOneHome } from "./bench/idle_clients.ts";
import { minuteOnScreen99, rollingFramesPerS } from "./bench/live_in_browser.ts";
import { commandDelay99 } from "./bench/command_delay.ts";
import { messageDelay99, minuteDelay99 } from "./bench/live_delays.ts";
import { storedBytes } from "./bench/stored_bytes.ts";
import { table } from "./bench/table.ts";
import type { Measured } from "./bench/targets.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { must } from "./furnish_home.ts";
import { type Stack, startStack } from "./stack.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task bench [flags]

Measures enecess on this machine, on a stack of its own with simulated homes, and prints one table.

  --json FILE  also writes {"<id>": number, ...}
  --help       this text`;

const HOMES_AT_ONCE = 8;

async function measure(stack: Stack, say: (line: string) => void): Promise<Measured> {
  const member = must(await signIn(stack.url, stack.devSignInKey, { forMs: 5_000 }));
  const restart = async () => {
    await stack.killWorker();
    await stack.restartWorker();
  };

  say("Posting single minutes of one home");
  const steady = await steadyState(await benchHome(member, "Steady", { branches: false }), restart);

  say(`Posting single minutes of ${HOMES_AT_ONCE} homes at once`);
  const homes = [];
  for (let i = 1; i <= HOMES_AT_ONCE; i++) {
    homes.push(await benchHome(member, `Home ${i}`, { branches: false }));
  }
  const postsPerS = await postRate(homes);

  say("Filling a home with a year of minutes");
  const home = await benchHome(member, "Year", { branches: true });
  const backfill = await fillYear(home);

  say("Asking, cold and warm");
  const cold = (span: Span) => coldRows(member, home.id, span, restart);
  const rows = { day: await cold("day"), month: await cold("month"), year: await cold("year") };
  const yearMs = await warmMs(member, home.id, "year");
  const dayMs = await warmMs(member, home.id, "day");

  say("Looking at it in a browser");
  const look = await firstChart(member, home.id, restart);
  const fromCache = await opensFromCache(member, home.id);

  say("Adding a device over Bluetooth");
  const added = await firstReading(member);

  const charts = await chartTimes(member, home.id);

  say("Watching minutes and messages arrive");
  const liveHome = await benchHome(member, "Live", { branches: true });
  const minuteSeenMs = await minuteDelay99(member, liveHome);
  const minuteOnScreenMs = await minuteOnScreen99(member);
  const framesPerS = await rollingFramesPerS(member, liveHome);
  const messageSeenMs = await messageDelay99(member, home.id);
  const commandHeardMs = await commandDelay99(member);

  say("Connecting 500 clients to one home, and 2,000 to 200 homes");
  const oneHome = await clientsOfOneHome(stack, 500);
  const relayedBytes = await bytesPerRelayedClient(stack, 500);
  const manyHomes = await clientsOfManyHomes(stack, 200, 10);

  say("Replaying a bridge's backlog, and killing a bridge");
  const bridge = await bridgeReplay(member, `${stack.dataDir}/bench-replay`);
  const atFault = await minutesAtFault(member, `${stack.dataDir}/bench-kills`);

  say("Signing in");
  const { trips, passwordMs } = await signInRoundTrips(stack.databaseUrl);
  say(`A password's own work took ${Math.round(passwordMs)} ms`);
  const sessionTrips = await sessionReadRoundTrips();

  await stack.stop();
  const stored = storedBytes(`${stack.dataDir}/homes`);
  return {
    rows_written_per_minute: steady.rowsWritten,
    rows_read_day: rows.day,
    rows_read_month: rows.month,
    rows_read_year: rows.year,
    bytes_per_channel_minute: stored.bytesPerChannelMinute,
    backfill_channel_minutes_per_s: backfill,
    posts_per_s: postsPerS,
    query_year_ms: yearMs,
    query_day_ms: dayMs,
    first_chart_js_kb: look.jsKb,
    install_kb: fromCache.installKb,
    opens_from_cache_ms: fromCache.opensMs,
    first_reading_s: added.seconds,
    first_reading_taps: added.taps,
    minute_seen_p99_ms: minuteSeenMs,
    minute_on_screen_p99_ms: minuteOnScreenMs,
    rolling_frames_per_s: framesPerS,
    draw_year_ms: charts.yearMs,
    draw_day_ms: charts.dayMs,
    pan_frames_per_s: charts.panFramesPerS,
    message_seen_p99_ms: messageSeenMs,
    command_heard_p99_ms: commandHeardMs,
    clients_one_home: oneHome.served,
    clients_many_homes: manyHomes,
    kb_per_client: oneHome.bytesPerClient / 1000,
    kb_per_relayed_client: relayedBytes / 1000,
    bridge_replay_s: bridge.seconds,
    bridge_rss_mb: bridge.rssMb,
    bridge_minutes_at_fault: atFault,
    sign_in_round_trips: trips,
    session_read_round_trips: sessionTrips,
    usd_per_home_year: costPerHomeYear(countedWork(steady, look, stored)).usdPerHomeYear,
  };
}

async function bench(): Promise<void> {
  const flags = readFlags({
    json: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (flags.help) return console.log(HELP);
  if (findBrowser() === null) throw new PlainError(NO_BROWSER);

  const dataDir = await Deno.makeTempDir({ prefix: "enecess-bench-" });
  try {
    const stack = await startStack({ dataDir, web: true, crowd: true });
    let measured: Measured;
    try {
      const failed = stack.failed.then((sentence) => Promise.reject(new PlainError(sentence)));
      const started = performance.now();
      const say = (line: string) =>
        console.error(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
      measured = await Promise.race([measure(stack, say), failed]);
    } finally {
      await stack.stop();
    }
    console.log(table(measured));
    const { json } = flags;
    if (json !== undefined) {
      const text = JSON.stringify(measured, null, 2) + "\n";
      await plainly(`write ${json}`, () => Deno.writeTextFile(json, text));
    }
  } finally {
    await Deno.remove(dataDir, { recursive: true });
  }
}

await runPlainly(bench);
Deno.exit(0);
