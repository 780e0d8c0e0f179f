/** A rate limit that lets bursts pass: tokens fill up at a steady rate, each act takes one. Pure. */
export class TokenBucket {
  #tokens: number;
  #atMs: number;

  constructor(readonly capacity: number, readonly perSecond: number, nowMs: number) {
    this.#tokens = capacity;
    this.#atMs = nowMs;
  }

  /** 0 when the act may go on, otherwise the seconds until it may. */
  take(nowMs: number): number {
    const passedS = Math.max(0, nowMs - this.#atMs) / 1000;
    this.#atMs = Math.max(this.#atMs, nowMs);
    this.#tokens = Math.min(this.capacity, this.#tokens + passedS * this.perSecond);
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return 0;
    }
    return (1 - this.#tokens) / this.perSecond;
  }
}
