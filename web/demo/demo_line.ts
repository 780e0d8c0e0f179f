import type { HomeBody } from "../../worker/protocol/config.ts";
import { home as homeShown } from "../live/home_state.ts";
import { flowOver } from "../live/link/flow_over.ts";
import { flowing } from "../live/live_flow.ts";
import { live, serverNow } from "../live/live_state.ts";
import { whileVisible } from "../live/while_visible.ts";
import type { DemoCalendar } from "./demo_calendar.ts";
import { DEMO_MAIN } from "./demo_home.ts";
import { demoSecond } from "./demo_now.ts";

const EVERY_MS = 1_000;

/** In the place of the line to a home's devices: the demo's panel speaks every second, from here. */
export function followDemo(calendar: DemoCalendar, home: HomeBody): () => void {
  return whileVisible(EVERY_MS, () => {
    const nowS = serverNow();
    const day = calendar.at(nowS);
    const minute = live.peek().value;
    if (day && minute) {
      const flow = new Map([[DEMO_MAIN, { atS: nowS, values: demoSecond(day, nowS) }]]);
      flowing.value = flowOver(homeShown.peek().value ?? home, minute, flow, nowS);
    }
    return Promise.resolve();
  });
}
