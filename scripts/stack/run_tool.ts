import { stripVTControlCharacters } from "node:util";
import { PlainError } from "./plain_error.ts";
import { projectRoot } from "./project_root.ts";

/** Runs this Deno in the project's folder; what it printed is told when it fails. */
export async function runTool(
  action: string,
  { args, env }: { args: string[]; env?: Record<string, string> },
): Promise<void> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: projectRoot,
    env: { ...env, NO_COLOR: "1", CI: "true" },
    stdin: "null",
  }).output();
  if (success) return;
  const decoder = new TextDecoder();
  const told = stripVTControlCharacters(decoder.decode(stderr) + decoder.decode(stdout)).trim();
  throw new PlainError(`Cannot ${action}: ${told}`);
}
