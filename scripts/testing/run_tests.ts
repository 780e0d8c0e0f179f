import { findBrowser, NO_BROWSER } from "../browser.ts";
import { sourceFiles } from "../stack/source_files.ts";
import { waitUntil } from "../stack/wait_until.ts";
import { temporaryStack } from "../test_stack.ts";
import { runDeno } from "./run_deno.ts";
import { addTallies, denoTally, stepTally, type Tally } from "./tally.ts";
import { unmasked } from "./unmasked.ts";
import { type TestKind, testKind } from "./test_kinds.ts";

const TEST = ["test", "-A", "--quiet", "--no-check"];

/** The tests' own folder for temporary files goes when they end, in whatever way. */
async function runFiles(files: string[], signal: AbortSignal, env: Record<string, string>): Promise<Tally> {
  const folder = await Deno.makeTempDir({ prefix: "enecess-tests-" });
  try {
    const { code, output } = await runDeno([...TEST, ...files], signal, { ...env, TMPDIR: folder });
    return denoTally(output, code);
  } finally {
    const remove = () => Deno.remove(folder, { recursive: true }).then(() => true, () => null);
    await waitUntil(`the end of ${folder}`, remove);
  }
}

/** One more test: what the whole run wrote to its logs shows nothing that should be masked. */
async function logTally(folder: string): Promise<Tally> {
  let masked = true;
  for await (const { name } of Deno.readDir(folder)) {
    for (const { line, kind, found } of unmasked(await Deno.readTextFile(`${folder}/${name}`))) {
      console.error(`Cannot leave ${kind} in ${name}, line ${line}: ${found}`);
      masked = false;
    }
  }
  console.log(`logs show nothing that should be masked ... ${masked ? "ok" : "FAILED"}`);
  return stepTally(masked);
}

async function runAgainstStack(files: string[], signal: AbortSignal, web: boolean): Promise<Tally> {
  const stack = await temporaryStack({ web });
  let failure: string | null = null;
  stack.failed.then((sentence) => console.error(failure = sentence));
  try {
    const { url, controlUrl, devSignInKey, databaseUrl, dataDir, workerdPid } = stack;
    const address = { url, controlUrl, devSignInKey, databaseUrl, dataDir, workerdPid };
    const tally = await runFiles(files, signal, { ENECESS_STACK: JSON.stringify(address) });
    const logs = await logTally(`${dataDir}/logs`);
    return addTallies([tally, logs, ...(failure === null ? [] : [stepTally(false)])]);
  } finally {
    await stack.stop();
  }
}

/** Runs all tests of one kind; none at all is a failure, since then a name is wrong somewhere. */
export async function runTests(kind: TestKind, signal: AbortSignal): Promise<Tally> {
  const files = (await sourceFiles()).filter((path) => testKind(path) === kind);
  if (files.length === 0) {
    console.error(`Cannot find any ${kind} test`);
    return stepTally(false);
  }
  if (kind === "unit") return await runFiles(["--parallel", ...files], signal, {});
  if (kind === "browser" && findBrowser() === null) {
    console.error(NO_BROWSER);
    return stepTally(false);
  }
  if (kind === "browser") return await runAgainstStack(["--parallel", ...files], signal, true);
  return await runAgainstStack(files, signal, false);
}
