import process from "node:process";

interface Process {
  parent: number;
  command: string;
}

async function look(pid: number): Promise<Process | null> {
  try {
    if (Deno.build.os === "linux") {
      const status = await Deno.readTextFile(`/proc/${pid}/status`);
      const command = await Deno.readTextFile(`/proc/${pid}/cmdline`);
      return { parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command: command.replaceAll("\0", " ") };
    }
    const { stdout } = await new Deno.Command("ps", { args: ["-o", "ppid=,args=", "-p", `${pid}`] }).output();
    const [, parent, command] = /^\s*(\d+) (.*)/.exec(new TextDecoder().decode(stdout)) ?? [];
    return { parent: Number(parent), command };
  } catch {
    return null;
  }
}

const LAUNCHES = /^(\S*\/)?(deno|npm|npx) |^(\S*\/)?node \S*(deno|npm|npx)|^(\S*\/)?sh -c '?"?deno/;

/** The processes that only stand between the person and this one: deno task, npx and what they put between. */
export async function launchers(): Promise<number[]> {
  const pids: number[] = [];
  for (let pid = Deno.ppid; pid > 1;) {
    const found = await look(pid);
    if (found === null || !LAUNCHES.test(found.command)) break;
    pids.push(pid);
    pid = found.parent;
  }
  return pids;
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** npx does not pass on the request to end: resolves once a launcher is gone. */
export async function launcherGone(signal: AbortSignal): Promise<void> {
  const pids = await launchers();
  return await new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!pids.every(alive)) resolve();
    }, 500);
    signal.addEventListener("abort", () => clearInterval(timer));
  });
}
