/** The kinds of tests, told apart by the file's name. Pure. */
export const TEST_KINDS = ["unit", "stack", "browser"] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** `x_test.ts` is a unit test, `x_stack_test.ts` needs a running stack, `x_browser_test.ts` a browser too. */
export function testKind(path: string): TestKind | null {
  if (!/_test\.tsx?$/.test(path)) return null;
  if (/_stack_test\.tsx?$/.test(path)) return "stack";
  return /_browser_test\.tsx?$/.test(path) ? "browser" : "unit";
}
