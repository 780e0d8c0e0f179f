/** Keeps what the server answered, for as long as somebody is signed in, and answers in its place when it is away. */
import type { HomeBody, SessionBody } from "../../worker/protocol/config.ts";
import { seenAtMs } from "./connection.ts";
import { laidOver } from "./edit.ts";
import { withStore } from "./offline_store.ts";
import { homeOfPath, seenName } from "./seen_path.ts";
import { keptEdits } from "./kept_edits.ts";

interface Seen {
  path: string;
  seenMs: number;
  value: unknown;
}

const KEEP_MS = 30 * 86_400_000;
const KEEP_MOST = 400;
const HOLD_MOST = 50;

/** Whose answers these are. Null: nobody's yet, so what comes is held; undefined: signed out, so what comes is dropped. */
let account: string | null | undefined = null;
let held: Seen[] = [];

/** Signed out, or erased: what is still under way is not kept any more. */
export function dropAnswers(): void {
  account = undefined;
  held = [];
}

const put = (seen: Seen) => withStore("answers", "readwrite", (store) => store.put(seen));

/** Of somebody else, nothing is left to this one. */
async function belongTo(id: string): Promise<void> {
  if (account === id) return;
  const before = await withStore<Seen | undefined>(
    "answers",
    "readonly",
    (store) => store.get("/v1/session"),
  );
  if (before && (before.value as SessionBody).account.id !== id) {
    await withStore("answers", "readwrite", (store) => store.clear());
    await withStore("edits", "readwrite", (store) => store.clear());
  }
  account = id;
  for (const seen of held.splice(0)) await put(seen);
}

/** Of a home that somebody has left, or that is gone, nothing stays. */
async function dropOtherHomes({ homes }: SessionBody): Promise<void> {
  const names = await withStore("answers", "readonly", (store) => store.getAllKeys()) ?? [];
  const mine = homes.map(({ id }) => `/v1/homes/${encodeURIComponent(id)}`);
  const isOf = (name: string, home: string) => name === home || name.startsWith(`${home}/`);
  for (const name of names.map(String)) {
    if (name.startsWith("/v1/homes/") && !mine.some((home) => isOf(name, home))) {
      await withStore("answers", "readwrite", (store) => store.delete(name));
    }
  }
}

export async function noteAnswer(path: string, value: unknown): Promise<void> {
  const seenMs = Date.now();
  const name = seenName(path, seenMs / 1000);
  if (name === null || account === undefined && name !== "/v1/session") return;
  if (name === "/v1/session") {
    await belongTo((value as SessionBody).account.id);
    await dropOtherHomes(value as SessionBody);
  }
  if (account) await put({ path: name, seenMs, value });
  else if (held.length < HOLD_MOST) held.push({ path: name, seenMs, value });
}

/** A clock that was read then has gone on since. */
function withClockOf(value: unknown, agoMs: number): unknown {
  const read = value as { now?: unknown };
  return typeof read?.now === "number" ? { ...read, now: read.now + agoMs / 1000 } : value;
}

export async function recall(path: string): Promise<{ ok: true; value: unknown; seenMs: number } | null> {
  const nowMs = Date.now();
  const name = seenName(path, nowMs / 1000);
  if (name === null) return null;
  const seen = await withStore<Seen | undefined>("answers", "readonly", (store) => store.get(name));
  if (!seen || nowMs - seen.seenMs > KEEP_MS) return null;
  if (name === "/v1/session") account ??= (seen.value as SessionBody).account.id;
  seenAtMs.value = Math.max(seenAtMs.peek(), seen.seenMs);
  const home = homeOfPath(path);
  const value = home === null
    ? withClockOf(seen.value, nowMs - seen.seenMs)
    : laidOver(seen.value as HomeBody, await keptEdits(home));
  return { ok: true, value, seenMs: seen.seenMs };
}

/** What is too old or too much goes, the oldest first. */
export async function pruneAnswers(): Promise<void> {
  const names = await withStore("answers", "readonly", (store) => store.index("seenMs").getAllKeys());
  const old = await withStore(
    "answers",
    "readonly",
    (store) => store.index("seenMs").getAllKeys(IDBKeyRange.upperBound(Date.now() - KEEP_MS)),
  );
  const gone = new Set([...old ?? [], ...(names ?? []).slice(0, -KEEP_MOST)]);
  for (const name of gone) await withStore("answers", "readwrite", (store) => store.delete(name));
}
