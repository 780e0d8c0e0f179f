/** Tells of devices that fall silent and come back, as long as somebody wants to know. One for each Home. */
import { type HeardDevice, type SilenceChange, type Silences, silenceStep } from "../domain/silence.ts";
import type { Sql } from "./sql.ts";

export interface SilenceWatchDeps {
  sql: Sql;
  /** Who wants to know. Without either nothing is read or written. */
  wanted(): { hooks: boolean; people: boolean };
  /** The home's devices, and when anything last came from each. */
  devices(): HeardDevice[];
  tellHooks(changes: SilenceChange[]): void;
  tellPeople(notices: SilenceChange["kind"][]): void;
  wakeBy(atMs: number): void;
  nowS(): number;
}

interface Kept {
  devices?: Silences;
}

export class SilenceWatch {
  /** Undefined: not read yet; null: nothing is known. */
  #silences: Silences | null | undefined;
  /** When the alarm was asked for; null: not since it rang. */
  #lookAtS: number | null = null;

  constructor(readonly deps: SilenceWatchDeps) {}

  #read(): Silences | null {
    if (this.#silences === undefined) {
      const [row] = this.deps.sql.all("SELECT json FROM silence WHERE id = 1");
      // A row without them was written before people and webhooks were told by one watch: then nothing is known.
      this.#silences = row === undefined ? null : (JSON.parse(row.json as string) as Kept).devices ?? null;
    }
    return this.#silences;
  }

  #keep(silences: Silences): void {
    this.#silences = undefined;
    this.deps.sql.run(
      "INSERT INTO silence (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify({ devices: silences } satisfies Kept),
    );
    this.#silences = silences;
  }

  #look(): void {
    const { hooks, people } = this.deps.wanted();
    if (!hooks && !people) return;
    const known = this.#read();
    const step = silenceStep(known, this.deps.devices(), people, this.deps.nowS());
    if (JSON.stringify(step.silences) !== JSON.stringify(known)) this.#keep(step.silences);
    if (step.nextS !== null && (this.#lookAtS === null || step.nextS < this.#lookAtS)) {
      this.#lookAtS = step.nextS;
      this.deps.wakeBy(step.nextS * 1000);
    }
    try {
      if (hooks && step.changes.length > 0) this.deps.tellHooks(step.changes);
    } finally {
      if (step.notices.length > 0) this.deps.tellPeople(step.notices);
    }
  }

  /** Something came from a device. Of a minute like any other it costs nothing. */
  heard(device: string): void {
    const { hooks, people } = this.deps.wanted();
    if (!hooks && !people) return;
    const sinceS = this.#read()?.[device]?.sinceS ?? null;
    if (this.#lookAtS === null || sinceS !== null) this.#look();
  }

  /** The alarm rang. */
  tick(): void {
    this.#lookAtS = null;
    this.#look();
  }

  /** Who wants to know may have changed. What nobody wanted to know meanwhile is no news later. */
  configured(): void {
    const { hooks, people } = this.deps.wanted();
    if (hooks || people) return this.#look();
    if (this.#read() === null) return;
    this.deps.sql.run("DELETE FROM silence");
    this.#silences = null;
  }
}
