import { projectRoot } from "./project_root.ts";

/** wrangler under this Deno: it tells nobody that it ran, and asks nothing. */
export function wranglerCommand(args: string[]) {
  return {
    args: ["run", "-A", "--quiet", "npm:wrangler", ...args, "--config", `${projectRoot}/wrangler.toml`],
    env: { WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", WRANGLER_WRITE_LOGS: "false" },
  };
}
