/** Commands that nobody stands by for: at the end of a timer, and when a schedule is due. */
import type { Asker, Command } from "../domain/command.ts";
import type { CommandWish } from "../domain/command_wish.ts";
import type { ControlBook } from "../domain/control_book.ts";
import { dueSchedules } from "../domain/due_schedules.ts";
import { COMMAND_LIFE_UNATTENDED_S } from "../domain/limits.ts";

interface Desk {
  readonly book: ControlBook;
  readonly store: { find(id: string): Command | null };
  give(wish: CommandWish, by: Asker): unknown;
  keep(book: ControlBook): void;
}

export function endTimers(desk: Desk, nowMs: number): void {
  for (const timer of desk.book.timers.filter(({ offAtMs }) => offAtMs <= nowMs)) {
    const { device, channel, command } = timer;
    desk.keep({ ...desk.book, timers: desk.book.timers.filter((other) => other.command !== command) });
    const wish = { id: `${command}.off`, device, channel, do: "off", confirmed: true } as const;
    desk.give({ ...wish, expiresInS: COMMAND_LIFE_UNATTENDED_S }, { kind: "timer", id: command });
  }
}

export function runSchedules(desk: Desk, zone: string | undefined, nowMs: number): void {
  if (zone === undefined || desk.book.schedules.length === 0) return;
  const nowS = Math.floor(nowMs / 1000);
  const due = dueSchedules(desk.book, zone, nowS);
  for (const { schedule: { id, device, channel, on, confirmed }, atS } of due) {
    const command = `${id}.${atS}`;
    if (desk.store.find(command) !== null) continue;
    const wish = { id: command, device, channel, do: on ? "on" : "off", confirmed } as const;
    desk.give({ ...wish, expiresInS: COMMAND_LIFE_UNATTENDED_S }, { kind: "schedule", id });
  }
  if (due.length > 0) desk.keep({ ...desk.book, ranUntilS: nowS });
}
