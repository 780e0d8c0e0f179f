/** Where the Home keeps the calls that wait for its webhooks, and how each of them fares. */
import type { HookEvent } from "../domain/hook.ts";
import { type HookState, NEW_HOOK_STATE } from "../domain/hook_state.ts";
import type { Sql, SqlValue } from "./sql.ts";

export interface WaitingCall {
  no: number;
  hook: string;
  /** Stays the same however often it is tried. */
  id: string;
  type: HookEvent;
  madeAtS: number;
  tries: number;
  dueAtMs: number;
  /** Of minutes, their starts: the rest is read when they go out. Of others, what they say. */
  content: { startsS: number[] } | { data: Record<string, unknown> };
}
type NewCall = Omit<WaitingCall, "no" | "tries" | "dueAtMs">;

const MINUTES: HookEvent = "readings.minute";

function callOf(row: Record<string, SqlValue>): WaitingCall {
  const { no, hook, type, tries, due_at_ms, json } = row;
  return {
    no: Number(no),
    hook: String(hook),
    type: type as HookEvent,
    tries: Number(tries),
    dueAtMs: Number(due_at_ms),
    ...JSON.parse(json as string),
  };
}

export class HookStore {
  #states: Record<string, HookState> | null = null;

  constructor(readonly sql: Sql) {}

  #all(): Record<string, HookState> {
    if (this.#states === null) {
      const [row] = this.sql.all("SELECT json FROM hook_state WHERE id = 1");
      this.#states = row === undefined ? {} : JSON.parse(row.json as string) as Record<string, HookState>;
    }
    return this.#states;
  }

  state(hook: string): HookState {
    return this.#all()[hook] ?? NEW_HOOK_STATE;
  }

  setState(hook: string, state: HookState): void {
    this.#write({ ...this.#all(), [hook]: state });
  }

  #write(states: Record<string, HookState>): void {
    this.sql.run(
      "INSERT INTO hook_state (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify(states),
    );
    this.#states = states;
  }

  /** Forgets all of webhooks but these. */
  keepOnly(hooks: ReadonlySet<string>): void {
    const gone = Object.keys(this.#all()).filter((id) => !hooks.has(id));
    if (gone.length > 0) {
      this.#write(Object.fromEntries(Object.entries(this.#all()).filter(([id]) => hooks.has(id))));
    }
    for (const { hook } of this.sql.all("SELECT DISTINCT hook FROM hook_call")) {
      if (!hooks.has(String(hook))) this.sql.run("DELETE FROM hook_call WHERE hook = ?1", hook);
    }
  }

  add({ hook, type, ...rest }: NewCall): void {
    const json = JSON.stringify(rest);
    this.sql.run("INSERT INTO hook_call (hook, type, json) VALUES (?1, ?2, ?3)", hook, type, json);
  }

  /** The last call of minutes, if it was never tried and is not the one that may be on its way just now. */
  openMinutes(hook: string): WaitingCall | null {
    const [row] = this.sql.all(
      `SELECT * FROM hook_call WHERE hook = ?1 AND type = ?2 AND tries = 0
        AND no > (SELECT min(no) FROM hook_call WHERE hook = ?1 AND tries = 0) ORDER BY no DESC LIMIT 1`,
      hook,
      MINUTES,
    );
    return row === undefined ? null : callOf(row);
  }

  setMinutes({ no, id, madeAtS }: WaitingCall, startsS: readonly number[]): void {
    const json = JSON.stringify({ id, madeAtS, content: { startsS } });
    this.sql.run("UPDATE hook_call SET json = ?2 WHERE no = ?1", no, json);
  }

  waiting(hook: string): number {
    return Number(this.sql.all("SELECT count(*) AS n FROM hook_call WHERE hook = ?1", hook)[0].n);
  }

  /** What is to go first when there is no more room: the oldest minutes, which can be asked for later. */
  mostDispensable(hook: string): WaitingCall | null {
    const [row] = this.sql.all(
      "SELECT * FROM hook_call WHERE hook = ?1 ORDER BY type <> ?2, no LIMIT 1",
      hook,
      MINUTES,
    );
    return row === undefined ? null : callOf(row);
  }

  next(hook: string, nowMs: number): WaitingCall | null {
    const [row] = this.sql.all(
      "SELECT * FROM hook_call WHERE hook = ?1 AND due_at_ms <= ?2 ORDER BY due_at_ms, no LIMIT 1",
      hook,
      nowMs,
    );
    return row === undefined ? null : callOf(row);
  }

  /** When the first of them may be tried, Unix ms, or null where none waits. */
  dueAtMs(hook: string): number | null {
    const [{ due }] = this.sql.all("SELECT min(due_at_ms) AS due FROM hook_call WHERE hook = ?1", hook);
    return due === null ? null : Number(due);
  }

  remove({ no, id }: WaitingCall): void {
    this.sql.run("DELETE FROM hook_call WHERE no = ?1 AND json ->> 'id' = ?2", no, id);
  }

  tried({ no, id, tries }: WaitingCall, dueAtMs: number): void {
    this.sql.run(
      "UPDATE hook_call SET tries = ?3, due_at_ms = ?4 WHERE no = ?1 AND json ->> 'id' = ?2",
      no,
      id,
      tries + 1,
      dueAtMs,
    );
  }
}
