import type { DurableObjectState } from "@cloudflare/workers-types";
import type { Env } from "../env.ts";
import type { AlarmClock } from "./alarm_clock.ts";
import type { HomeEffects } from "./home_effects.ts";
import type { HomeState } from "./home_state.ts";
import { hookCall } from "./hook_call.ts";
import { Hooks } from "./hooks.ts";
import { minuteDocuments } from "./mqtt_minute.ts";

interface Wiring {
  context: DurableObjectState;
  clock: AlarmClock;
  env: Env;
  effects: Pick<HomeEffects, "hooks">;
}

/** The webhooks with the object's storage, alarm and way out; in a home that is erased meanwhile they find none. */
export function wireHooks(
  { context, clock, env, effects: { hooks: effects } }: Wiring,
  stateNow: () => HomeState,
): Hooks {
  const home = () => stateNow().config?.id ?? "";
  return new Hooks({
    sql: stateNow().deps.sql,
    config: () => stateNow().config,
    minutes(startsS) {
      const state = stateNow();
      const { config } = state;
      if (config === null || startsS.length === 0) return [];
      const deps = { tables: state.tables, config, device: (id: string) => state.device(id) };
      return minuteDocuments(deps, startsS[0], startsS.at(-1)! + 60, new Set(startsS));
    },
    openSecret: (hook, sealed) => effects.openSecret(env, home(), hook, sealed),
    call: hookCall,
    allowsLoopback: effects.allowsLoopback(env),
    tellPaused: (hook, { paused }) => effects.tellPaused(env, home(), hook, paused ?? "failing"),
    wakeBy: (atMs) => context.waitUntil(clock.wakeBy(atMs)),
    waitUntil: (work) => context.waitUntil(work),
    nowMs: () => Date.now(),
    random: () => Math.random(),
    newId: () => `msg_${crypto.randomUUID().replaceAll("-", "")}`,
  });
}
