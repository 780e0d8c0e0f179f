import type { ExecutionContext, ScheduledController } from "@cloudflare/workers-types";
import { createApp } from "./app.ts";
import type { Env } from "./env.ts";
import { runScheduled } from "./routes/scheduled.ts";

export { Home } from "./home/home_object.ts";

const app = createApp();

export default {
  fetch: app.fetch,
  scheduled(_controller: ScheduledController, env: Env, context: ExecutionContext): Promise<void> {
    return runScheduled(env, (work) => context.waitUntil(work));
  },
};
