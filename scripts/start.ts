import { runDemo } from "./demo.ts";
import { startStack } from "./stack.ts";
import { runCrons } from "./stack/crons.ts";
import { readFlags, readPort } from "./stack/flags.ts";
import { launcherGone } from "./stack/launchers.ts";
import { PlainError, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task start [flags]

Starts enecess on this machine: database, Worker, web app, and a demo home with simulated readings.

  --no-demo    without the demo home
  --port N     the web app's port (8787; 0: any free one)
  --data DIR   where all data are kept (.data)
  --help       this text`;

const say = (line: string) => console.log(line);

/** Resolves at the first Ctrl-C, or another polite request to end. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      Deno.addSignalListener(name, () => resolve());
    }
  });
}

async function start(): Promise<void> {
  const flags = readFlags({
    "no-demo": { type: "boolean", default: false },
    port: { type: "string", default: "8787" },
    data: { type: "string", default: ".data" },
    help: { type: "boolean", default: false },
  });
  if (flags.help) return say(HELP);
  const port = readPort(flags.port);

  const ended = askedToEnd();
  say("Starting (the first time takes longer: the Worker and the web app are built)");
  const stack = await Promise.race([startStack({ dataDir: flags.data, port, web: true }), ended]);
  if (stack === undefined) return say("Ended");
  const ending = new AbortController();
  try {
    await runCrons(stack, ending.signal);
    const demo = flags["no-demo"] ? Promise.resolve() : runDemo(stack, ending.signal, say);
    const demoFailed = new Promise<string>((tell) => {
      demo.catch((error) => tell(`The demo ended: ${error instanceof Error ? error.message : error}`));
    });
    say(`enecess runs at ${stack.url}
Sign in:        ${stack.url}/dev/sign-in?key=${stack.devSignInKey}
Its mails:      ${stack.url}/dev/mails?key=${stack.devSignInKey}
Data:           ${stack.dataDir}
Ctrl-C ends it; the data stay.`);
    const failure = await Promise.race([ended, launcherGone(ending.signal), stack.failed, demoFailed]);
    if (failure !== undefined) throw new PlainError(failure);
    ending.abort();
    await demo;
  } finally {
    ending.abort();
    await stack.stop();
  }
  say("Ended");
}

await runPlainly(start);
Deno.exit(0);
