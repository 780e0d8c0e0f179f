/** What the home keeps of one person's switching: for who takes it along. Pure but for its reads. */
import type { Command } from "../domain/command.ts";
import { COMMANDS_KEPT } from "../domain/limits.ts";
import { commandBodyOf } from "../protocol/commands.ts";
import type { CommandStore } from "./command_store.ts";
import type { ControlExport } from "./home_rpc.ts";

/** `grants`: of the programs that speak for the person. */
export function controlExport(
  store: CommandStore,
  account: string,
  grants: readonly string[],
): ControlExport {
  const isTheirs = ({ by }: { by: string }) => by === account;
  const schedules = store.book.schedules.filter(isTheirs);
  const rules = store.book.rules.filter(isTheirs);
  const askers = new Set([account, ...grants, ...[...schedules, ...rules].map(({ id }) => id)]);
  const kept = store.newest(COMMANDS_KEPT + store.book.open.length);
  const asked = new Set(kept.filter(({ by }) => askers.has(by.id)).map(({ id }) => id));
  // The end of a timer was asked for by the command that set it.
  const isOf = ({ id, by }: Command) => asked.has(id) || (by.kind === "timer" && asked.has(by.id));
  return {
    place: store.book.place,
    schedules,
    rules,
    commands: kept.filter(isOf).map(commandBodyOf),
    log: store.allUntold().filter(({ actor }) => askers.has(actor)),
  };
}
