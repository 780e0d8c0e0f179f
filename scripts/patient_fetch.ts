/** Requests that outlast a busy or restarting server: waits as it asks, and no longer than it was given time. */

/** What the server said instead of an answer; status 0 when it was not reached at all. */
export interface Failure {
  ok: false;
  status: number;
  /** The problem document's code, or `unreachable`. */
  code: string;
  detail: string;
}
export type Reply<T> = { ok: true; value: T } | Failure;

export interface Patience {
  /** How long a request may be tried again, counted from its first try. */
  forMs: number;
  signal?: AbortSignal;
  /** Told before each wait. */
  onWait?: (failure: Failure, waitMs: number) => void;
  /** Injected by tests. */
  deps?: Partial<PatienceDeps>;
}

export interface PatienceDeps {
  fetch(url: string, init: RequestInit): Promise<Response>;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  nowMs(): number;
  random(): number;
}

const TRY_AGAIN = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Resolves after a time, or rejects as soon as the signal aborts. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Seconds or an HTTP date, as RFC 9110 has it; null when absent or not readable. */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

async function failureOf(response: Response): Promise<Failure> {
  const text = await response.text();
  let detail = text.slice(0, 200).trim() || response.statusText;
  let code = "internal";
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem === "object" && problem !== null) {
      if ("detail" in problem) detail = String(problem.detail);
      if ("code" in problem) code = String(problem.code);
    }
  } catch {
    // Something before the Worker answered, and not in JSON.
  }
  return { ok: false, status: response.status, code, detail };
}

/**
 * The response to a request, or why there is none. A request that may not be repeated is tried again only after an
 * answer that says that it was not carried out.
 */
export async function patientFetch(
  url: string,
  init: RequestInit,
  repeatable: boolean,
  patience: Patience,
): Promise<Reply<Response>> {
  const deps: PatienceDeps = { fetch, wait, nowMs: Date.now, random: Math.random, ...patience.deps };
  const { signal } = patience;
  const endMs = deps.nowMs() + patience.forMs;
  for (let tries = 0;; tries++) {
    let failure: Failure;
    let askedMs: number | null = null;
    try {
      const response = await deps.fetch(url, { ...init, signal });
      if (response.status < 400) return { ok: true, value: response };
      askedMs = retryAfterMs(response.headers.get("retry-after"), deps.nowMs());
      failure = await failureOf(response);
      if (!TRY_AGAIN.has(failure.status)) return failure;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Error)) throw error;
      // fetch tells refused, reset and lost connections alike, as a TypeError.
      const why = error instanceof TypeError ? "no answer" : error.message;
      failure = {
        ok: false,
        status: 0,
        code: "unreachable",
        detail: `Cannot reach ${new URL(url).origin}: ${why}`,
      };
      if (!repeatable) return failure;
    }
    const backOffMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (0.5 + deps.random() / 2);
    const waitMs = askedMs ?? backOffMs;
    if (deps.nowMs() + waitMs > endMs) return failure;
    patience.onWait?.(failure, waitMs);
    await deps.wait(waitMs, signal);
  }
}
