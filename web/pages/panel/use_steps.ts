import { useEffect, useState } from "preact/hooks";
import {
  type PowerLook,
  type PowerStep,
  type SecondLook,
  stepsFlowing,
  stepsSeen,
} from "../../../worker/domain/power_step.ts";
import { mainsPhase } from "../../../worker/domain/channel.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { channelKey } from "../../live/current_feeds.ts";
import type { Flowing } from "../../live/live_flow.ts";

const LOOKS_KEPT = 8;
const SECONDS_KEPT = 20;

interface Seen {
  minutes: readonly PowerLook[];
  seconds: readonly SecondLook[];
  steps: readonly PowerStep[];
}

function lookAt({ channels }: LiveAnswer, isWanted: (key: string) => boolean): PowerLook {
  return new Map(
    channels.filter(({ channel }) => mainsPhase(channel) === null)
      .map(({ device, channel, powerW }) => [channelKey(device, channel), powerW] as const)
      .filter(([key]) => isWanted(key)),
  );
}

/** The clamps that jumped last, the mains left out; they stay until others jump. What flows is looked at by the second. */
export function useSteps(minute: LiveAnswer | null, flow: Flowing | null): readonly PowerStep[] {
  const [{ steps }, setSeen] = useState<Seen>({ minutes: [], seconds: [], steps: [] });
  useEffect(() => {
    if (minute === null) return;
    const look = lookAt(minute, (key) => !flow?.channels.has(key));
    setSeen((seen) => {
      const last = seen.minutes.at(-1);
      // The same minute again says nothing new.
      if (last !== undefined && [...look].every(([key, w]) => last.get(key) === w)) return seen;
      const minutes = [...seen.minutes, look].slice(-LOOKS_KEPT);
      const found = stepsSeen(minutes);
      return { ...seen, minutes, steps: found.length > 0 ? found : seen.steps };
    });
  }, [minute]);
  useEffect(() => {
    if (flow === null) return;
    const { atS } = flow;
    const watts = lookAt(flow.answer, (key) => flow.channels.has(key));
    setSeen((seen) => {
      if (seen.seconds.some((look) => look.atS >= atS)) return seen;
      const seconds = [...seen.seconds, { atS, watts }].slice(-SECONDS_KEPT);
      const found = stepsFlowing(seconds);
      return { ...seen, seconds, steps: found.length > 0 ? found : seen.steps };
    });
  }, [flow]);
  return steps;
}
