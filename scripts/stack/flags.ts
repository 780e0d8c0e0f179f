import { parseArgs, type ParseArgsConfig } from "node:util";
import { PlainError } from "./plain_error.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The command line's flags; an unknown or incomplete one is told in one sentence. */
export function readFlags<T extends Options>(options: T) {
  try {
    return parseArgs({ options, args: Deno.args, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split(/\. |\n/);
    throw new PlainError(`Cannot read the command line: ${sentence} (--help lists what there is)`);
  }
}

export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new PlainError(`Cannot use port ${text}: it must be a number from 0 (any free one) to 65535`);
}
