import { useEffect, useState } from "preact/hooks";
import { type PowerLook, type PowerStep, stepsSeen } from "../../../worker/domain/power_step.ts";
import { mainsPhase } from "../../../worker/domain/channel.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { channelKey } from "../../live/current_feeds.ts";

const LOOKS_KEPT = 8;

/** The clamps that jumped last, the mains left out; they stay until others jump. */
export function useSteps(answer: LiveAnswer | null): readonly PowerStep[] {
  const [{ steps }, setSeen] = useState<{ looks: readonly PowerLook[]; steps: readonly PowerStep[] }>({
    looks: [],
    steps: [],
  });
  useEffect(() => {
    if (answer === null) return;
    const look: PowerLook = new Map(
      answer.channels.filter(({ channel }) => mainsPhase(channel) === null)
        .map(({ device, channel, powerW }) => [channelKey(device, channel), powerW]),
    );
    setSeen((seen) => {
      const last = seen.looks.at(-1);
      // The same minute again says nothing new.
      if (last !== undefined && [...look].every(([key, w]) => last.get(key) === w)) return seen;
      const looks = [...seen.looks, look].slice(-LOOKS_KEPT);
      const found = stepsSeen(looks);
      return { looks, steps: found.length > 0 ? found : seen.steps };
    });
  }, [answer]);
  return steps;
}
