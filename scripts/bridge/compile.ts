/** Makes the bridge one file that needs nothing else. */
import { resolve } from "node:path";
import { readFlags } from "../stack/flags.ts";
import { PlainError, runPlainly } from "../stack/plain_error.ts";
import { projectRoot } from "../stack/project_root.ts";

const HELP = `deno task bridge:compile [flags]

Makes dist/enecess-bridge, one file that needs neither Deno nor this folder.

  --target T   for another computer: aarch64-unknown-linux-gnu (Raspberry Pi, 64 bit), x86_64-unknown-linux-gnu,
               x86_64-pc-windows-msvc, aarch64-apple-darwin, x86_64-apple-darwin
  --output F   another file
  --help       this text`;

const PERMISSIONS = ["--allow-net", "--allow-read", "--allow-write", "--allow-env", "--allow-sys"];
/** Small for a small computer. */
const V8_FLAGS = "--v8-flags=--max-old-space-size=64,--max-semi-space-size=1";

async function deno(args: string[], cwd: string): Promise<void> {
  const { code } = await new Deno.Command(Deno.execPath(), { args, cwd, env: { NO_COLOR: "1" } }).spawn()
    .status;
  if (code !== 0) throw new PlainError(`Cannot compile the bridge: deno ${args[0]} ended with code ${code}`);
}

/** All of the bridge and its packages in one JavaScript file. */
export async function bundleBridge(file: string): Promise<void> {
  await deno(["bundle", "--quiet", "--platform", "deno", "-o", file, "scripts/bridge.ts"], projectRoot);
}

async function compile(): Promise<void> {
  const { target, output: wished, help } = readFlags({
    target: { type: "string" },
    output: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (help) return console.log(HELP);
  const output = wished === undefined ? `${projectRoot}/dist/enecess-bridge` : resolve(wished);
  // Outside of the project: inside, the whole of node_modules would go into the file.
  const folder = await Deno.makeTempDir({ prefix: "enecess-compile-" });
  try {
    const bundle = `${folder}/bridge.js`;
    await bundleBridge(bundle);
    const aimed = target === undefined ? [] : ["--target", target];
    const flags = ["--quiet", "--no-check", ...PERMISSIONS, V8_FLAGS, ...aimed, "--output", output];
    await deno(["compile", ...flags, bundle], folder);
    console.log(`Made ${output}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) {
  await runPlainly(compile);
  Deno.exit(0);
}
