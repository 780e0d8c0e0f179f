/** Wakes who waits for it; a ring that nobody heard is heard by the next who comes. */
export class Bell {
  #rung = Promise.withResolvers<void>();

  ring(): void {
    this.#rung.resolve();
  }

  /** Rejects when the signal aborts first. */
  async heard(signal: AbortSignal): Promise<void> {
    const aborted = Promise.withResolvers<never>();
    const stop = () => aborted.reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    try {
      await Promise.race([this.#rung.promise, aborted.promise]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
    this.#rung = Promise.withResolvers();
  }
}
