/** Slows down who tries keys: wrong ones of a network, and of all networks that never had a right one. */
import {
  DOOR_WRONG_BURST,
  DOOR_WRONG_HOME_BURST,
  DOOR_WRONG_HOME_PER_S,
  DOOR_WRONG_PER_S,
} from "../domain/limits.ts";
import { TokenBucket } from "../domain/token_bucket.ts";

const NETWORKS_MAX = 1_000;

export class DoorGuard {
  /** Seconds that a network has to wait, and since when. */
  readonly #networks = new Map<string, { bucket: TokenBucket; untilMs: number }>();
  readonly #known = new Set<string>();
  readonly #home: TokenBucket;
  #homeUntilMs = 0;

  constructor(nowMs: number) {
    this.#home = new TokenBucket(DOOR_WRONG_HOME_BURST, DOOR_WRONG_HOME_PER_S, nowMs);
  }

  /** Seconds until a key of this network is looked at again; 0: now. */
  waitS(network: string, nowMs: number): number {
    const own = this.#networks.get(network)?.untilMs ?? 0;
    const until = this.#known.has(network) ? own : Math.max(own, this.#homeUntilMs);
    return Math.max(0, Math.ceil((until - nowMs) / 1000));
  }

  right(network: string): void {
    remember(this.#known, network);
  }

  wrong(network: string, nowMs: number): void {
    const held = this.#networks.get(network) ??
      { bucket: new TokenBucket(DOOR_WRONG_BURST, DOOR_WRONG_PER_S, nowMs), untilMs: 0 };
    held.untilMs = nowMs + held.bucket.take(nowMs) * 1000;
    this.#networks.delete(network);
    this.#networks.set(network, held);
    for (const oldest of this.#networks.keys()) {
      if (this.#networks.size <= NETWORKS_MAX) break;
      this.#networks.delete(oldest);
    }
    if (!this.#known.has(network)) this.#homeUntilMs = nowMs + this.#home.take(nowMs) * 1000;
  }
}

function remember(set: Set<string>, value: string): void {
  set.delete(value);
  set.add(value);
  for (const oldest of set) {
    if (set.size <= NETWORKS_MAX) break;
    set.delete(oldest);
  }
}
