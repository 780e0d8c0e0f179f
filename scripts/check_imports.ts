import { findCycles } from "./imports/find_cycles.ts";
import { importViolation, isTest } from "./imports/import_rules.ts";
import { readImports } from "./imports/read_imports.ts";
import { projectRoot } from "./stack/project_root.ts";
import { sourceFiles } from "./stack/source_files.ts";

const LINES_MAX = 300;
const MAY_BE_LONG = /_test\.tsx?$|^db\/migrations\/|^web\/i18n\//;

function lengthViolation(path: string, source: string): string | null {
  const lines = source.trimEnd().split("\n").length;
  if (lines <= LINES_MAX || MAY_BE_LONG.test(path)) return null;
  return `${path}: Cannot keep more than ${LINES_MAX} lines in a file: ${lines}`;
}

const violations: string[] = [];
const graph = new Map<string, string[]>();
const files = await sourceFiles();
for (const path of files) {
  const source = await Deno.readTextFile(`${projectRoot}/${path}`);
  const imports = readImports(path, source);
  for (const imported of imports) {
    const violation = importViolation(path, imported);
    if (violation !== null) violations.push(violation);
  }
  const tooLong = lengthViolation(path, source);
  if (tooLong !== null) violations.push(tooLong);
  if (!isTest(path)) graph.set(path, imports.flatMap(({ file }) => file === null ? [] : [file]));
}
for (const cycle of findCycles(graph)) violations.push(`Cannot import in a circle: ${cycle.join(" → ")}`);

for (const violation of new Set(violations)) console.error(violation);
console.log(`${files.length} files, ${new Set(violations).size} violations of the architecture's rules`);
if (violations.length > 0) Deno.exit(1);
