import { createHash } from "node:crypto";
import { projectRoot } from "./project_root.ts";

async function* filesUnder(path: string): AsyncGenerator<string> {
  const { isFile } = await Deno.stat(`${projectRoot}/${path}`);
  if (isFile) {
    yield path;
    return;
  }
  const entries = await Array.fromAsync(Deno.readDir(`${projectRoot}/${path}`));
  entries.sort((a, b) => a.name < b.name ? -1 : 1);
  for (const { name } of entries) {
    if (name !== "node_modules" && !/_test\.tsx?$/.test(name)) yield* filesUnder(`${path}/${name}`);
  }
}

/** A digest of all that these files and folders of the project hold, tests left out. */
export async function inputDigest(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for await (const file of filesUnder(path)) {
      const content = await Deno.readFile(`${projectRoot}/${file}`);
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}
