import type { Env } from "../env.ts";
import { mintDeviceToken } from "../middleware/device_token.ts";
import { log } from "../log.ts";

/** What a Home leaves to the Worker. */
export const HOME_EFFECTS = {
  mintToken(
    env: Env,
    device: { home: string; device: string; serial: string },
    generation: number,
    nowS: number,
  ): Promise<string> {
    return mintDeviceToken(env.DEVICE_TOKEN_SECRET, { ...device, generation }, nowS);
  },
  report(error: unknown): void {
    const stack = error instanceof Error
      ? error.stack?.split("\n").filter((line) => /^\s+at /.test(line))
      : [];
    log("error", "mqtt_failed", { cause: String(error), at: stack?.slice(0, 8).map((line) => line.trim()) });
  },
};
