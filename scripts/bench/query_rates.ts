/** What the questions behind the charts take, from a home with a year of minutes. */
import { readRowsTiming } from "../../worker/protocol/rows_timing.ts";
import type { Member } from "../api_client.ts";
import { PlainError } from "../stack/plain_error.ts";
import { DAY_S, today } from "./bench_home.ts";
import { median } from "./median.ts";

const KINDS = ["energy", "power"] as const;
const WARM_RUNS = 31;
const WARM_UP = 5;

export type Span = "day" | "month" | "year";

function dateOfDay(day: number): string {
  return new Date(day * DAY_S * 1000).toISOString().slice(0, 10);
}

/** A whole local day, a whole calendar month, and the last 365 days, which mostly touch two calendar years. */
function spanOf(span: Span): { start: string; end: string; per: string } {
  const now = new Date(today() * DAY_S * 1000);
  if (span === "day") return { start: dateOfDay(today() - 2), end: dateOfDay(today() - 1), per: "minute" };
  if (span === "year") return { start: dateOfDay(today() - 364), end: dateOfDay(today()), per: "day" };
  const month = (back: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1) / 1000 / DAY_S;
  return { start: dateOfDay(month(1)), end: dateOfDay(month(0)), per: "hour" };
}

async function ask(member: Member, home: string, kind: string, span: Span): Promise<number> {
  const query = new URLSearchParams(spanOf(span));
  const response = await fetch(`${member.url}/v1/homes/${home}/${kind}?${query}`, {
    headers: { cookie: member.cookie, "accept-encoding": "identity" },
  });
  const body = await response.arrayBuffer();
  const rows = readRowsTiming(response.headers.get("server-timing"));
  if (response.ok && rows !== null && body.byteLength > 1000) return rows.read;
  throw new PlainError(`Cannot go on: ${response.url} answered ${response.status}`);
}

/** Rows that the first question after a start of the Worker reads; the larger of energy's and power's. */
export async function coldRows(
  member: Member,
  home: string,
  span: Span,
  restart: () => Promise<void>,
): Promise<number> {
  const counts: number[] = [];
  for (const kind of KINDS) {
    await restart();
    counts.push(await ask(member, home, kind, span));
  }
  return Math.max(...counts);
}

/** Median milliseconds until the whole answer is read; the slower of energy's and power's. */
export async function warmMs(member: Member, home: string, span: Span): Promise<number> {
  const medians: number[] = [];
  for (const kind of KINDS) {
    const times: number[] = [];
    for (let run = -WARM_UP; run < WARM_RUNS; run++) {
      const started = performance.now();
      await ask(member, home, kind, span);
      if (run >= 0) times.push(performance.now() - started);
    }
    medians.push(median(times));
  }
  return Math.max(...medians);
}
