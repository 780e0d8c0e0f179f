/** One request to our own server, and its answer as a value. */
import type { Code } from "../../worker/domain/outcome.ts";
import { storageChoice } from "../live/storage_choice.ts";
import { arrivedMs, earlyAnswer } from "./early_questions.ts";

export interface Problem {
  ok: false;
  /** "offline": no answer came at all; "demo": not in the demo home. */
  code: Code | "offline" | "demo";
  status: number;
  detail: string;
  /** JSON pointer into the body that was sent, or a query parameter's name. */
  field: string | null;
  /** When it may be tried again, where the server says so. */
  retryAfterS?: number;
}
/** `seenMs`: the server cannot be reached, and this is what it answered then. `arrivedMs`: when it came, by this clock. */
export type Answer<T> = { ok: true; value: T; seenMs?: number; arrivedMs?: number } | Problem;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export interface AskOptions {
  body?: unknown;
  /** Sent as it is, instead of a body as JSON. */
  blob?: Blob;
  accept?: string;
  signal?: AbortSignal;
}

let signedOut: () => void = () => {};

/** Called whenever the server no longer knows who we are. */
export function whenSignedOut(callback: () => void): void {
  signedOut = callback;
}

/** `value` undefined: the server was not reached. */
type Heard = (method: Method, path: string, value: unknown) => void;
const early: Parameters<Heard>[] = [];
let heard: Heard = (...what) => early.push(what);

/** Called with every answer; those from before too. */
export function whenHeard(callback: Heard): void {
  heard = callback;
  for (const what of early.splice(0)) callback(...what);
}

export const OFFLINE: Problem = { ok: false, code: "offline", status: 0, detail: "", field: null };

type Deliver = (path: string, request: RequestInit) => Promise<Response>;
const server: Deliver = (path, request) => earlyAnswer(request.method ?? "GET", path) ?? fetch(path, request);
let deliver = server;

/** Somebody else than our server answers from now on, and nobody hears of it. */
export function answerBy(other: Deliver): void {
  deliver = other;
}

async function problemOf(response: Response): Promise<Problem> {
  let document: Partial<Record<"code" | "detail" | "field", unknown>> = {};
  try {
    document = await response.json();
  } catch {
    // A proxy's answer: it has a status and no document.
  }
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const retryAfter = response.headers.get("retry-after");
  return {
    ...(retryAfter === null ? {} : { retryAfterS: Number(retryAfter) }),
    ok: false,
    code: (text(document.code) as Problem["code"] | null) ?? "internal",
    status: response.status,
    detail: text(document.detail) ?? "",
    field: text(document.field),
  };
}

async function send(
  method: Method,
  path: string,
  { body, blob, accept, signal }: AskOptions,
): Promise<Answer<Response>> {
  const headers: Record<string, string> = { accept: accept ?? "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    const response = await deliver(path, {
      method,
      headers,
      signal,
      body: blob ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    signal?.throwIfAborted();
    if (response.ok) return { ok: true, value: response };
    const problem = await problemOf(response);
    if (problem.status === 401) signedOut();
    return problem;
  } catch (error) {
    if (signal?.aborted) throw error;
    return OFFLINE;
  }
}

async function answered<T>(method: Method, path: string, options: AskOptions): Promise<Answer<T>> {
  const sent = await send(method, path, options);
  if (!sent.ok) return sent;
  if (sent.value.status === 204) return { ok: true, value: undefined as T };
  try {
    return { ok: true, value: await sent.value.json(), arrivedMs: arrivedMs(sent.value) };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return OFFLINE;
  }
}

async function told<T>(method: Method, path: string, options: AskOptions): Promise<Answer<T>> {
  const answer = await answered<T>(method, path, options);
  if (deliver === server) {
    heard(method, path, answer === OFFLINE ? undefined : answer.ok ? answer.value ?? null : null);
  }
  return answer;
}

/** Rejects only when `signal` was aborted. `T` is what the server's own schema says. */
export async function ask<T>(method: Method, path: string, options: AskOptions = {}): Promise<Answer<T>> {
  const asked = told<T>(method, path, options);
  if (method !== "GET" || deliver !== server || !storageChoice.peek()?.offline) return await asked;
  // Whoever waits for it hears of a fault; that nobody waits yet, or any more, is none.
  asked.catch(() => {});
  const kept = await import("../offline/patience.ts").catch(() => null);
  return await (kept?.orSeen<Answer<T>>(path, asked, OFFLINE, options.signal) ?? asked);
}

export async function askBlob(path: string, accept: string): Promise<Answer<Blob>> {
  const sent = await send("GET", path, { accept });
  if (!sent.ok) return sent;
  try {
    return { ok: true, value: await sent.value.blob() };
  } catch {
    return OFFLINE;
  }
}
