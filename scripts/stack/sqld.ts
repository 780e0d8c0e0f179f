import { type Child, lastWords, startChild, untilReady } from "./child.ts";
import { freePort } from "./free_port.ts";
import { PlainError } from "./plain_error.ts";
import { sqldBinary } from "./platform_binary.ts";

export interface Sqld {
  url: string;
  child: Child;
}

async function healthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`);
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The real libSQL server on a free port of the loopback. Another start takes its port now and then: tries again. */
export async function startSqld(dataFolder: string, logFile: string): Promise<Sqld> {
  for (let attempt = 1;; attempt++) {
    const url = `http://127.0.0.1:${freePort()}`;
    const child = await startChild({
      command: sqldBinary(),
      args: ["-d", dataFolder, "--http-listen-addr", url.slice("http://".length), "--no-welcome"],
      env: { RUST_LOG: "warn" },
      logFile,
    });
    const ready = await untilReady(child, "the database", async () => await healthy(url) || null);
    if (ready) return { url, child };
    const words = await lastWords(child);
    if (attempt < 5 && words.includes("in use")) continue;
    throw new PlainError(`Cannot start the database: ${words}`);
  }
}
