import { parse } from "smol-toml";
import * as v from "valibot";
import { projectRoot } from "./project_root.ts";

/** What of wrangler.toml the local stack does as well. */
const shape = v.object({
  main: v.string(),
  compatibility_date: v.string(),
  compatibility_flags: v.optional(v.array(v.string()), []),
  assets: v.object({
    directory: v.literal("dist/web"),
    binding: v.string(),
    not_found_handling: v.literal("none"),
    run_worker_first: v.literal(false),
  }),
  durable_objects: v.object({
    bindings: v.array(v.object({ name: v.string(), class_name: v.string() })),
  }),
  migrations: v.array(v.object({ new_sqlite_classes: v.array(v.string()) })),
  triggers: v.optional(v.object({ crons: v.array(v.string()) }), { crons: [] }),
});
export type WranglerConfig = v.InferOutput<typeof shape>;

export async function readWranglerConfig(): Promise<WranglerConfig> {
  return v.parse(shape, parse(await Deno.readTextFile(`${projectRoot}/wrangler.toml`)));
}

/** The period of a cron of the form "every N minutes", the only one that the local stack runs. */
export function cronPeriodMs(cron: string): number {
  const minutes = /^\*\/(\d+) \* \* \* \*$/.exec(cron)?.[1];
  if (minutes === undefined) throw new Error(`Cannot run this cron locally: ${cron}`);
  return Number(minutes) * 60_000;
}
