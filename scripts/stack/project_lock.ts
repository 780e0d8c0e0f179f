import { plainly } from "./plain_error.ts";
import { projectRoot } from "./project_root.ts";

/** Runs a step while no other process of this checkout runs one: they build into the same folder. */
export async function withProjectLock<T>(step: () => Promise<T>): Promise<T> {
  const dist = `${projectRoot}/dist`;
  const file = await plainly(`write ${dist}`, async () => {
    await Deno.mkdir(dist, { recursive: true });
    return await Deno.open(`${dist}/.lock`, { write: true, create: true });
  });
  try {
    await file.lock(true);
    return await step();
  } finally {
    file.close();
  }
}
