/** Where the Home keeps its switches, its commands, and what the audit trail has still to be told. */
import type { AuditEntry } from "../domain/audit.ts";
import { type Command, isOpen } from "../domain/command.ts";
import { type ControlBook, EMPTY_BOOK } from "../domain/control_book.ts";
import { COMMANDS_KEPT } from "../domain/limits.ts";
import type { Sql } from "./sql.ts";

/** Entries that go into the audit trail at once. */
const UNTOLD_AT_ONCE = 50;

export class CommandStore {
  #book: ControlBook | null = null;
  #saved: ControlBook | null = null;

  constructor(readonly sql: Sql) {}

  get book(): ControlBook {
    if (this.#book === null) {
      const [row] = this.sql.all("SELECT json FROM control WHERE id = 1");
      this.#book = row === undefined ? EMPTY_BOOK : { ...EMPTY_BOOK, ...JSON.parse(row.json as string) };
      this.#saved = this.#book;
    }
    return this.#book!;
  }

  /** The book as it is stored. */
  get saved(): ControlBook {
    return this.#saved ?? this.book;
  }

  /** What may be lost when the object sleeps. */
  hold(book: ControlBook): void {
    this.#book = book;
  }

  /** After a failed transaction: what is in memory may not be what is stored. */
  forget(): void {
    this.#book = null;
    this.#saved = null;
  }

  save(book: ControlBook): void {
    if (book === this.saved) return;
    this.sql.run(
      "INSERT INTO control (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify(book),
    );
    this.#book = book;
    this.#saved = book;
  }

  /** A command that ended. */
  addEnded(command: Command): void {
    this.sql.run(
      "INSERT OR REPLACE INTO command (id, asked_at_ms, json) VALUES (?1, ?2, ?3)",
      command.id,
      command.askedAtMs,
      JSON.stringify(command),
    );
    this.sql.run(
      `DELETE FROM command WHERE id IN
        (SELECT id FROM command ORDER BY asked_at_ms DESC, id LIMIT -1 OFFSET ${COMMANDS_KEPT})`,
    );
  }

  find(id: string): Command | null {
    const open = this.book.open.find((command) => command.id === id);
    if (open !== undefined) return open;
    const [row] = this.sql.all("SELECT json FROM command WHERE id = ?1", id);
    return row === undefined ? null : JSON.parse(row.json as string);
  }

  /** The newest first, with those that are under way. */
  newest(limit: number): Command[] {
    const ended = this.sql.all("SELECT json FROM command ORDER BY asked_at_ms DESC, id LIMIT ?1", limit)
      .map((row): Command => JSON.parse(row.json as string));
    return [...this.book.open.filter(isOpen), ...ended]
      .toSorted((a, b) => b.askedAtMs - a.askedAtMs).slice(0, limit);
  }

  addUntold(entry: AuditEntry): void {
    this.sql.run("INSERT INTO untold (json) VALUES (?1)", JSON.stringify(entry));
  }

  untold(): { no: number; entry: AuditEntry }[] {
    return this.sql.all("SELECT no, json FROM untold ORDER BY no LIMIT ?1", UNTOLD_AT_ONCE)
      .map((row) => ({ no: Number(row.no), entry: JSON.parse(row.json as string) }));
  }

  allUntold(): AuditEntry[] {
    return this.sql.all("SELECT json FROM untold ORDER BY no").map((row) => JSON.parse(row.json as string));
  }

  told(upTo: number): void {
    this.sql.run("DELETE FROM untold WHERE no <= ?1", upTo);
  }
}
