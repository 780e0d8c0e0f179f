/** Brings what happens in the home to its webhooks: kept until delivered, tried for a day. One for each Home. */
import type { HomeConfig } from "../domain/branch.ts";
import { hooksOf, secretsNow } from "../domain/home_hooks.ts";
import type { Hook, HookEvent } from "../domain/hook.ts";
import { callsOfMinutes } from "../domain/hook_minutes.ts";
import {
  afterCall,
  type CallEnd,
  type HookState,
  isDelivered,
  isRefusal,
  type KeptHookState,
  pausedFor,
  pauseS,
  resumed,
} from "../domain/hook_state.ts";
import {
  AUDIT_RETRY_S,
  HOOK_CALLS_AT_ONCE,
  HOOK_LOOKS_S,
  HOOK_TESTS_BURST,
  HOOK_TESTS_PER_S,
  HOOK_TRIED_S,
  HOOK_WAITING_MAX,
} from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { addressFault } from "../domain/outside_address.ts";
import { TokenBucket } from "../domain/token_bucket.ts";
import type { HookCallBody } from "../protocol/webhook_calls.ts";
import { signedHeaders } from "../protocol/webhook_signature.ts";

import { HookStore, type WaitingCall } from "./hook_store.ts";
import type { MinuteDocument } from "./mqtt_minute.ts";
import type { Sql } from "./sql.ts";

export interface HookDeskDeps {
  sql: Sql;
  config(): HomeConfig | null;
  /** The minutes with these starts that are kept. */
  minutes(startsS: readonly number[]): MinuteDocument[];
  /** Null for what the server cannot read any more. */
  openSecret(hook: string, sealed: string): Promise<string | null>;
  /** One POST: never throws. */
  call(url: string, headers: Record<string, string>, body: string): Promise<CallEnd>;
  /** The server runs on somebody's own machine, and may call it. */
  allowsLoopback: boolean;
  /** Tells its maker that a webhook was paused for them; resolves once that is kept. */
  tellPaused(hook: Hook, state: HookState): Promise<void>;
  wakeBy(atMs: number): void;
  waitUntil(work: Promise<unknown>): void;
  nowMs(): number;
  /** From 0 to 1. */
  random(): number;
  newId(): string;
}

export class HookDesk {
  readonly #store: HookStore;
  readonly #working = new Set<string>();
  readonly #tests: TokenBucket;

  constructor(readonly deps: HookDeskDeps) {
    this.#store = new HookStore(deps.sql);
    this.#tests = new TokenBucket(HOOK_TESTS_BURST, HOOK_TESTS_PER_S, deps.nowMs());
  }

