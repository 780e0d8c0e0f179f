/** Tells of devices that fall silent and come back, as long as somebody wants to know. One for each Home. */
import { type SilenceChange, silenceStep, type Silent } from "../domain/silence.ts";
import type { Sql } from "./sql.ts";

export interface SilenceWatchDeps {
  sql: Sql;
  /** Without it nothing is read or written. */
  isWanted(): boolean;
  /** The home's devices, and when anything last came from each, Unix seconds. */
  devices(): { id: string; heardAtS: number | null }[];
  tell(change: SilenceChange): void;
  wakeBy(atMs: number): void;
  nowS(): number;
}

export class SilenceWatch {
  /** Undefined: not read yet; null: nothing is known. */
  #silent: Silent | null | undefined;

  constructor(readonly deps: SilenceWatchDeps) {}

  #read(): Silent | null {
    if (this.#silent === undefined) {
      const [row] = this.deps.sql.all("SELECT json FROM silence WHERE id = 1");
      this.#silent = row === undefined ? null : JSON.parse(row.json as string) as Silent;
    }
    return this.#silent;
  }

  #keep(silent: Silent): void {
    this.deps.sql.run(
      "INSERT INTO silence (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify(silent),
    );
    this.#silent = silent;
  }

  /** Time passed, or something came from a device. */
  look(): void {
    if (!this.deps.isWanted()) return;
    const known = this.#read();
    const { silent, changes, nextS } = silenceStep(known, this.deps.devices(), this.deps.nowS());
    if (JSON.stringify(silent) !== JSON.stringify(known)) this.#keep(silent);
    for (const change of changes) this.deps.tell(change);
    if (nextS !== null) this.deps.wakeBy(nextS * 1000);
  }

  /** Who wants to know may have changed. What nobody wanted to know meanwhile is no news later. */
  configured(): void {
    if (this.deps.isWanted()) return this.look();
    if (this.#read() === null) return;
    this.deps.sql.run("DELETE FROM silence");
    this.#silent = null;
  }
}
