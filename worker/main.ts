import type { DurableObjectState, ExecutionContext, ScheduledController } from "@cloudflare/workers-types";
import { createApp } from "./app.ts";
import type { Env } from "./env.ts";
import { HomeObject } from "./home/home_object.ts";
import { HOME_EFFECTS } from "./routes/home_effects.ts";
import { runScheduled } from "./routes/scheduled.ts";

export { Gatekeeper } from "./gatekeeper/gatekeeper_object.ts";

/** The object of a home, with what it needs of the Worker's secrets. */
export class Home extends HomeObject {
  constructor(context: DurableObjectState, env: Env) {
    super(context, env, HOME_EFFECTS);
  }
}

const app = createApp();

export default {
  fetch: app.fetch,
  scheduled(_controller: ScheduledController, env: Env, context: ExecutionContext): Promise<void> {
    return runScheduled(env, (work) => context.waitUntil(work));
  },
};
