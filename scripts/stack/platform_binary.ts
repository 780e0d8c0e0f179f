import { PlainError } from "./plain_error.ts";
import { projectRoot } from "./project_root.ts";

const SQLD_PLATFORMS: Record<string, string> = {
  "linux-x86_64": "linux-x64",
  "linux-aarch64": "linux-arm64",
  "darwin-x86_64": "darwin-x64",
  "darwin-aarch64": "darwin-arm64",
};
const WORKERD_PLATFORMS: Record<string, string> = {
  "linux-x86_64": "linux-64",
  "linux-aarch64": "linux-arm64",
  "darwin-x86_64": "darwin-64",
  "darwin-aarch64": "darwin-arm64",
};

function lockedVersion(name: string): string {
  const { npm } = JSON.parse(Deno.readTextFileSync(`${projectRoot}/deno.lock`)) as {
    npm: Record<string, unknown>;
  };
  const key = Object.keys(npm).find((id) => id.startsWith(`${name}@`));
  if (key === undefined) throw new PlainError(`Cannot find ${name} in deno.lock`);
  return key.slice(name.length + 1);
}

/** A program that comes inside an npm package made for this platform, at the version of the lock file. */
function packageFile(name: string, file: string): string {
  const folder = `${name.replace("/", "+")}@${lockedVersion(name)}`;
  const path = `${projectRoot}/node_modules/.deno/${folder}/node_modules/${name}/${file}`;
  try {
    const { mode } = Deno.statSync(path);
    if (mode !== null && (mode & 0o111) === 0) Deno.chmodSync(path, mode | 0o755);
  } catch {
    throw new PlainError(`Cannot find ${path}: run "deno install"`);
  }
  return path;
}

function platform(platforms: Record<string, string>, program: string): string {
  const here = `${Deno.build.os}-${Deno.build.arch}`;
  const name = platforms[here];
  if (name === undefined) throw new PlainError(`Cannot run ${program} on this platform: ${here}`);
  return name;
}

export function sqldBinary(): string {
  return packageFile(`@sqld/${platform(SQLD_PLATFORMS, "sqld")}`, "sqld");
}

export function workerdBinary(): string {
  return packageFile(`@cloudflare/workerd-${platform(WORKERD_PLATFORMS, "workerd")}`, "bin/workerd");
}
