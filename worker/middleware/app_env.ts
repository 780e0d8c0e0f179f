import type { Env } from "../env.ts";
import type { SessionClaims } from "./session_token.ts";

/** What a device's token says of its bearer. */
export interface DeviceIdentity {
  home: string;
  /** The device's id. */
  device: string;
  serial: string;
  /** Rises with every token that the device is given; a Home refuses those below the newest that was used. */
  generation: number;
  expiresAtS: number;
}

/** What a handler finds in its context. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The signed-in account's id; set by `requireSignedIn`. */
    account: string;
    /** The session's id; set by `requireSignedIn`. */
    session: string;
    /** What is known of the session, and whether from its row (true) or from its cookie alone; set by `requireSignedIn`. */
    signedIn: SessionClaims & { lookedUp: boolean };
    /** When the session's password or passkey was shown; set where its row was looked up. */
    provenAtS: number;
    /** The access token that acts for the account; not set for its own session. */
    token?: { id: string; home: string | null };
    /** The device that speaks; set by `requireDevice`. */
    device: DeviceIdentity;
  };
}
