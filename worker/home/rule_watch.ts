/** Looks at what rules look at, as minutes and live values come in, and switches off what is due. */
import * as v from "valibot";
import { channelCode } from "../domain/channel.ts";
import { W } from "../domain/channel_span.ts";
import { isAt, stateAt } from "../domain/control_book.ts";
import { COMMAND_LIFE_UNATTENDED_S, RULE_FRESH_S, WATCH_EVERY_S } from "../domain/limits.ts";
import { dueRules, type PowerRule, type PowerSeen, powersSeen, ruleFired } from "../domain/power_rule.ts";
import { powerOfSource, type RuleSource, sourceOf } from "../domain/rule_source.ts";
import { liveValues } from "../protocol/live.ts";
import { FIELD_COUNT, type ReadingsBatch } from "../protocol/readings.ts";
import type { CommandDesk } from "./command_desk.ts";
import type { HomeState } from "./home_state.ts";
import { MINUTES } from "./hour_minutes.ts";

const HOUR_S = 3_600;
/** A live value is left out when it is so old that the device may have stopped. */
const FLOWS_S = 5 * WATCH_EVERY_S;

const liveText = v.pipe(v.string(), v.parseJson(), liveValues);

export interface RuleWatchDeps {
  state: Pick<HomeState, "config" | "tables" | "device">;
  desk: Pick<CommandDesk, "book" | "keepRuns" | "give" | "store">;
  nowMs(): number;
}

interface Looked {
  rule: PowerRule;
  source: RuleSource;
}

export class RuleWatch {
  /** Watts by device and channel, and when they came. */
  readonly #flow = new Map<string, { watts: number; atS: number }>();
  #looked: { of: readonly unknown[]; list: Looked[] } = { of: [], list: [] };

  constructor(readonly deps: RuleWatchDeps) {}

  /** Rules that the device has a part in. */
  #rulesOf(device: string): Looked[] {
    const { config } = this.deps.state;
    const { rules } = this.deps.desk.book;
    if (config === null || rules.length === 0) return [];
    if (this.#looked.of[0] !== config || this.#looked.of[1] !== rules) {
      const list = rules.filter(({ enabled }) => enabled)
        .map((rule) => ({ rule, source: sourceOf(config, rule) }));
      this.#looked = { of: [config, rules], list };
    }
    return this.#looked.list.filter(({ source }) => source.devices.has(device));
  }

  /** Minutes were stored. They are read where they lie, so that several devices' add up. */
  measured({ device, startsS }: Pick<ReadingsBatch, "device" | "startsS">): void {
    const looked = this.#rulesOf(device);
    if (looked.length === 0 || startsS.length === 0) return;
    const nowS = this.deps.nowMs() / 1000;
    const firstS = startsS.reduce((first, startS) => Math.min(first, startS));
    const seen = new Map(looked.map(({ rule, source }) => {
      const list: PowerSeen[] = [];
      const heads = [...source.devices].map((id) => this.deps.state.device(id)?.headS ?? -Infinity);
      const earliestS = Math.ceil((nowS - rule.forS - RULE_FRESH_S) / 60) * 60 - 60;
      for (let startS = Math.max(firstS, earliestS); startS <= Math.max(...heads); startS += 60) {
        const powerW = powerOfSource(source, startS, (id, channel) => this.#minuteW(id, channel, startS));
        if (powerW !== null) list.push({ startS, endS: startS + 60, powerW });
      }
      return [rule.id, list];
    }));
    this.#look(seen, nowS);
  }

  #minuteW(device: string, channel: string, startS: number): number | null {
    const no = this.deps.state.device(device)?.no;
    const code = channelCode(channel);
    if (no === undefined || code === null) return null;
    const hour = this.deps.state.tables.hour(no, startS - (startS % HOUR_S));
    const c = hour?.channels.indexOf(code) ?? -1;
    if (hour === null || c < 0) return null;
    const value = hour.cells[(c * FIELD_COUNT + W) * MINUTES + (startS % HOUR_S) / 60];
    return value === value ? value / 100 : null;
  }

  /** A device told what flows just now, because somebody looks. */
  flowed(device: string, payload: Uint8Array): void {
    const looked = this.#rulesOf(device);
    if (looked.length === 0) return;
    const told = v.safeParse(liveText, new TextDecoder().decode(payload));
    if (!told.success) return;
    const atS = this.deps.nowMs() / 1000;
    for (const [channel, { w = null }] of Object.entries(told.output.channels)) {
      if (w !== null && channelCode(channel) !== null) {
        this.#flow.set(`${device} ${channel}`, { watts: w, atS });
      }
    }
    const seen = new Map(looked.map(({ rule, source }): [string, PowerSeen[]] => {
      const powerW = powerOfSource(source, atS, (id, channel) => {
        const flow = this.#flow.get(`${id} ${channel}`);
        return flow === undefined || atS - flow.atS > FLOWS_S ? null : flow.watts;
      });
      return [rule.id, powerW === null ? [] : [{ startS: atS, endS: atS, powerW }]];
    }));
    this.#look(seen, atS);
  }

  #look(seen: ReadonlyMap<string, readonly PowerSeen[]>, nowS: number): void {
    const { desk } = this.deps;
    const { book } = desk;
    const next = powersSeen(book, seen);
    if (next !== book) desk.keepRuns(next);
    const isOff = (rule: PowerRule) =>
      (desk.book.open.find(isAt(rule)) ?? stateAt(desk.book, rule))?.on === false;
    for (
      const { rule: { id, device, channel, confirmed }, aboveSinceS } of dueRules(desk.book, isOff, nowS)
    ) {
      // Its name is what it is for: not even after a fault is it given twice.
      const command = `${id}.${Math.floor(aboveSinceS)}`;
      if (desk.store.find(command) === null) {
        const wish = { id: command, device, channel, do: "off", confirmed } as const;
        desk.give({ ...wish, expiresInS: COMMAND_LIFE_UNATTENDED_S }, { kind: "rule", id });
      }
      desk.keepRuns(ruleFired(desk.book, id));
    }
  }
}
