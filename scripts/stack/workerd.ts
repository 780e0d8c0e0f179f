import { stripTypeScriptTypes } from "node:module";
import { type Child, lastWords, startChild, untilReady } from "./child.ts";
import { PlainError, plainly } from "./plain_error.ts";
import { workerdBinary } from "./platform_binary.ts";
import { projectRoot } from "./project_root.ts";
import { buildWeb, copyWebBuild } from "./web_build.ts";
import { copyWorkerBundle } from "./worker_bundle.ts";
import { workerdConfig } from "./workerd_config.ts";
import { readWranglerConfig } from "./wrangler_config.ts";

export interface WorkerdFolders {
  /** Configuration and modules, written anew at each start. */
  run: string;
  /** The Durable Objects' databases. */
  homes: string;
  logFile: string;
}

/** Writes all that workerd reads at its start; without the web app, every asset is missing. */
export async function prepareWorkerd(
  folders: WorkerdFolders,
  texts: string[],
  { web, crowd }: { web: boolean; crowd: boolean },
): Promise<void> {
  const webFolder = `${folders.run}/web`;
  await Deno.remove(webFolder, { recursive: true }).catch(() => {});
  await plainly(`write ${webFolder}`, () => Deno.mkdir(webFolder));
  if (web) {
    await buildWeb();
    await copyWebBuild(webFolder);
  }
  const wrangler = await readWranglerConfig();
  const modules = await copyWorkerBundle(`${folders.run}/app`);
  await plainly(`write ${folders.run}`, async () => {
    for (const name of ["edge", "assets", "control"]) {
      const source = await Deno.readTextFile(`${projectRoot}/scripts/edge/${name}.ts`);
      await Deno.writeTextFile(`${folders.run}/${name}.js`, stripTypeScriptTypes(source));
    }
    const config = workerdConfig({ wrangler, modules, texts, homesFolder: folders.homes, webFolder, crowd });
    await Deno.writeTextFile(`${folders.run}/config.capnp`, config);
    await Deno.writeTextFile(`${folders.run}/paths.json`, JSON.stringify(await filePaths(webFolder)));
  });
}

/** All files of a folder, as a browser asks for them. */
async function filePaths(folder: string, path = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(`${folder}${path}`)) {
    if (isDirectory) found.push(...await filePaths(folder, `${path}/${name}`));
    else if (path !== "" || name !== "_headers") found.push(`${path}/${name}`);
  }
  return found;
}

export interface Ports {
  http: number;
  control: number;
}
export interface Workerd {
  child: Child;
  ports: Ports;
}

function listening(messages: string): Ports | null {
  const ports: Partial<Ports> = {};
  for (const line of messages.split("\n").slice(0, -1)) {
    const message = JSON.parse(line) as { event: string; socket: keyof Ports; port: number };
    if (message.event === "listen") ports[message.socket] = message.port;
  }
  return ports.http && ports.control ? { http: ports.http, control: ports.control } : null;
}

/** Starts it on these ports (0: any free one); resolves when it listens on both. */
export async function startWorkerd(
  folders: WorkerdFolders,
  env: Record<string, string>,
  ports: Ports,
): Promise<Workerd> {
  const messages = `${folders.run}/listening.ndjson`;
  await Deno.writeTextFile(messages, "");
  const child = await startChild({
    command: workerdBinary(),
    args: [
      "serve",
      `${folders.run}/config.capnp`,
      "--experimental",
      "--control-fd=3",
      `--socket-addr=http=127.0.0.1:${ports.http}`,
      `--socket-addr=control=127.0.0.1:${ports.control}`,
    ],
    env,
    logFile: folders.logFile,
    controlFile: messages,
  });
  const state = await untilReady(
    child,
    "the Worker listening",
    async () => listening(await Deno.readTextFile(messages)),
  );
  if (state === null) throw new PlainError(`Cannot start the Worker: ${await lastWords(child)}`);
  return { child, ports: state };
}
