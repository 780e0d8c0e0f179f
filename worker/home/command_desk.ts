/** Takes wishes, hands commands to devices, hears what became of them. One for each Home. */
import { type HomeAction, may } from "../domain/access.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { HomeConfig } from "../domain/branch.ts";
import { type Asker, type Command, isOpen, maySend } from "../domain/command.ts";
import { commandOf, type CommandWish, type Wisher } from "../domain/command_wish.ts";
import {
  askCommand,
  commandSent,
  type ControlBook,
  devicesHeld,
  EMPTY_BOOK,
  nextDueMs,
  resultTold,
  stateTold,
  type Step,
  timePassed,
} from "../domain/control_book.ts";
import {
  askerOf,
  entryOfChange,
  entryOfCommand,
  entryOfRefusedWish,
  type TrailFrame,
} from "../domain/command_trail.ts";
import { actionFor, changeBook, type ControlChange } from "../domain/control_change.ts";
import { nextScheduleS } from "../domain/due_schedules.ts";
import { switchesOf } from "../domain/switches.ts";
import { COMMANDS_BURST, COMMANDS_PER_S } from "../domain/limits.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { areRunsNews } from "../domain/power_rule.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import { type ToldSwitching, type WireCommand, wireCommand } from "../protocol/parse_switching.ts";
import type { ReadingsBatch } from "../protocol/readings.ts";
import { AuditOutbox } from "./audit_outbox.ts";
import { CommandStore } from "./command_store.ts";
import { endTimers, runSchedules } from "./due_switching.ts";
import type { Sql } from "./sql.ts";

export interface CommandDeskDeps {
  sql: Sql;
  config(): HomeConfig | null;
  transaction<T>(work: () => T): T;
  /** Whether the device has a socket on which it hears commands now. */
  hears(device: { id: string; serial: string }): boolean;
  /** Gives it to the device on the way that it listens on, or to its MQTT session, which waits. */
  publish(device: { id: string; serial: string }, command: Command): void;
  /** Something of the book is new, or of how devices are reached. */
  changed(): void;
  /** To who listens to the home's events. */
  event(document: { kind: string } & Record<string, unknown>): void;
  writeAudit(entries: AuditEntry[]): Promise<void>;
  /** A command came to its end, good or bad. */
  ended?(command: Command): void;
  wakeBy(atMs: number): void;
  waitUntil(work: Promise<unknown>): void;
  nowMs(): number;
}

export class CommandDesk {
  readonly store: CommandStore;
  readonly #outbox: AuditOutbox;
  readonly #bucket: TokenBucket;

