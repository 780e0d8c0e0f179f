import { projectRoot } from "./project_root.ts";

const FOLDERS = ["worker", "db", "web", "scripts"];

async function* under(path: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(`${projectRoot}/${path}`)) {
    if (name === "node_modules") continue;
    if (isDirectory) yield* under(`${path}/${name}`);
    else if (/\.tsx?$/.test(name)) yield `${path}/${name}`;
  }
}

/** The project's TypeScript files, as paths from its root, sorted. */
export async function sourceFiles(): Promise<string[]> {
  const all = await Promise.all(FOLDERS.map((folder) => Array.fromAsync(under(folder))));
  return all.flat().sort();
}
