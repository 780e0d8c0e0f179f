/** Brings the Home's entries into the audit trail: kept here until they are there, and there once. */
import type { AuditEntry } from "../domain/audit.ts";
import { AUDIT_RETRY_S } from "../domain/limits.ts";
import type { CommandStore } from "./command_store.ts";

export interface AuditOutboxDeps {
  store: CommandStore;
  /** Resolves once they are kept; entries with a known `onceKey` are passed over. */
  write(entries: AuditEntry[]): Promise<void>;
  wakeBy(atMs: number): void;
  waitUntil(work: Promise<unknown>): void;
  nowMs(): number;
}

export class AuditOutbox {
  #working = false;
  #left: boolean | null = null;

  constructor(readonly deps: AuditOutboxDeps) {}

  add(entry: AuditEntry): void {
    this.deps.store.addUntold(entry);
    this.#left = true;
  }

  /** What was added goes out; what cannot is tried again by the alarm. */
  flush(): void {
    if (this.#working) return;
    this.#left ??= this.deps.store.untold().length > 0;
    if (!this.#left) return;
    this.#working = true;
    // The object may be gone before the work is done: then its alarm does it.
    this.deps.wakeBy(this.deps.nowMs() + AUDIT_RETRY_S * 1000);
    this.deps.waitUntil(this.#work());
  }

  async #work(): Promise<void> {
    try {
      for (;;) {
        const entries = this.deps.store.untold();
        if (entries.length === 0) break;
        await this.deps.write(entries.map(({ entry }) => entry));
        this.deps.store.told(entries.at(-1)!.no);
      }
      this.#left = false;
    } catch {
      this.#left = true;
    } finally {
      this.#working = false;
    }
  }
}
