import { useEffect, useRef, useState } from "preact/hooks";
import type { CommandBody, ControlBody } from "../../../worker/protocol/commands.ts";
import type { Problem } from "../../api/ask.ts";
import { askControl, type CommandWish, giveCommand } from "../../api/control.ts";
import { type Kept, nothingYet } from "../../live/kept.ts";
import { whileVisible } from "../../live/while_visible.ts";
import type { Wish } from "./switch_shown.ts";

const LOOK_EVERY_MS = 10_000;
/** While something is under way. */
const LOOK_CLOSELY_MS = 700;

export interface Refused {
  device: string;
  channel: string;
  problem: Problem;
}

/** The home's switches, looked at while the page is, and closely while something is under way. */
export function useControl(home: string) {
  const [kept, setKept] = useState<Kept<ControlBody>>(nothingYet);
  const [wishes, setWishes] = useState<Wish[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const looks = useRef(0);
  const busy = kept.value?.switches.some(({ open }) => open !== null) ?? false;

  /** The answer of a look that began before a command was given knows nothing of it. */
  async function look(signal?: AbortSignal): Promise<void> {
    const began = ++looks.current;
    const answer = await askControl(home, signal);
    if (began !== looks.current) return;
    setKept((before) => ({
      value: answer.ok ? answer.value : before.value,
      problem: answer.ok ? null : answer,
      loading: false,
    }));
  }
  useEffect(() => whileVisible(busy ? LOOK_CLOSELY_MS : LOOK_EVERY_MS, look), [home, busy]);

  /** Shown at once; taken back when the server does not take it, and why is returned. */
  async function give(
    wish: Omit<CommandWish, "id"> & { channel: string },
    on: boolean,
  ): Promise<Problem | null> {
    const id = crypto.randomUUID();
    const { device, channel } = wish;
    setRefused(null);
    setWishes((all) => [...all, { id, device, channel, on }]);
    const answer = await giveCommand(home, { ...wish, id });
    looks.current++;
    if (answer.ok) setKept((before) => withCommand(before, answer.value));
    else if (answer.code !== "confirmation_needed") setRefused({ device, channel, problem: answer });
    setWishes((all) => all.filter((other) => other.id !== id));
    await look();
    return answer.ok ? null : answer;
  }
  return { kept, wishes, refused, give, look };
}

function withCommand(kept: Kept<ControlBody>, command: CommandBody): Kept<ControlBody> {
  if (kept.value === null) return kept;
  const { device, channel, state, id } = command;
  const open = state === "asked" || state === "sent" ? command : null;
  const switches = kept.value.switches.map((body) =>
    body.device === device && body.channel === channel ? { ...body, open } : body
  );
  const commands = [command, ...kept.value.commands.filter((other) => other.id !== id)];
  return { ...kept, value: { ...kept.value, switches, commands } };
}
