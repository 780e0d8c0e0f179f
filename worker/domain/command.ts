/** The life of a command to a switch: asked, sent, then done, failed or expired. Pure. */
import type { ChannelName } from "./channel.ts";

export const COMMAND_STATES = ["asked", "sent", "done", "failed", "expired"] as const;
export type CommandState = (typeof COMMAND_STATES)[number];

/** Why a command failed or expired. */
export const COMMAND_ENDS = [
  "device_refused",
  "not_confirmed",
  "superseded",
  "device_gone",
  "not_reached",
  "no_answer",
] as const;
export type CommandEnd = (typeof COMMAND_ENDS)[number];

export const ASKER_KINDS = ["person", "grant", "schedule", "rule", "timer"] as const;
/** Who or what asked: the id of an account, a grant, a schedule, a rule, or of the command whose timer ended. */
export interface Asker {
  kind: (typeof ASKER_KINDS)[number];
  id: string;
  /** Of a grant: whom it acts for. */
  account?: string;
}

export interface Command {
  /** Made by who asks: the same one again is the same command. */
  id: string;
  device: string;
  channel: ChannelName;
  on: boolean;
  /** For a timer: how long it stays on. */
  forS: number | null;
  by: Asker;
  state: CommandState;
  askedAtMs: number;
  /** The device may carry it out until then. */
  expiresAtMs: number;
  /** Its answer is waited for until then. */
  closesAtMs: number;
  sentAtMs: number | null;
  /** The device said that it did it. */
  taken: boolean;
  endedAtMs: number | null;
  end: CommandEnd | null;
  /** What the device said when it refused. */
  deviceCode: string | null;
}

export type CommandEvent =
  | { kind: "sent" }
  /** `shown`: what the device's own state says, or null for a device that tells none. */
  | { kind: "result"; ok: boolean; code: string | null; shown: boolean | null }
  | { kind: "state"; on: boolean }
  | { kind: "superseded" }
  | { kind: "device_gone" }
  | { kind: "passed" };

export function isOpen({ state }: Command): boolean {
  return state === "asked" || state === "sent";
}

/** Whether it may go out: open, not answered, and not too late to be carried out. */
export function maySend(command: Command, nowMs: number): boolean {
  return isOpen(command) && !command.taken && nowMs < command.expiresAtMs;
}

/** When it has to be looked at again if nothing happens; null for one that ended. */
export function dueAtMs(command: Command): number | null {
  if (!isOpen(command)) return null;
  return command.state === "asked" && !command.taken ? command.expiresAtMs : command.closesAtMs;
}

/** What is next; the very same command where the event changes nothing. What ended stays as it is. */
export function nextCommand(command: Command, event: CommandEvent, nowMs: number): Command {
  if (!isOpen(command)) return command;
  const ended = (state: CommandState, end: CommandEnd | null, deviceCode: string | null = null): Command => ({
    ...command,
    state,
    end,
    deviceCode,
    endedAtMs: nowMs,
  });
  switch (event.kind) {
    case "sent":
      if (command.state === "sent" || !maySend(command, nowMs)) return command;
      return { ...command, state: "sent", sentAtMs: nowMs };
    case "result":
      if (!event.ok) return ended("failed", "device_refused", event.code);
      if (event.shown === null || event.shown === command.on) return ended("done", null);
      return command.taken ? command : { ...command, taken: true };
    case "state":
      // What a device tells before it has the command says nothing of it.
      return command.state === "sent" && event.on === command.on ? ended("done", null) : command;
    case "superseded":
      return ended("failed", "superseded");
    case "device_gone":
      return ended("failed", "device_gone");
    case "passed": {
      const dueMs = dueAtMs(command);
      if (dueMs === null || nowMs < dueMs) return command;
      if (command.taken) return ended("failed", "not_confirmed");
      return ended("expired", command.state === "asked" ? "not_reached" : "no_answer");
    }
  }
}
