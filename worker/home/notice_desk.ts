/** Brings a home's notices to its people: devices silent or back, commands of nobody's that failed. One for each Home. */
import type { HomeConfig } from "../domain/branch.ts";
import type { Command } from "../domain/command.ts";
import { NOTICE_RETRY_S, NOTICE_WAITS_S, NOTICES_WAITING_MAX } from "../domain/limits.ts";
import { type HomeNotice, NOTICES, type RaisedKind, type RaisedNotice } from "../domain/notice.ts";
import type { Sql } from "./sql.ts";

export interface NoticeDeskDeps {
  sql: Sql;
  config(): HomeConfig | null;
  /** Gives them to the devices of who wished for them; resolves once they are kept elsewhere. */
  raise(home: string, notices: RaisedNotice[]): Promise<void>;
  wakeBy(atMs: number): void;
  waitUntil(work: Promise<unknown>): void;
  nowMs(): number;
}

interface KeptNotices {
  /** Raised, and not kept elsewhere yet. */
  waiting: RaisedNotice[];
}
const nameOf = ({ kind, atS }: RaisedNotice) => `${kind} ${atS}`;
const NOTHING: KeptNotices = { waiting: [] };

export class NoticeDesk {
  #kept: KeptNotices | null = null;
  #working = false;

  constructor(readonly deps: NoticeDeskDeps) {}

  isWished(wish: HomeNotice): boolean {
    return this.deps.config()?.notices?.includes(wish) ?? false;
  }

  #state(): KeptNotices {
    if (this.#kept === null) {
      const [row] = this.deps.sql.all("SELECT json FROM notice WHERE id = 1");
      this.#kept = row === undefined ? NOTHING : JSON.parse(row.json as string);
    }
    return this.#kept!;
  }

  #save(next: KeptNotices): void {
    if (JSON.stringify(next) === JSON.stringify(this.#state())) return;
    this.#kept = null;
    this.deps.sql.run(
      "INSERT INTO notice (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify(next),
    );
    this.#kept = next;
  }

  get #nowS(): number {
    return Math.floor(this.deps.nowMs() / 1000);
  }

  /** What nobody stood by for: of their own commands people see the end themselves. */
  ended({ by, state, end }: Pick<Command, "by" | "state" | "end">): void {
    const isFailure = (state === "failed" || state === "expired") && end !== "superseded";
    const isUnattended = by.kind !== "person" && by.kind !== "grant";
    if (isFailure && isUnattended && this.isWished("command_failed")) this.raise(["command_failed"]);
  }

  /** The alarm rang. */
  tick(): void {
    if (this.#state().waiting.length > 0) this.#flush();
  }

  raise(kinds: RaisedKind[]): void {
    if (kinds.length === 0) return;
    const raised = kinds.map((kind) => ({ kind, atS: this.#nowS }));
    const waiting = [...this.#state().waiting, ...raised].slice(-NOTICES_WAITING_MAX);
    this.#save({ waiting });
    this.#flush();
  }

  #flush(): void {
    // The object may be gone before the work is done, or the work may fail: then its alarm does it.
    this.deps.wakeBy(this.deps.nowMs() + NOTICE_RETRY_S * 1000);
    if (this.#working) return;
    this.#working = true;
    this.deps.waitUntil(this.#work());
  }

  async #work(): Promise<void> {
    try {
      for (;;) {
        const home = this.deps.config()?.id;
        const { waiting } = this.#state();
        if (home === undefined || waiting.length === 0) break;
        const oldestS = this.#nowS - NOTICE_WAITS_S;
        const worthTelling = waiting.filter(({ kind, atS }) => atS >= oldestS && this.#isWishedKind(kind));
        if (worthTelling.length > 0) await this.deps.raise(home, worthTelling);
        const told = new Set(waiting.map(nameOf));
        const left = this.#state().waiting.filter((notice) => !told.has(nameOf(notice)));
        this.#save({ waiting: left });
      }
    } catch {
      // They are still waiting, and the alarm is set.
    } finally {
      this.#working = false;
    }
  }

  #isWishedKind(kind: RaisedKind): boolean {
    return this.isWished(NOTICES[kind].wish);
  }
}
