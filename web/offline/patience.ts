/** In a network that hardly is one, who waits too long looks at what was seen before, if there is any. */
import { recall } from "./seen_answers.ts";

const PATIENCE_MS = 3_000;

/** `asked`: what the server answers, or `away`: that it does not. */
export async function orSeen<A>(
  path: string,
  asked: Promise<A>,
  away: A,
  signal: AbortSignal | undefined,
): Promise<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<null>((end) => timer = setTimeout(() => end(null), PATIENCE_MS));
  const first = await Promise.race([asked, patience]).finally(() => clearTimeout(timer));
  if (first !== null && first !== away) return first;
  const seen = await recall(path).catch(() => null);
  signal?.throwIfAborted();
  // A late answer is for the next who asks.
  return seen === null ? await asked : seen as A;
}
