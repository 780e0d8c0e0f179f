/** Looks at a home: the line, the lease, and what comes over it. Nothing of it runs while the page is hidden. */
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveValues } from "../../../worker/protocol/live.ts";
import { watchHome } from "../../api/homes.ts";
import { home as homeShown } from "../home_state.ts";
import { flowing } from "../live_flow.ts";
import { askLiveNow, live, minutesComeBy, serverNow } from "../live_state.ts";
import { flowOver } from "./flow_over.ts";
import { HomeLink } from "./home_link.ts";
import { measuredAtS } from "./measured_at.ts";

const TICK_MS = 1_000;
/** A lease of a minute survives two requests that fail. */
const RENEW_MS = 20_000;
/** A timer that comes so late was asleep, and the line with it. */
const SLEPT_MS = 15_000;

export function followLink(home: HomeBody): () => void {
  const flow = new Map<string, { atS: number; values: LiveValues }>();
  const body = () => homeShown.peek().value ?? home;
  let renewedMs = -Infinity;
  let opened = false;
  let refused = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let tickedMs = Date.now();
  let drawing = 0;
  let shownMs = 0;

  async function look(): Promise<void> {
    if (refused || !opened || Date.now() - renewedMs < RENEW_MS) return;
    renewedMs = Date.now();
    const watching = await watchHome(home.id);
    if (watching.ok) return;
    renewedMs = Date.now() - RENEW_MS / 2;
    // Not the home's any more; what is wrong the page learns by its own questions.
    refused = watching.status >= 400 && watching.status < 500 && watching.status !== 429;
  }
  const show = () => {
    drawing = 0;
    shownMs = Date.now();
    const minute = live.peek().value;
    flowing.value = minute && flowOver(body(), minute, flow, serverNow());
  };
  const lose = () => {
    opened = false;
    minutesComeBy(false);
  };
  const link = new HomeLink(home.id, (word) => {
    if (word.what === "live") {
      const device = body().devices.find((held) => held.serial === word.serial);
      if (!device) return;
      flow.set(device.id, { atS: measuredAtS(word.values.t, serverNow()), values: word.values });
      // Several devices' values of one moment are one picture.
      drawing ||= requestAnimationFrame(show);
    } else if (word.what === "opened") {
      opened = true;
      minutesComeBy(true);
      // A minute may have come since the last question and before anybody listened.
      askLiveNow();
      renewedMs = -Infinity;
      void look();
    } else if (word.what === "lost") lose();
    else askLiveNow();
  });

  const tick = () => {
    const slept = Date.now() - tickedMs > SLEPT_MS;
    tickedMs = Date.now();
    if (slept) {
      lose();
      link.renew();
    }
    void look();
    // Where values come each second there is nothing more to tell between them.
    if (flowing.peek() !== null && Date.now() - shownMs >= TICK_MS) show();
  };
  const wake = () => {
    if (document.hidden || timer !== undefined) return;
    tickedMs = Date.now();
    timer = setInterval(tick, TICK_MS);
    link.up();
  };
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    cancelAnimationFrame(drawing);
    drawing = 0;
    lose();
    link.down();
    flow.clear();
    flowing.value = null;
  };
  const seen = () => document.hidden ? rest() : wake();
  const moved = () => {
    if (timer === undefined) return;
    lose();
    link.renew();
  };

  const listening = new AbortController();
  const on = (target: EventTarget, name: string, run: () => void) =>
    target.addEventListener(name, run, { signal: listening.signal });
  on(document, "visibilitychange", seen);
  // A page that is kept for "back" has no line open, or it would not be kept.
  on(globalThis, "pagehide", rest);
  on(globalThis, "pageshow", wake);
  on(globalThis, "online", moved);
  const { connection } = navigator as Navigator & { connection?: EventTarget };
  if (connection) on(connection, "change", moved);
  wake();
  return () => {
    listening.abort();
    rest();
  };
}
