/** What the bench measures, and what it is measured against. Data only. */

export interface Target {
  what: string;
  unit: string;
  /** `most`: measured values up to the bound meet it; `least`: from the bound on; `none`: it is only told. */
  bound: "most" | "least" | "none";
  value: number;
}

function target(what: string, bound: Target["bound"], value: number, unit: string): Target {
  return { what, bound, value, unit };
}

/** Too much at the mercy of the machine to be held to a number. */
function told(what: string, unit: string): Target {
  return { what, bound: "none", value: 0, unit };
}

export const TARGETS = {
  rows_written_per_minute: target("rows written per posted minute of 43 channels", "most", 1.1, "rows"),
  rows_read_day: target("rows read, a day of minutes, cold", "most", 30, "rows"),
  rows_read_month: target("rows read, a month of hours, cold", "most", 40, "rows"),
  rows_read_year: target("rows read, a year of days, cold", "most", 15, "rows"),
  bytes_per_channel_minute: target("stored bytes per channel-minute of closed hours", "most", 3, "B"),
  backfill_channel_minutes_per_s: target(
    "backfill in posts of 1,440 minutes",
    "least",
    300_000,
    "channel-min/s",
  ),
  posts_per_s: target("single-minute posts, 8 homes at once", "least", 500, "posts/s"),
  query_year_ms: target("a year of days, warm", "most", 10, "ms"),
  query_day_ms: target("a day of minutes, warm", "most", 25, "ms"),
  first_chart_js_kb: target("JavaScript before the first chart, gzip", "most", 60, "kB"),
  first_reading_s: target("adding a device, from the page to its first reading on screen", "most", 10, "s"),
  first_reading_taps: target("taps for it, beside the password", "most", 5, "taps"),
  install_kb: told("files kept in the browser for the installed app, in English, gzip", "kB"),
  opens_from_cache_ms: target("the app without a network, last values on screen", "most", 500, "ms"),
  sign_in_round_trips: target("round trips to the database, signing in", "most", 1, "round trips"),
  session_read_round_trips: target("round trips for the session, a read", "most", 0, "round trips"),
  usd_per_home_year: target("a home's year at published prices", "most", 1, "USD"),
  minute_seen_p99_ms: target("a posted minute seen by who watches, 99th percentile", "most", 150, "ms"),
  minute_on_screen_p99_ms: target("the same in a browser, on screen, 99th percentile", "most", 150, "ms"),
  rolling_frames_per_s: target("rolling hour of 41 lines, phone slowed 4 times", "least", 59, "frames/s"),
  draw_year_ms: target("a year of days, from its answer to drawn, phone slowed 4 times", "most", 100, "ms"),
  draw_day_ms: target("a day of minutes, from its answer to drawn, phone slowed 4 times", "most", 100, "ms"),
  pan_frames_per_s: target(
    "panning a day of minutes of 20 branches, slowed 4 times",
    "least",
    50,
    "frames/s",
  ),
  command_heard_p99_ms: target(
    "a command, from the request to its device, 99th percentile",
    "most",
    100,
    "ms",
  ),
  message_seen_p99_ms: target("a QoS 1 message from client to client, 99th percentile", "most", 100, "ms"),
  clients_one_home: target("of 500 MQTT clients of one home, served", "least", 500, "clients"),
  clients_many_homes: target("of 2,000 MQTT clients of 200 homes, served", "least", 2_000, "clients"),
  kb_per_client: told("memory of an idle MQTT client of a sleeping home", "kB"),
  kb_per_relayed_client: target("memory of an idle MQTT client that is relayed", "most", 256, "kB"),
  bridge_replay_s: target("bridge: 30 days of 43 channels replayed", "most", 60, "s"),
  bridge_rss_mb: target("bridge: memory at most, meanwhile", "most", 100, "MB"),
  bridge_minutes_at_fault: target("bridge: minutes lost or double in 100 kills", "most", 0, "min"),
} as const satisfies Record<string, Target>;

export type MeasureId = keyof typeof TARGETS;
export type Measured = Record<MeasureId, number>;
export const MEASURE_IDS = Object.keys(TARGETS) as MeasureId[];
