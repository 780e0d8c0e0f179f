import { waitUntil } from "./wait_until.ts";

/**
 * The child's stdin is the parent's end of a pipe: when the parent dies in whatever way, the pipe closes and the
 * child is killed. It has a session of its own, so that Ctrl-C in a terminal reaches the parent alone.
 */
const WATCHED = `
log=$1; control=$2; shift 2
exec 3<&0
"$@" </dev/null 3>"$control" >>"$log" 2>&1 &
child=$!
echo $child
exec >/dev/null
( read -r _ <&3; kill -KILL $child 2>/dev/null ) &
watcher=$!
exec 3<&-
wait $child
code=$?
kill $watcher 2>/dev/null
exit $code
`;

export interface Child {
  pid: number;
  logFile: string;
  /** Resolves with the exit code once it is gone. */
  exited: Promise<number>;
  /** Asks it to end, and kills it when it has not after `graceMs`. */
  stop(graceMs: number): Promise<void>;
  /** SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** What it prints is added to it. */
  logFile: string;
  /** Takes what it writes to file descriptor 3. */
  controlFile?: string;
}

/** Starts a program that never outlives this process. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { command, args, env, logFile, controlFile = "/dev/null" } = options;
  const shell = new Deno.Command("/bin/sh", {
    args: ["-c", WATCHED, "sh", logFile, controlFile, command, ...args],
    env,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
    detached: true,
  }).spawn();
  const pid = Number(await new Response(shell.stdout).text());
  let gone = false;
  const exited = shell.status.then(async ({ code }) => {
    gone = true;
    await shell.stdin.close().catch(() => {});
    return code;
  });

  const signal = (name: Deno.Signal) => {
    if (!gone) Deno.kill(pid, name);
  };
  const kill = async () => {
    signal("SIGKILL");
    await exited;
  };
  const stop = async (graceMs: number) => {
    signal("SIGTERM");
    const timer = setTimeout(() => signal("SIGKILL"), graceMs);
    await exited;
    clearTimeout(timer);
  };
  return { pid, logFile, exited, stop, kill };
}

/** Asks until there is an answer, or null when the child ended before; kills a child that never gets so far. */
export async function untilReady<T>(
  child: Child,
  what: string,
  ask: () => Promise<T | null>,
): Promise<T | null> {
  let ended = false;
  child.exited.then(() => ended = true);
  try {
    const answer = await waitUntil(what, async () => ended ? "ended" : await ask());
    return answer === "ended" || ended ? null : answer;
  } catch (error) {
    await child.kill();
    throw error;
  }
}

const KNOWN_ENDS: [RegExp, string][] = [
  [/SQLITE_FULL|disk is full|No space left/, "the disk is full"],
  [/Permission denied|EACCES|SQLITE_READONLY|readonly database/i, "the right to write its data is missing"],
];

/** Why it ended, by its last lines, for an error message. */
export async function lastWords(child: Child): Promise<string> {
  const text = await Deno.readTextFile(child.logFile);
  const words = text.split(/\n\s*Stack backtrace/)[0].trimEnd().split("\n").slice(-5).join("\n");
  return KNOWN_ENDS.find(([pattern]) => pattern.test(words))?.[1] ?? words;
}
