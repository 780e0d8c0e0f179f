import { inputDigest } from "./input_digest.ts";
import { plainly } from "./plain_error.ts";
import { withProjectLock } from "./project_lock.ts";
import { projectRoot } from "./project_root.ts";
import { runTool } from "./run_tool.ts";
import { wranglerCommand } from "./wrangler.ts";

const INPUTS = ["worker", "db", "wrangler.toml", "deno.json", "deno.lock"];
const FOLDER = `${projectRoot}/dist/worker`;
const DIGEST = `${FOLDER}/inputs.sha256`;

async function bundle(): Promise<void> {
  const digest = await inputDigest(INPUTS);
  const last = await Deno.readTextFile(DIGEST).catch(() => "");
  if (last === digest) return;
  await Deno.remove(FOLDER, { recursive: true }).catch(() => {});
  await Deno.mkdir(`${projectRoot}/dist/web`, { recursive: true });
  await runTool("bundle the Worker", wranglerCommand(["deploy", "--dry-run", "--outdir", FOLDER]));
  await Deno.writeTextFile(DIGEST, digest);
}

/** Bundles the Worker into dist/worker as a deployment would, unless nothing changed since the last time. */
export async function bundleWorker(): Promise<void> {
  await withProjectLock(() => plainly("bundle the Worker", bundle));
}

/** Bundles the Worker and copies its modules into a folder; returns their names, the entry first. */
export async function copyWorkerBundle(target: string): Promise<string[]> {
  return await withProjectLock(() =>
    plainly(`bundle the Worker into ${target}`, async () => {
      await bundle();
      await Deno.remove(target, { recursive: true }).catch(() => {});
      await Deno.mkdir(target, { recursive: true });
      const modules: string[] = [];
      for await (const { name, isFile } of Deno.readDir(FOLDER)) {
        if (!isFile || !/\.(js|mjs|wasm|bin|txt|html|sql)$/.test(name)) continue;
        await Deno.copyFile(`${FOLDER}/${name}`, `${target}/${name}`);
        modules.push(name);
      }
      return modules.sort((a, b) => Number(b === "main.js") - Number(a === "main.js"));
    })
  );
}
