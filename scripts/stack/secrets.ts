import { randomBytes } from "node:crypto";
import { plainly } from "./plain_error.ts";

export interface Secrets {
  DEVICE_TOKEN_SECRET: string;
  SESSION_SECRET: string;
  DEV_SIGN_IN_KEY: string;
  VAPID_PRIVATE_KEY: string;
}

/** Hexadecimal: what begins with a dash would be read as a flag where it is given on a command line. */
const random = (bytes: number) => randomBytes(bytes).toString("hex");

/** The secrets of a local stack: made at its first start, readable by its owner alone, kept from then on. */
export async function localSecrets(file: string): Promise<Secrets> {
  return await plainly(`keep secrets in ${file}`, async () => {
    let kept: Partial<Secrets> = {};
    try {
      kept = JSON.parse(await Deno.readTextFile(file));
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    const secrets: Secrets = {
      DEVICE_TOKEN_SECRET: kept.DEVICE_TOKEN_SECRET ?? random(32),
      SESSION_SECRET: kept.SESSION_SECRET ?? random(32),
      DEV_SIGN_IN_KEY: kept.DEV_SIGN_IN_KEY ?? random(16),
      VAPID_PRIVATE_KEY: kept.VAPID_PRIVATE_KEY ?? random(32),
    };
    const written = `${file}.new`;
    await Deno.writeTextFile(written, JSON.stringify(secrets, null, 2) + "\n", { mode: 0o600 });
    await Deno.rename(written, file);
    return secrets;
  });
}
