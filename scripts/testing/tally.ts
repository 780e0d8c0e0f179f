/** Counting of what passed. Pure. */
import { stripVTControlCharacters } from "node:util";

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }), NOTHING);
}

/** One step without tests inside, such as the format check. */
export function stepTally(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

const SUMMARY = /^(?:ok|FAILED) \| (\d+) passed(?: \([^)]*\))? \| (\d+) failed(?: \([^)]*\))?(.*)$/gm;

/**
 * What `deno test` counted, by its last summary line. A run that failed without counting a failure, or that ended
 * before its summary, counts as one failure.
 */
export function denoTally(output: string, exitCode: number): Tally {
  const summary = [...stripVTControlCharacters(output).matchAll(SUMMARY)].at(-1);
  if (summary === undefined) return stepTally(false);
  const skipped = /\| (\d+) ignored/.exec(summary[3])?.[1] ?? "0";
  const tally = { passed: Number(summary[1]), failed: Number(summary[2]), skipped: Number(skipped) };
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
