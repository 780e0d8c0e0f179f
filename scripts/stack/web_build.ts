import { headersFile } from "./headers_file.ts";
import { inputDigest } from "./input_digest.ts";
import { withProjectLock } from "./project_lock.ts";
import { plainly } from "./plain_error.ts";
import { projectRoot } from "./project_root.ts";
import { runTool } from "./run_tool.ts";

const INPUTS = [
  "web",
  "worker/domain",
  "worker/protocol",
  "worker/middleware/security_headers.ts",
  "scripts/stack/headers_file.ts",
  "deno.json",
  "deno.lock",
];
const FOLDER = `${projectRoot}/dist/web`;
const DIGEST = `${projectRoot}/dist/web.sha256`;

/** Builds the web app into dist/web, unless nothing changed since the last build. */
export async function buildWeb(): Promise<void> {
  await withProjectLock(() =>
    plainly("build the web app", async () => {
      const digest = await inputDigest(INPUTS);
      const last = await Deno.readTextFile(DIGEST).catch(() => "");
      const there = await Deno.stat(`${FOLDER}/index.html`).then(() => true, () => false);
      if (there && last === digest) return;
      await Deno.writeTextFile(DIGEST, "");
      const args = ["run", "-A", "--quiet", "npm:vite", "build", "--config", "web/vite.config.ts"];
      await runTool("build the web app", { args });
      await Deno.writeTextFile(`${FOLDER}/_headers`, await headersFile());
      await Deno.writeTextFile(DIGEST, digest);
    })
  );
}

/** Copies what was built, so that a later build does not change a running stack. */
export async function copyWebBuild(target: string): Promise<void> {
  await withProjectLock(() => plainly(`copy the web app to ${target}`, () => copyFolder(FOLDER, target)));
}

async function copyFolder(source: string, target: string): Promise<void> {
  await Deno.mkdir(target, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(source)) {
    if (isDirectory) await copyFolder(`${source}/${name}`, `${target}/${name}`);
    else await Deno.copyFile(`${source}/${name}`, `${target}/${name}`);
  }
}
