/** Who looks, and until when: a lease that each look renews and that ends by itself. */
import { WATCH_EVERY_S, WATCH_LEASE_S } from "../domain/limits.ts";
import type { Sql } from "./sql.ts";

export interface WatchLease {
  /** Unix seconds; 0 when nobody looks. */
  untilS: number;
  everyS: number;
}

/** A lease with more left than this is not written and told anew for one more who looks. */
const RENEW_BELOW_S = WATCH_LEASE_S * 0.75;

export class LiveHub {
  #untilS: number | null = null;

  constructor(readonly sql: Sql) {}

  lease(nowS: number): WatchLease {
    if (this.#untilS === null) {
      const [row] = this.sql.all("SELECT until_s FROM watch WHERE id = 1");
      this.#untilS = row === undefined ? 0 : Number(row.until_s);
    }
    return { untilS: this.#untilS > nowS ? this.#untilS : 0, everyS: WATCH_EVERY_S };
  }

  /** Ends a lease that nobody needs; null where there is none. */
  end(nowS: number): WatchLease | null {
    const { untilS, everyS } = this.lease(nowS);
    if (untilS === 0) return null;
    this.sql.run("UPDATE watch SET until_s = 0 WHERE id = 1");
    this.#untilS = 0;
    return { untilS: nowS, everyS };
  }

  /** Somebody looks now. `isNew`: the devices are to be told. */
  watch(nowS: number): { lease: WatchLease; isNew: boolean } {
    const held = this.lease(nowS);
    if (held.untilS - nowS > RENEW_BELOW_S) return { lease: held, isNew: false };
    const untilS = nowS + WATCH_LEASE_S;
    this.sql.run(
      "INSERT INTO watch (id, until_s) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET until_s = excluded.until_s",
      untilS,
    );
    this.#untilS = untilS;
    return { lease: { untilS, everyS: WATCH_EVERY_S }, isNew: true };
  }
}
