/** What Lighthouse's numbers have to be, on its slow phone. Pure. */
export interface LighthouseNumbers {
  performance: number;
  accessibility: number;
  bestPractices: number;
  largestPaintMs: number;
  blockingMs: number;
  shift: number;
}

interface Target {
  column: string;
  /** The worst number that is still good. */
  bound: number;
  better: "more" | "less";
  digits: number;
}

export const TARGETS: Record<keyof LighthouseNumbers, Target> = {
  performance: { column: "performance", bound: 95, better: "more", digits: 0 },
  accessibility: { column: "accessibility", bound: 100, better: "more", digits: 0 },
  bestPractices: { column: "best practices", bound: 100, better: "more", digits: 0 },
  largestPaintMs: { column: "LCP ms", bound: 1800, better: "less", digits: 0 },
  blockingMs: { column: "TBT ms", bound: 100, better: "less", digits: 0 },
  shift: { column: "CLS", bound: 0.02, better: "less", digits: 3 },
};
const NAMES = Object.keys(TARGETS) as (keyof LighthouseNumbers)[];

/** Those that are worse than their target. */
export function missed(numbers: LighthouseNumbers): (keyof LighthouseNumbers)[] {
  return NAMES.filter((name) => {
    const { bound, better } = TARGETS[name];
    return better === "more" ? numbers[name] < bound : numbers[name] > bound;
  });
}

/** One row a page; a number that misses its target has a mark. */
export function lighthouseTable(pages: readonly (readonly [string, LighthouseNumbers])[]): string {
  const head = ["page", ...NAMES.map((name) => TARGETS[name].column)];
  const goal = [
    "target",
    ...NAMES.map((name) => `${TARGETS[name].better === "more" ? "≥" : "≤"} ${TARGETS[name].bound}`),
  ];
  const rows = pages.map(([page, numbers]) => {
    const bad = missed(numbers);
    return [
      page,
      ...NAMES.map((name) => numbers[name].toFixed(TARGETS[name].digits) + (bad.includes(name) ? " !" : "")),
    ];
  });
  const all = [head, goal, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()).join(
    "\n",
  );
}
