import { startStack } from "../stack.ts";

/** Starts a stack on the folder of the first argument, prints its address as JSON, and keeps it. */
const stack = await startStack({ dataDir: Deno.args[0] });
console.log(JSON.stringify(stack));
await stack.failed;
