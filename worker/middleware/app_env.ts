import type { Env } from "../env.ts";

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
    /** The signed-in account's id; set by `requireSession`. */
    account: string;
    /** The device that speaks; set by `requireDevice`. */
    device: DeviceIdentity;
  };
}
