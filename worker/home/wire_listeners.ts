import type { DurableObjectState } from "@cloudflare/workers-types";
import type { Env } from "../env.ts";
import type { AlarmClock } from "./alarm_clock.ts";
import { lastHeardS } from "./device_health.ts";
import type { HomeEffects } from "./home_effects.ts";
import { HomeListeners } from "./home_listeners.ts";
import type { HomeState } from "./home_state.ts";
import { NoticeDesk } from "./notice_desk.ts";
import { SilenceWatch } from "./silence_watch.ts";
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
  const wakeBy = (atMs: number) => later(clock.wakeBy(atMs));
  const hooks = wireHooks(wiring, stateNow);
  const notices = new NoticeDesk({
    sql: stateNow().deps.sql,
    config: () => stateNow().config,
    raise: (home, raised) => effects.raiseNotices(env, home, raised, later),
    wakeBy,
    waitUntil: later,
    nowMs: () => Date.now(),
  });
  const heardAtS = (id: string) => lastHeardS(stateNow().device(id)?.headS ?? null, stateNow().health(id));
  const silence = new SilenceWatch({
    sql: stateNow().deps.sql,
    wanted: () => ({ hooks: hooks.wantSilences, people: notices.isWished("device_silent") }),
    devices: () => (stateNow().config?.devices ?? []).map(({ id }) => ({ id, heardAtS: heardAtS(id) })),
    tellHooks: (changes) => hooks.silences(changes),
    tellPeople: (kinds) => notices.raise(kinds),
    wakeBy,
    nowS: () => Math.floor(Date.now() / 1000),
  });
  return new HomeListeners(hooks, notices, silence);
}
