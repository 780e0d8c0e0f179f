/** An expected failure, told in one sentence; anything else that is thrown is a bug. */
export class PlainError extends Error {
  override name = "PlainError";
}

const REASONS: [code: string, kind: string, reason: string][] = [
  ["ENOSPC", "StorageFull", "the disk is full"],
  ["EDQUOT", "QuotaExceeded", "the disk quota is used up"],
  ["EROFS", "ReadOnlyFilesystem", "the disk is read-only"],
  ["EACCES", "PermissionDenied", "the right to do so is missing"],
  ["EPERM", "NotCapable", "the right to do so is missing"],
  ["EADDRINUSE", "AddrInUse", "it is in use by another program"],
  ["ENOTDIR", "NotADirectory", "a part of the path is a file"],
  ["ENOENT", "NotFound", "a part of the path is missing"],
  ["EEXIST", "AlreadyExists", "a file with this name is in the way"],
];

/** Why the operating system refused, in words; null for an error that it did not raise. */
function systemReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  const found = REASONS.find(([errno, kind]) => code === errno || error.name === kind);
  return found ? found[2] : null;
}

/** Runs a step of which the operating system may refuse a part: "Cannot <action>: <reason>". */
export async function plainly<T>(action: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const reason = systemReason(error);
    throw reason === null ? error : new PlainError(`Cannot ${action}: ${reason}`);
  }
}

/** Runs a program's main function; an expected failure becomes one sentence on stderr and exit code 1. */
export async function runPlainly(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}
