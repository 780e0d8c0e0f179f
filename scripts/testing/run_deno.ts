import { projectRoot } from "../stack/project_root.ts";

export interface DenoRun {
  code: number;
  output: string;
}

/** Runs this Deno in the project's folder, showing what it prints as it comes; returns it as well. */
export async function runDeno(
  args: string[],
  signal: AbortSignal,
  env: Record<string, string> = {},
): Promise<DenoRun> {
  const child = new Deno.Command(Deno.execPath(), {
    args,
    env: { ...env, NO_COLOR: "1" },
    cwd: projectRoot,
    signal,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const show = async (
    stream: ReadableStream<Uint8Array>,
    target: typeof Deno.stdout | typeof Deno.stderr,
  ) => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of stream) {
      let written = 0;
      while (written < chunk.length) written += target.writeSync(chunk.subarray(written));
      text += decoder.decode(chunk, { stream: true });
    }
    return text;
  };
  const [out, err, { code }] = await Promise.all([
    show(child.stdout, Deno.stdout),
    show(child.stderr, Deno.stderr),
    child.status,
  ]);
  return { code, output: `${out}\n${err}` };
}
