/** What the demo must remember from one start to the next. */
import * as v from "valibot";

const demoState = v.object({
  home: v.string(),
  serial: v.string(),
  token: v.string(),
  zone: v.string(),
  /** Minutes `[fromS, toS)` are posted, all of them. */
  fromS: v.number(),
  toS: v.number(),
  /** How far back the history is to reach. */
  backToS: v.number(),
});
export type DemoState = v.InferOutput<typeof demoState>;

/** Null where there is no file, or none that this version reads. */
export async function readDemoState(file: string): Promise<DemoState | null> {
  try {
    const read = v.safeParse(demoState, JSON.parse(await Deno.readTextFile(file)));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function writeDemoState(file: string, state: DemoState): Promise<void> {
  await Deno.writeTextFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  await Deno.rename(`${file}.new`, file);
}
