import type { DurableObjectState } from "@cloudflare/workers-types";
import type { Env } from "../env.ts";
import type { AlarmClock } from "./alarm_clock.ts";
import { lastHeardS } from "./device_health.ts";
import type { HomeEffects } from "./home_effects.ts";
import { HomeListeners } from "./home_listeners.ts";
import type { HomeState } from "./home_state.ts";
import { NoticeDesk } from "./notice_desk.ts";
import { wireHooks } from "./wire_hooks.ts";

interface Wiring {
  context: DurableObjectState;
  clock: AlarmClock;
  env: Env;
  effects: Pick<HomeEffects, "hooks" | "raiseNotices">;
}

/** Who listens, with the object's storage, alarm and way out. */
export function wireListeners(wiring: Wiring, stateNow: () => HomeState): HomeListeners {
  const { context, clock, env, effects } = wiring;
  const later = (work: Promise<unknown>) => context.waitUntil(work);
  const notices = new NoticeDesk({
    sql: stateNow().deps.sql,
    config: () => stateNow().config,
    heardAtS: (device) => lastHeardS(stateNow().device(device)?.headS ?? null, stateNow().health(device)),
    raise: (home, raised) => effects.raiseNotices(env, home, raised, later),
    wakeBy: (atMs) => later(clock.wakeBy(atMs)),
    waitUntil: later,
    nowMs: () => Date.now(),
  });
  return new HomeListeners(wireHooks(wiring, stateNow), notices);
}
