/** How a switch is drawn: what its device says, unless something is under way. Pure. */
import type { CommandBody, SwitchBody } from "../../../worker/protocol/commands.ts";

/** A wish that the server has not answered yet. */
export interface Wish {
  id: string;
  device: string;
  channel: string;
  on: boolean;
}

export interface Shown {
  /** Where the knob is: at what was asked for while it is under way. */
  on: boolean | null;
  /** How far what is under way has come; null when nothing is. */
  waits: "asking" | "asked" | "askedPost" | "sent" | null;
  /** The newest command, where it came to nothing. */
  failed: CommandBody | null;
}

export function shownOf(
  body: SwitchBody,
  commands: readonly CommandBody[],
  wishes: readonly Wish[],
): Shown {
  const isHere = (at: { device: string; channel: string }) =>
    at.device === body.device && at.channel === body.channel;
  const wish = wishes.findLast(isHere);
  if (wish !== undefined) return { on: wish.on, waits: "asking", failed: null };
  const { open } = body;
  if (open !== null) {
    const waits = open.state === "sent" ? "sent" : body.reach === "post" ? "askedPost" : "asked";
    return { on: open.on, waits, failed: null };
  }
  const last = commands.find(isHere);
  const failed = last?.state === "failed" || last?.state === "expired" ? last : null;
  // What was asked for in vain may have come about otherwise.
  return { on: body.on, waits: null, failed: failed?.on === body.on ? null : failed };
}
