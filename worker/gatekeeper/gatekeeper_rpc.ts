import type { RateGroup } from "../domain/rate_limits.ts";

/** What a Gatekeeper answers over RPC. One stands at the door of each network. */
export interface GatekeeperRpc {
  /** 0: come in; otherwise the seconds until the next may. */
  admit(group: RateGroup): Promise<number>;
}
