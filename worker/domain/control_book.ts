/** All that a home keeps of its switches, as one value; each step makes the next. Pure. */
import type { ChannelName } from "./channel.ts";
import type { Schedule } from "./schedule.ts";
import { type RuleBook, rulesRearmed } from "./power_rule.ts";
import type { Coordinates } from "./sun.ts";
import { type Command, type CommandEvent, dueAtMs, isOpen, nextCommand } from "./command.ts";

export interface SwitchState {
  device: string;
  channel: ChannelName;
  on: boolean;
  sinceMs: number;
  /** "state": by the device's own telling; "result": by what it answered to a command, as it tells no state. */
  told: "state" | "result";
}

/** Switches something off again. */
export interface SwitchTimer {
  device: string;
  channel: ChannelName;
  offAtMs: number;
  /** The command that set it. */
  command: string;
}

export interface ControlBook extends RuleBook {
  open: Command[];
  switches: SwitchState[];
  timers: SwitchTimer[];
  /** Devices that are not switched off unless it is said twice. */
  confirmOff: string[];
  schedules: Schedule[];
  /** Whatever a schedule had for this moment and before, Unix seconds, is over. */
  ranUntilS: number;
  /** Where the home is, roughly, for its sunrise and sunset; null: nobody said. */
  place: Coordinates | null;
}

export const EMPTY_BOOK: ControlBook = {
  open: [],
  switches: [],
  timers: [],
  confirmOff: [],
  schedules: [],
  ranUntilS: 0,
  rules: [],
  runs: {},
  place: null,
};

export interface Step {
  book: ControlBook;
  /** Commands as they have become, in this step. */
  changed: Command[];
}

type Place = Pick<SwitchState, "device" | "channel">;

export function isAt(place: Place): (other: Place) => boolean {
  return ({ device, channel }) => device === place.device && channel === place.channel;
}

export function stateAt(book: ControlBook, place: Place): SwitchState | null {
  return book.switches.find(isAt(place)) ?? null;
}

/** One event for each open command that it is for; what ended leaves the book, and a timer begins with what was done. */
function each(
  book: ControlBook,
  nowMs: number,
  eventFor: (command: Command) => CommandEvent | null,
): Step {
  const changed: Command[] = [];
  const timers = [...book.timers];
  const open: Command[] = [];
  let armed: Pick<ControlBook, "rules" | "runs"> = book;
  for (const command of book.open) {
    const event = eventFor(command);
    const next = event === null ? command : nextCommand(command, event, nowMs);
    if (next !== command) changed.push(next);
    if (isOpen(next)) open.push(next);
    if (next !== command && next.state === "done" && next.on) {
      armed = rulesRearmed(armed, next, nowMs / 1000);
    }
    if (next.state === "done" && next.on && next.forS !== null) {
      const { id, device, channel, forS } = next;
      timers.push({ device, channel, offAtMs: nowMs + forS * 1000, command: id });
    }
  }
  return { book: changed.length === 0 ? book : { ...book, ...armed, open, timers }, changed };
}

/** A new command: what else is open for the same switch is superseded, and its timer is off. */
export function askCommand(book: ControlBook, command: Command, nowMs: number): Step {
  const same = isAt(command);
  const step = each(book, nowMs, (other) => same(other) ? { kind: "superseded" } : null);
  const timers = step.book.timers.filter((timer) => !same(timer));
  return {
    book: { ...step.book, timers, open: [...step.book.open, command] },
    changed: [...step.changed, command],
  };
}

export function commandSent(book: ControlBook, id: string, nowMs: number): Step {
  return each(book, nowMs, (command) => command.id === id ? { kind: "sent" } : null);
}

function withState(book: ControlBook, next: SwitchState): ControlBook {
  const known = stateAt(book, next);
  if (known?.on === next.on && known.told === next.told) return book;
  const sinceMs = known?.on === next.on ? known.sinceMs : next.sinceMs;
  const others = book.switches.filter((other) => other !== known);
  const armed = next.on && known?.on !== true ? rulesRearmed(book, next, next.sinceMs / 1000) : book;
  return { ...armed, switches: [...others, { ...next, sinceMs }] };
}

/** The device tells what it is. A timer of what was switched off by hand is over. */
export function stateTold(book: ControlBook, place: Place & { on: boolean }, nowMs: number): Step {
  const { device, channel, on } = place;
  const known = withState(book, { device, channel, on, sinceMs: nowMs, told: "state" });
  const same = isAt(place);
  const kept = on ? known.timers : known.timers.filter((timer) => !same(timer));
  const told = kept.length === known.timers.length ? known : { ...known, timers: kept };
  return each(told, nowMs, (command) => same(command) ? { kind: "state", on } : null);
}

export function resultTold(
  book: ControlBook,
  result: { device: string; id: string; ok: boolean; code: string | null },
  nowMs: number,
): Step {
  const { device, id, ok, code } = result;
  const step = each(book, nowMs, (command) => {
    if (command.id !== id || command.device !== device) return null;
    const known = stateAt(book, command);
    return { kind: "result", ok, code, shown: known?.told === "state" ? known.on : null };
  });
  const done = step.changed.find(({ state }) => state === "done");
  if (done === undefined || stateAt(book, done)?.told === "state") return step;
  const { channel, on } = done;
  return { ...step, book: withState(step.book, { device, channel, on, sinceMs: nowMs, told: "result" }) };
}

/** What is too late by now ends. */
export function timePassed(book: ControlBook, nowMs: number): Step {
  return each(book, nowMs, () => ({ kind: "passed" }));
}

/** Devices that left take with them all that was meant for them. */
export function devicesHeld(book: ControlBook, held: ReadonlySet<string>, nowMs: number): Step {
  const step = each(book, nowMs, ({ device }) => held.has(device) ? null : { kind: "device_gone" });
  const stays = ({ device }: { device: string }) => held.has(device);
  const next: ControlBook = {
    ...step.book,
    switches: step.book.switches.filter(stays),
    timers: step.book.timers.filter(stays),
    confirmOff: step.book.confirmOff.filter((device) => held.has(device)),
    schedules: step.book.schedules.filter(stays),
    rules: step.book.rules.filter(stays),
  };
  next.runs = Object.fromEntries(
    next.rules.flatMap(({ id }) => id in next.runs ? [[id, next.runs[id]]] : []),
  );
  const same = JSON.stringify(next) === JSON.stringify(book);
  return { book: same ? book : next, changed: step.changed };
}

/** When something has to happen next; null when nothing waits. */
export function nextDueMs({ open, timers }: ControlBook): number | null {
  const due = Math.min(
    ...open.map((command) => dueAtMs(command) ?? Infinity),
    ...timers.map(({ offAtMs }) => offAtMs),
  );
  return due === Infinity ? null : due;
}
