import { statfs } from "node:fs/promises";
import { PlainError, plainly } from "./plain_error.ts";

const FREE_MIN_MIB = 64;

export interface DataFolder {
  sqld: string;
  homes: string;
  run: string;
  logs: string;
  secretsFile: string;
  release(): void;
}

/** Makes the folder of a stack's data where it is not there, and holds it: one stack at a time. Empties the logs. */
export async function takeDataFolder(dataDir: string): Promise<DataFolder> {
  const folder = (name: string) => `${dataDir}/${name}`;
  const folders = { sqld: folder("sqld"), homes: folder("homes"), run: folder("run"), logs: folder("logs") };
  const lock = await plainly(`write to ${dataDir}`, async () => {
    for (const path of Object.values(folders)) await Deno.mkdir(path, { recursive: true, mode: 0o700 });
    return await Deno.open(folder("lock"), { write: true, create: true });
  });
  const { bavail, bsize } = await statfs(dataDir);
  const freeMib = Math.floor(bavail * bsize / 1024 / 1024);
  if (freeMib < FREE_MIN_MIB) {
    lock.close();
    throw new PlainError(
      `Cannot keep data in ${dataDir}: the disk is full (${freeMib} MiB of ${FREE_MIN_MIB} free)`,
    );
  }
  if (!await lock.tryLock(true)) {
    lock.close();
    throw new PlainError(`Cannot use ${dataDir}: another start of enecess is running on it`);
  }
  for await (const { name } of Deno.readDir(folders.logs)) await Deno.remove(`${folders.logs}/${name}`);
  return { ...folders, secretsFile: folder("secrets.json"), release: () => lock.close() };
}