  constructor(readonly deps: CommandDeskDeps) {
    this.store = new CommandStore(deps.sql);
    this.#outbox = new AuditOutbox({
      store: this.store,
      write: (entries) => deps.writeAudit(entries),
      wakeBy: (atMs) => deps.wakeBy(atMs),
      waitUntil: (work) => deps.waitUntil(work),
      nowMs: () => deps.nowMs(),
    });
    this.#bucket = new TokenBucket(COMMANDS_BURST, COMMANDS_PER_S, deps.nowMs());
  }

  get book(): ControlBook {
    return this.store.book;
  }

  /** Why a person's wish would not be taken, without taking it; null: it would. */
  refusalOf({ account }: Wisher, wish: CommandWish): Refusal | null {
    const allowed = this.#may(account, "control");
    if (!allowed.ok) return allowed;
    const made = this.#commandOf(wish, { kind: "person", id: account });
    return made.ok ? null : made;
  }

  /** A person's wish. The same id again is answered with what became of the first. */
  ask(wisher: Wisher, wish: CommandWish): Outcome<Command> {
    const { account, network } = wisher;
    const by = askerOf(wisher);
    const allowed = this.#may(account, "control");
    if (!allowed.ok) {
      if (allowed.code === "not_allowed") this.#noteRefused(wish, by, network, allowed.code);
      return allowed;
    }
    const known = this.store.find(wish.id);
    if (known !== null) {
      const same = known.by.id === by.id && known.device === wish.device && known.channel === wish.channel;
      return same ? ok(known) : refuse("in_use", `Cannot use this id: ${wish.id}`, { field: "/id" });
    }
    const retryAfterS = this.#bucket.take(this.deps.nowMs());
    if (retryAfterS > 0) {
      return refuse("too_many", "Cannot take so many commands of one home", { retryAfterS });
    }
    return this.give(wish, by, network);
  }

  #may(account: string, action: HomeAction): Outcome<null> {
    const config = this.deps.config();
    const role = config?.members.find((member) => member.account === account)?.role;
    if (role === undefined) return refuse("not_found", `Cannot find home: ${config?.id ?? ""}`);
    if (may(role, action)) return ok(null);
    return refuse(
      "not_allowed",
      `Cannot ${action === "control" ? "" : "set how to "}switch anything as ${role}`,
    );
  }

  #commandOf(wish: CommandWish, by: Asker): Outcome<Command> {
    const device = this.#device(wish.device);
    if (device === null) return refuse("not_found", `Cannot find device: ${wish.device}`);
    if (!this.#isSwitch(wish)) {
      return refuse("not_found", `Cannot switch: ${wish.channel}`, { field: "/channel" });
    }
    return commandOf(this.book, wish, by, this.deps.hears(device), this.deps.nowMs());
  }

  /** Whoever wishes it may. */
  give(wish: CommandWish, by: Asker, network?: string): Outcome<Command> {
    const made = this.#commandOf(wish, by);
    if (!made.ok) {
      if (made.code !== "not_found") this.#noteRefused(wish, by, network, made.code);
      return made;
    }
    const device = this.#device(wish.device)!;
    const nowMs = made.value.askedAtMs;
    this.#step((book) => askCommand(book, made.value, nowMs), () => this.#note(made.value, "asked", network));
    this.#send(made.value, device);
    return ok(this.store.find(wish.id)!);
  }

  #device(id: string) {
    return this.deps.config()?.devices.find((held) => held.id === id) ?? null;
  }

  /** A device that is a switch by its model, or a channel that told how it stands. */
  #isSwitch({ device, channel }: Pick<CommandWish, "device" | "channel">): boolean {
    return switchesOf(this.deps.config(), this.book).some((at) =>
      at.device === device && at.channel === channel
    );
  }

  #send(command: Command, device: { id: string; serial: string }): void {
    if (!maySend(command, this.deps.nowMs())) return;
    const hears = this.deps.hears(device);
    this.deps.publish(device, command);
    if (hears) this.#step((book) => commandSent(book, command.id, this.deps.nowMs()));
  }

  /** The device has just begun to listen: what it may have missed goes out again. */
  listens(id: string): void {
    const device = this.#device(id);
    if (device === null) return;
    for (const command of this.book.open) if (command.device === id) this.#send(command, device);
  }

  /** What a device tells of its switches. */
  told(device: string, { results, states }: ToldSwitching): void {
    const nowMs = this.deps.nowMs();
    for (const state of states) this.#step((book) => stateTold(book, { device, ...state }, nowMs));
    for (const result of results) this.#step((book) => resultTold(book, { device, ...result }, nowMs));
  }

  /** What a post of readings says, and what its answer has for the device. */
  posted({ device, switching }: Pick<ReadingsBatch, "device" | "switching">): WireCommand[] {
    if (switching !== undefined) this.told(device, switching);
    return this.#commandsFor(device);
  }

  /** What a device that posts is to do; nothing for one that hears at once. */
  #commandsFor(id: string): WireCommand[] {
    const device = this.#device(id);
    if (device === null || this.book.open.length === 0 || this.deps.hears(device)) return [];
    const nowMs = this.deps.nowMs();
    const due = this.book.open.filter((command) => command.device === id && maySend(command, nowMs));
    for (const { id } of due) this.#step((book) => commandSent(book, id, nowMs));
    return due.map(wireCommand);
  }

  /** What a person sets. What was due before it is run as it was set before. */
  change(wisher: Wisher, change: ControlChange): Outcome<null> {
    const allowed = this.#may(wisher.account, actionFor(change));
    const entry = (result: string) => entryOfChange(this.#frame(wisher.network), wisher, change, result);
    if (!allowed.ok) {
      if (allowed.code === "not_allowed") this.#tell(entry(allowed.code));
      return allowed;
    }
    runSchedules(this, this.deps.config()?.zone, this.deps.nowMs());
    const changed = changeBook(this.book, this.deps.config()!, change);
    if (!changed.ok || changed.value === this.book) return changed.ok ? ok(null) : changed;
    const ranUntilS = Math.floor(this.deps.nowMs() / 1000);
    this.#step(
      () => ({ book: { ...changed.value, ranUntilS }, changed: [] }),
      () => this.#outbox.add(entry("ok")),
    );
    return ok(null);
  }

  /** How the powers of rules stand: stored when that is news. */
  keepRuns(book: ControlBook): void {
    if (areRunsNews(this.store.saved, book)) this.keep(book);
    else this.store.hold(book);
  }

  /** Another book, in which no command is otherwise. */
  keep(book: ControlBook): void {
    this.#step(() => ({ book, changed: [] }));
  }

  configured(): void {
    const held = new Set(this.deps.config()?.devices.map(({ id }) => id));
    if (this.book === EMPTY_BOOK) return;
    this.#arm();
    this.#step((book) => devicesHeld(book, held, this.deps.nowMs()));
  }

  /** The alarm rang. */
  tick(): void {
    const nowMs = this.deps.nowMs();
    this.#step((book) => timePassed(book, nowMs));
    endTimers(this, nowMs);
    runSchedules(this, this.deps.config()?.zone, this.deps.nowMs());
    this.#arm();
    this.#outbox.flush();
  }

  #arm(): void {
    const dueMs = nextDueMs(this.book);
    if (dueMs !== null) this.deps.wakeBy(dueMs);
    const zone = this.deps.config()?.zone;
    const scheduleS = zone === undefined ? null : nextScheduleS(this.book, zone);
    if (scheduleS !== null) this.deps.wakeBy(scheduleS * 1000);
  }

  /** One step: whole or not at all, and told to all who listen. */
  #step(work: (book: ControlBook) => Step, more?: () => void): void {
    const before = this.book;
    let changed: Command[] = [];
    try {
      this.deps.transaction(() => {
        const step = work(before);
        changed = step.changed;
        for (const command of changed.filter((command) => !isOpen(command))) {
          this.store.addEnded(command);
          this.#note(command, "ended");
        }
        this.store.save(step.book);
        more?.();
      });
    } catch (error) {
      this.store.forget();
      throw error;
    }
    for (const { id, device, channel, on, state, end } of changed) {
      this.deps.event({ kind: "command", id, device, channel, on, state, end });
    }
    for (const command of changed) if (!isOpen(command)) this.deps.ended?.(command);
    if (before !== this.book) {
      this.#arm();
      this.deps.changed();
    }
    this.#outbox.flush();
  }

  #note(command: Command, what: "asked" | "ended", network?: string): void {
    this.#outbox.add(entryOfCommand(this.#frame(network), command, what));
  }

  #noteRefused(wish: CommandWish, by: Asker, network: string | undefined, code: string): void {
    this.#tell(entryOfRefusedWish(this.#frame(network), wish, by, code));
  }

  #tell(entry: AuditEntry): void {
    this.#outbox.add(entry);
    this.#outbox.flush();
  }

  #frame(network?: string): TrailFrame {
    return { atS: Math.floor(this.deps.nowMs() / 1000), home: this.deps.config()?.id, network };
  }
}