  get #hooks(): Hook[] {
    return hooksOf(this.deps.config());
  }

  #nowS(): number {
    return Math.floor(this.deps.nowMs() / 1000);
  }

  #wanting(event: HookEvent): Hook[] {
    return this.#hooks.filter(({ id, events }) =>
      events.includes(event) && this.#store.state(id).paused === null
    );
  }

  wants(event: HookEvent): boolean {
    return this.#hooks.some(({ events }) => events.includes(event));
  }

  /** Minutes were stored. */
  stored(startsS: Iterable<number>): void {
    const hooks = this.#wanting("readings.minute");
    if (hooks.length === 0) return;
    const starts = [...startsS];
    const madeAtS = this.#nowS();
    for (const { id: hook } of hooks) {
      const open = this.#store.openMinutes(hook);
      const last = open !== null && "startsS" in open.content ? open.content.startsS : null;
      const calls = callsOfMinutes(last, starts);
      if (open !== null && last !== null) {
        const [grown] = calls.splice(0, 1);
        if (grown.length > last.length) this.#store.setMinutes(open, grown);
      }
      for (const call of calls) {
        const content = { startsS: call };
        this.#add({ hook, id: this.deps.newId(), type: "readings.minute", madeAtS, content });
      }
    }
    // With the next minute the next call goes out anyhow, and what was left with it.
    this.#flush(HOOK_LOOKS_S);
  }

  happened(type: Exclude<HookEvent, "readings.minute">, data: Record<string, unknown>): void {
    const hooks = this.#wanting(type);
    if (hooks.length === 0) return;
    const madeAtS = this.#nowS();
    for (const { id: hook } of hooks) {
      this.#add({ hook, id: this.deps.newId(), type, madeAtS, content: { data } });
    }
    this.#flush(AUDIT_RETRY_S);
  }

  #add(call: Parameters<HookStore["add"]>[0]): void {
    if (this.#store.waiting(call.hook) >= HOOK_WAITING_MAX) {
      const dropped = this.#store.mostDispensable(call.hook);
      if (dropped !== null) this.#giveUp(dropped);
    }
    this.#store.add(call);
  }

  #giveUp(call: WaitingCall): void {
    this.#store.remove(call);
    const state = this.#store.state(call.hook);
    const minutes = "startsS" in call.content ? call.content.startsS.length : 0;
    const { lostCalls, lostMinutes } = state;
    this.#store.setState(call.hook, {
      ...state,
      lostCalls: lostCalls + 1,
      lostMinutes: lostMinutes + minutes,
    });
  }

  configured(): void {
    const config = this.deps.config();
    if (config === null) return;
    this.#store.keepOnly(new Set(config.hooks?.map(({ id }) => id)));
    if (this.#hooks.length > 0) this.#flush(HOOK_LOOKS_S);
  }

  /** The alarm rang. */
  tick(): void {
    if (this.#hooks.length > 0) this.#flush(HOOK_LOOKS_S);
  }

  /** Calls go out, each webhook's in order; `looksS`: when to look after those that are on their way. */
  #flush(looksS: number): void {
    for (const { id } of this.#hooks) {
      if (this.#working.has(id)) continue;
      const dueMs = this.#dueMs(id);
      if (dueMs === null) continue;
      const nowMs = this.deps.nowMs();
      // The object may be gone before the work is done: then its alarm does it.
      this.deps.wakeBy(dueMs > nowMs ? dueMs : nowMs + looksS * 1000);
      if (dueMs > nowMs) continue;
      this.#working.add(id);
      this.deps.waitUntil(this.#work(id));
    }
  }

  /** When there is something to do for it, Unix ms, or null. */
  #dueMs(id: string): number | null {
    const { paused, told, nextTryAtMs } = this.#store.state(id);
    if (paused !== null) return told ? null : nextTryAtMs;
    const dueAtMs = this.#store.dueAtMs(id);
    return dueAtMs === null ? null : Math.max(dueAtMs, nextTryAtMs);
  }

  async #work(id: string): Promise<void> {
    try {
      for (let calls = 0; calls < HOOK_CALLS_AT_ONCE; calls++) if (!await this.#workOne(id)) break;
    } catch {
      // Of its own store or configuration: tried again like what found nobody there.
      const nextTryAtMs = this.deps.nowMs() + AUDIT_RETRY_S * 1000;
      this.#setState(id, { ...this.#store.state(id), nextTryAtMs });
    } finally {
      this.#working.delete(id);
      const dueMs = this.#hooks.some((hook) => hook.id === id) ? this.#dueMs(id) : null;
      if (dueMs !== null) this.deps.wakeBy(dueMs);
    }
  }

  /** False when there is nothing more to do now. */
  async #workOne(id: string): Promise<boolean> {
    const hook = this.#hooks.find((held) => held.id === id);
    const nowMs = this.deps.nowMs();
    const state = this.#store.state(id);
    if (hook === undefined || state.nextTryAtMs > nowMs) return false;
    if (state.paused !== null) {
      if (state.told) return false;
      await this.deps.tellPaused(hook, state);
      this.#setState(id, { ...this.#store.state(id), told: true });
      return false;
    }
    const call = this.#store.next(id, nowMs);
    if (call === null) return false;
    if (nowMs / 1000 - call.madeAtS >= HOOK_TRIED_S) {
      this.#giveUp(call);
      return true;
    }
    const end = await this.#send(hook, call.id, () => this.#bodyOf(call));
    if (end === null) this.#store.remove(call);
    else this.#ended(call, end);
    return true;
  }

  /** After some waiting: it may have been removed meanwhile, and is then forgotten. */
  #setState(id: string, state: HookState): void {
    if (this.#hooks.some((hook) => hook.id === id)) this.#store.setState(id, state);
  }

  #ended(call: WaitingCall, end: CallEnd): void {
    const hook = this.#hooks.find(({ id }) => id === call.hook);
    if (hook === undefined) return;
    const nowMs = this.deps.nowMs();
    this.#store.setState(hook.id, afterCall(this.#store.state(hook.id), end, nowMs, this.deps.random()));
    if (isDelivered(end)) return this.#store.remove(call);
    // Where nobody is there it keeps its place in the order; what was refused lets the others pass.
    const dueAtMs = isRefusal(end) ? nowMs + pauseS(call.tries + 1, this.deps.random()) * 1000 : 0;
    this.#store.tried(call, Math.round(dueAtMs));
  }

  #bodyOf({ type, madeAtS, content }: WaitingCall): HookCallBody | null {
    const home = this.deps.config()!.id;
    const timestamp = new Date(madeAtS * 1000).toISOString();
    if ("data" in content) return { type, timestamp, data: { home, ...content.data } } as HookCallBody;
    const minutes = this.deps.minutes(content.startsS);
    return minutes.length === 0 ? null : { type: "readings.minute", timestamp, data: { home, minutes } };
  }

  /** Null where there is nothing to say any more. */
  async #send(hook: Hook, id: string, write: () => HookCallBody | null): Promise<CallEnd | null> {
    const fault = (fault: CallEnd["fault"]): CallEnd => ({ status: null, fault, retryAfterS: null });
    if (addressFault(hook.url, this.deps.allowsLoopback) !== null) return fault("address_refused");
    const sealed = secretsNow(hook, this.#nowS());
    const opened = await Promise.all(sealed.map((text) => this.deps.openSecret(hook.id, text)));
    const secrets = opened.filter((secret) => secret !== null);
    if (secrets.length === 0) return fault("secret_lost");
    const document = write();
    if (document === null) return null;
    const body = JSON.stringify(document);
    return await this.deps.call(hook.url, await signedHeaders(secrets, id, this.#nowS(), body), body);
  }

  states(): Record<string, KeptHookState> {
    const kept = this.deps.config()?.hooks ?? [];
    return Object.fromEntries(
      kept.map(({ id }) => [id, { ...this.#store.state(id), waiting: this.#store.waiting(id) }]),
    );
  }

  #find(id: string): Outcome<Hook> {
    const hook = this.#hooks.find((held) => held.id === id);
    return hook === undefined ? refuse("not_found", `Cannot find webhook: ${id}`) : ok(hook);
  }

  /** One call, at once and never again, also to a webhook that is paused. */
  async test(id: string): Promise<Outcome<null>> {
    const found = this.#find(id);
    if (!found.ok) return found;
    const retryAfterS = this.#tests.take(this.deps.nowMs());
    if (retryAfterS > 0) {
      return refuse("too_many", "Cannot send so many tests from one home", { retryAfterS });
    }
    const timestamp = new Date(this.#nowS() * 1000).toISOString();
    const data = { home: this.deps.config()!.id };
    const end = await this.#send(found.value, this.deps.newId(), () => ({ type: "test", timestamp, data }));
    const state = this.#store.state(id);
    if (!this.#find(id).ok || end === null) return ok(null);
    const { status: lastStatus, fault: lastFault } = end;
    const shown = { ...state, lastAtS: this.#nowS(), lastStatus, lastFault };
    const fine = isDelivered(end) && state.paused === null;
    this.#store.setState(id, fine ? afterCall(state, end, this.deps.nowMs(), 0) : shown);
    this.#flush(HOOK_LOOKS_S);
    return ok(null);
  }

  /** What waits already stays, and goes out once it is resumed. */
  pause(id: string): Outcome<null> {
    const found = this.#find(id);
    if (!found.ok) return found;
    const state = this.#store.state(id);
    if (state.paused === null) this.#store.setState(id, pausedFor(state, "person", this.#nowS()));
    return ok(null);
  }

  resume(id: string): Outcome<null> {
    const found = this.#find(id);
    if (!found.ok) return found;
    const state = this.#store.state(id);
    if (state.paused !== null) this.#store.setState(id, resumed(state));
    this.#flush(HOOK_LOOKS_S);
    return ok(null);
  }
}
