import type { Env } from "../env.ts";
import { mintDeviceToken } from "../middleware/device_token.ts";

/** What a Home does with the Worker's secrets. */
export const HOME_EFFECTS = {
  mintToken(
    env: Env,
    device: { home: string; device: string; serial: string },
    generation: number,
    nowS: number,
  ): Promise<string> {
    return mintDeviceToken(env.DEVICE_TOKEN_SECRET, { ...device, generation }, nowS);
  },
};
