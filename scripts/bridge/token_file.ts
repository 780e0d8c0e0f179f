/** What the bridge was given when it joined the home, on disk for its owner alone. */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";
import { PlainError, plainly } from "../stack/plain_error.ts";

const membership = v.object({
  server: v.string(),
  serial: v.string(),
  token: v.string(),
  readings: v.string(),
  mqtt: v.string(),
  /** The code that was used, worth nothing any more: the same one on the command line is not tried again. */
  claim: v.string(),
});
export type Membership = v.InferOutput<typeof membership>;

export async function readMembership(file: string): Promise<Membership | null> {
  let text: string;
  try {
    text = await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    return await plainly(`read ${file}`, () => Promise.reject(error));
  }
  try {
    return v.parse(membership, JSON.parse(text));
  } catch {
    throw new PlainError(`Cannot read ${file}: it is damaged (remove it and start with a new claim code)`);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Whole or not at all, and there to stay once it resolves, whenever the power goes. */
export async function writeMembership(file: string, value: Membership): Promise<void> {
  const fresh = `${file}.new`;
  await plainly(`write ${file}`, async () => {
    await rm(fresh, { force: true });
    const handle = await open(fresh, "wx", 0o600);
    try {
      await handle.writeFile(JSON.stringify(value, null, 2) + "\n");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    await syncFolder(dirname(file));
  });
}
