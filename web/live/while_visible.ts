/**
 * Calls `work` at once and then every `everyMs`, but only while the page can be seen; for `Infinity` just the once.
 * Returns how to stop.
 */
export function whileVisible(everyMs: number, work: (signal: AbortSignal) => Promise<void>): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let done = false;

  async function turn(): Promise<void> {
    clearTimeout(timer);
    if (working || done || stop.signal.aborted || document.hidden) return;
    working = true;
    try {
      await work(stop.signal);
      done = everyMs === Infinity;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      working = false;
    }
    if (!done && !stop.signal.aborted && !document.hidden) timer = setTimeout(turn, everyMs);
  }

  const onChange = () => (document.hidden ? clearTimeout(timer) : void turn());
  document.addEventListener("visibilitychange", onChange);
  globalThis.addEventListener("online", onChange);
  void turn();
  return () => {
    stop.abort();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onChange);
    globalThis.removeEventListener("online", onChange);
  };
}
