import type { Database } from "../../db/client.ts";
import type { HomeConfig } from "../domain/branch.ts";

/** What a change of a home needs from outside. */
export interface ChangeDeps {
  db: Database;
  /** Unix seconds. */
  nowS: number;
  /** Of who asks, truncated, for the audit trail. */
  network?: string;
  /** The access token that acts for the account, for the audit trail. */
  token?: string;
  /** Fresh random bytes. */
  random(bytes: number): Uint8Array;
  /** Gives the configuration to the Home; resolves with the version that it then has. */
  push(config: HomeConfig): Promise<number>;
  /** Lets work end after the answer has gone out. */
  later(work: Promise<unknown>): void;
}

/** Who asks for what. */
export interface Asked {
  account: string;
  home: string;
}
