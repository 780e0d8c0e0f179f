import { type Context, Hono } from "hono";
import { READING_EARLIEST_S, READING_MAX_AHEAD_S } from "../../domain/limits.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../domain/outcome.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { readSentBytes, textOf, unzip } from "../../middleware/sent_bytes.ts";
import { lastAnswer, lastFluxAnswer, readLastQuestion } from "../../protocol/doors/influx/last_query.ts";
import { PRECISIONS, readLines } from "../../protocol/doors/influx/line_protocol.ts";
import { PROBLEMS } from "../../protocol/problem.ts";
import { nowS } from "../change_deps.ts";
import { asked, type AtDoor, doorOfKey } from "./visit.ts";

type Version = 1 | 2;

/** As InfluxDB's versions say no. */
function refusal(c: Context<AppEnv>, version: Version, { code, detail, retryAfterS }: Refusal): Response {
  if (retryAfterS !== undefined) c.header("retry-after", String(Math.ceil(retryAfterS)));
  const { status } = PROBLEMS[code];
  if (version === 1) return c.json({ error: detail }, status);
  const name = status === 401 ? "unauthorized" : status === 429 ? "too many requests" : "invalid";
  return c.json({ code: name, message: detail }, status);
}

/** The password or token, wherever a client of either version has it. */
function keyOf(c: Context<AppEnv>): string {
  const [, scheme = "", value = ""] = /^(\w+)\s+(\S+)$/.exec(c.req.header("authorization") ?? "") ?? [];
  if (/^(token|bearer)$/i.test(scheme)) return value.slice(value.lastIndexOf(":") + 1);
  if (/^basic$/i.test(scheme)) {
    try {
      const pair = atob(value);
      return pair.slice(pair.indexOf(":") + 1);
    } catch {
      return "";
    }
  }
  return c.req.query("p") ?? "";
}

async function textSent(c: Context<AppEnv>): Promise<Outcome<string>> {
  const sent = await readSentBytes(c.req.raw);
  if (!sent.ok) return sent;
  const encoding = (c.req.header("content-encoding") ?? "identity").trim().toLowerCase();
  if (encoding === "identity") return textOf(sent.value);
  if (encoding !== "gzip") return refuse("bad_encoding", `Cannot read encoding: ${encoding}`);
  const plain = await unzip(sent.value as Uint8Array<ArrayBuffer>, "gzip");
  return plain.ok ? textOf(plain.value) : plain;
}

/** The first version keeps the points that it can read and says which it could not; the second takes all or none. */
async function write(c: Context<AppEnv>, version: Version): Promise<Response> {
  const no = (refused: Refusal) => refusal(c, version, refused);
  const door = await doorOfKey(c, "influx", keyOf(c));
  if (!door.ok) return no(door);
  const precision = c.req.query("precision") ?? "ns";
  const perS = Object.hasOwn(PRECISIONS, precision) ? PRECISIONS[precision] : null;
  if (perS === null) return no(refuse("bad_value", `Cannot read precision: ${precision}`));
  const text = await textSent(c);
  if (!text.ok) return no(text);
  const now = nowS();
  const read = readLines(text.value, perS, now);
  const kept = read.samples.filter(({ atS }) =>
    atS >= READING_EARLIEST_S && atS <= now + READING_MAX_AHEAD_S
  );
  const outside = read.samples.length - kept.length;
  if (outside > 0) read.faults.push(`${outside} values before 2015 or in the future`);
  if (version === 2 && read.faults.length > 0) return no(refuse("bad_value", read.faults.join("\n")));
  const { home, visit } = door.value;
  const taken = await asked(home.takeSamples(visit, kept));
  if (!taken.ok) return no(taken);
  if (read.faults.length > 0) {
    return no(refuse("bad_value", `partial write: ${read.faults.join("\n")} dropped=${read.faults.length}`));
  }
  return c.body(null, 204);
}

async function lastOf({ home, visit }: AtDoor) {
  return await asked(home.lastSamples(visit));
}

async function query(c: Context<AppEnv>): Promise<Response> {
  const body = await textSent(c);
  if (!body.ok) return refusal(c, 1, body);
  const form = new URLSearchParams(body.value);
  const parameter = (name: string) => form.get(name) ?? c.req.query(name);
  const door = await doorOfKey(c, "influx", form.get("p") ?? keyOf(c));
  if (!door.ok) return refusal(c, 1, door);
  const inputs = await lastOf(door.value);
  if (!inputs.ok) return refusal(c, 1, inputs);
  const q = parameter("q") ?? "";
  // There is one database here, whatever it is called.
  if (/^\s*CREATE\s+DATABASE\b/i.test(q)) return c.json({ results: [{ statement_id: 0 }] });
  const question = readLastQuestion(q);
  return question === null
    ? refusal(
      c,
      1,
      refuse("bad_value", "Cannot answer but SELECT LAST(field) FROM measurement WHERE tag='value'"),
    )
    : c.json(lastAnswer(inputs.value, question, parameter("epoch")));
}

async function queryFlux(c: Context<AppEnv>): Promise<Response> {
  const door = await doorOfKey(c, "influx", keyOf(c));
  if (!door.ok) return refusal(c, 2, door);
  const body = await textSent(c);
  if (!body.ok) return refusal(c, 2, body);
  const inputs = await lastOf(door.value);
  if (!inputs.ok) return refusal(c, 2, inputs);
  const flux = readFlux(c, body.value);
  const csv = flux.ok ? lastFluxAnswer(inputs.value, flux.value) : null;
  return csv === null
    ? refusal(c, 2, refuse("bad_value", "Cannot answer but for the last() of measurements"))
    : c.body(csv, 200, { "content-type": "text/csv; charset=utf-8" });
}

/** Flux as it is, or as JSON's `query`. */
function readFlux(c: Context<AppEnv>, body: string): Outcome<string> {
  if (!/^application\/json/i.test(c.req.header("content-type") ?? "")) return ok(body);
  try {
    const { query: flux } = JSON.parse(body) as { query?: unknown };
    if (typeof flux === "string") return ok(flux);
  } catch {
    // Refused below, as anything that is no question.
  }
  return refuse("bad_json", "Cannot read the question: no JSON with a query");
}

/** InfluxDB, as senders know it: databases, organisations and buckets may be called anything. */
export const influxRoutes = new Hono<AppEnv>()
  .post("/write", (c) => write(c, 1))
  .get("/query", query)
  // An uploader of the second version may be given an address without /api/v2.
  .post(
    "/query",
    (c) => /^application\/vnd\.flux/i.test(c.req.header("content-type") ?? "") ? queryFlux(c) : query(c),
  )
  .post("/api/v2/write", (c) => write(c, 2))
  .post("/api/v2/query", queryFlux);
