import { runDeno } from "./testing/run_deno.ts";
import { runTests } from "./testing/run_tests.ts";
import { addTallies, stepTally, type Tally, tallyLine } from "./testing/tally.ts";
import { TEST_KINDS, type TestKind } from "./testing/test_kinds.ts";

const HELP = `deno task test

Checks the format, lint rules, types and imports, and runs the unit, stack and browser tests.
deno task test:unit, test:stack and test:browser run one kind of tests alone.`;

type Step = [name: string, run: () => Promise<Tally>];

const ending = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  Deno.addSignalListener(name, () => ending.abort());
}

const check = (name: string, args: string[]): Step => [
  name,
  async () => stepTally((await runDeno(args, ending.signal)).code === 0),
];
const tests = (kind: TestKind): Step => [`${kind} tests`, () => runTests(kind, ending.signal)];

const CHECKS: Step[] = [
  check("format", ["fmt", "--check", "--quiet"]),
  check("lint", ["lint", "--quiet"]),
  check("types", ["check", "--quiet", "."]),
  check("imports", ["run", "-A", "--quiet", "scripts/check_imports.ts"]),
];

async function timed([name, run]: Step): Promise<Tally> {
  console.log(`\n=== ${name}`);
  const startedAt = performance.now();
  let tally: Tally;
  try {
    tally = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = stepTally(false);
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`=== ${name}: ${tallyLine(tally)} in ${seconds} s`);
  return tally;
}

const [asked, ...rest] = Deno.args;
const kind = TEST_KINDS.find((known) => known === asked);
if (asked === "--help") {
  console.log(HELP);
  Deno.exit(0);
}
if (rest.length > 0 || (asked !== undefined && kind === undefined)) {
  console.error(
    `Cannot test "${Deno.args.join(" ")}": there are ${TEST_KINDS.join(", ")}, or nothing for all`,
  );
  Deno.exit(2);
}

const steps = kind ? [tests(kind)] : [...CHECKS, ...TEST_KINDS.map(tests)];
const tallies: Tally[] = [];
for (const step of steps) {
  tallies.push(await timed(step));
  if (ending.signal.aborted) Deno.exit(130);
}
const sum = addTallies(tallies);
console.log(`\n${tallyLine(sum)}`);
Deno.exit(sum.failed > 0 ? 1 : 0);
