import { DurableObject } from "cloudflare:workers";
import { RATE_LIMITS, type RateGroup } from "../domain/rate_limits.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import type { GatekeeperRpc } from "./gatekeeper_rpc.ts";

/** The buckets of one network, in memory alone: nothing is stored, and nothing says whose they are. */
export class Gatekeeper extends DurableObject implements GatekeeperRpc {
  readonly #buckets = new Map<RateGroup, TokenBucket>();

  admit(group: RateGroup): Promise<number> {
    const nowMs = Date.now();
    let bucket = this.#buckets.get(group);
    if (bucket === undefined) {
      const { burst, perS } = RATE_LIMITS[group];
      this.#buckets.set(group, bucket = new TokenBucket(burst, perS, nowMs));
    }
    return Promise.resolve(bucket.take(nowMs));
  }
}
