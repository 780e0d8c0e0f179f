/** The home in Home Assistant: offers its entities while switched on, and tells their states as minutes come in. */
import type { HomeConfig } from "../domain/branch.ts";
import { silentFromS } from "../domain/device_health.ts";
import { switchesOf } from "../domain/switches.ts";
import { rebase, rise, type RisingTotal } from "../domain/rising_total.ts";
import { type Message, newMessage } from "../mqtt/message.ts";
import type { HaBody } from "../protocol/home_assistant.ts";
import type { AnswerDeps } from "./answer.ts";
import { deviceTopicOf, HA_AVAILABILITY_TOPIC, HA_STATE_TOPIC, haOffers } from "./ha_discovery.ts";
import { HA_SWITCHES_TOPIC, type HaPlace, platformOf, switchesDocument, switchPart } from "./ha_switches.ts";
import { rawTotals, stateDocument, type TotalKey } from "./ha_state.ts";
import type { HomeState } from "./home_state.ts";
import { live } from "./live.ts";
import { jsonMessage } from "./mqtt_messages.ts";
import { switchesNow, type SwitchReads } from "./switches_now.ts";

/** One row while it is on, none while it is off. */
interface Kept {
  /** What is offered, by topic, and all entities that ever were: those that went are taken away by name. */
  offered: Record<string, string[]>;
  totals: Record<TotalKey, RisingTotal>;
  /** When minutes came in last; null: not since it was switched on. */
  toldAtS: number | null;
  available: boolean;
  /** What was told last of the switches, as it was told. */
  switches?: string;
}

const RETAINED = { qos: 1, retain: true } as const;
const utf8 = new TextEncoder();
/** What is told of a home without switches: nothing. */
const NO_SWITCHES = JSON.stringify(switchesDocument([]));

export interface HomeAssistantDeps {
  state: HomeState;
  desk: SwitchReads["desk"];
  publish(messages: Message[]): void;
  wakeBy(atMs: number): void;
}

export class HomeAssistant {
  /** Undefined: not read yet. */
  #kept: Kept | null | undefined;

  constructor(readonly deps: HomeAssistantDeps) {}

  get #sql() {
    return this.deps.state.deps.sql;
  }

  #read(): Kept | null {
    if (this.#kept === undefined) {
      const [row] = this.#sql.all("SELECT json FROM home_assistant WHERE id = 1");
      this.#kept = row === undefined ? null : JSON.parse(row.json as string) as Kept;
    }
    return this.#kept;
  }

  #keep(kept: Kept | null): void {
    this.#kept = kept;
    if (kept === null) return this.#sql.run("DELETE FROM home_assistant WHERE id = 1");
    this.#sql.run(
      "INSERT INTO home_assistant (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
      JSON.stringify(kept),
    );
  }

  #answerDeps(): AnswerDeps | null {
    const { state } = this.deps;
    if (state.config === null) return null;
    return { tables: state.tables, config: state.config, device: (id) => state.device(id) };
  }

  body(): HaBody {
    const kept = this.#read();
    const { config } = this.deps.state;
    const offers = kept === null || config === null ? [] : haOffers(config, this.#places(config));
    const entities = offers.reduce((sum, { document }) => sum + Object.keys(document.cmps).length, 0);
    return { on: kept !== null, devices: offers.length, entities, toldAtS: kept?.toldAtS ?? null };
  }

  turn(on: boolean, nowS: number): void {
    const kept = this.#read();
    if (on === (kept !== null)) return;
    if (kept !== null) {
      this.#keep(null);
      const topics = [...Object.keys(kept.offered), HA_STATE_TOPIC, HA_AVAILABILITY_TOPIC, HA_SWITCHES_TOPIC];
      return this.deps.publish(topics.map((topic) => newMessage(topic, new Uint8Array(), RETAINED)));
    }
    this.#keep({ offered: {}, totals: {}, toldAtS: null, available: false });
    this.offer(nowS);
  }

  /** Entities and states, all of them: when it is switched on, when Home Assistant starts, when the home changed. */
  offer(nowS: number): void {
    const kept = this.#read();
    const deps = this.#answerDeps();
    if (kept === null || deps === null) return;
    const offers = haOffers(deps.config, this.#places(deps.config));
    const offered: Kept["offered"] = {};
    const messages: Message[] = [];
    for (const { topic, document } of offers) {
      const now = Object.keys(document.cmps);
      const gone = (kept.offered[topic] ?? []).filter((key) => !now.includes(key));
      const without = Object.fromEntries(gone.map((key) => [key, { p: platformOf(key) }]));
      messages.push(jsonMessage(topic, { ...document, cmps: { ...without, ...document.cmps } }, RETAINED));
      offered[topic] = [...gone, ...now];
    }
    for (const topic of Object.keys(kept.offered)) {
      if (offered[topic] === undefined) messages.push(newMessage(topic, new Uint8Array(), RETAINED));
    }
    this.deps.publish(messages);
    this.#tell({ ...kept, offered, switches: undefined }, deps, nowS);
  }

  #places(config: HomeConfig) {
    return switchesOf(config, this.deps.desk.book);
  }

  /** A switch was switched, came or went, or hears otherwise than before. */
  switched(nowS: number): void {
    const kept = this.#read();
    const { state, desk } = this.deps;
    if (kept === null || state.config === null) return;
    const reads = {
      config: state.config,
      desk,
      device: (id: string) => state.device(id),
      health: (id: string) => state.health(id),
    };
    const now = switchesNow(reads, nowS);
    const switches = JSON.stringify(switchesDocument(now));
    if (switches === (kept.switches ?? NO_SWITCHES)) return;
    const isOffered = (at: HaPlace) => kept.offered[deviceTopicOf(at.device)]?.includes(switchPart(at)[0]);
    this.#keep({ ...kept, switches });
    this.deps.publish([newMessage(HA_SWITCHES_TOPIC, utf8.encode(switches), RETAINED)]);
    // A channel that told how it stands for the first time is a switch from now on.
    if (!now.every(isOffered)) this.offer(nowS);
  }

  /** Minutes came in; or the configuration is about to change, and they count as it was until now. */
  stored(nowS: number): void {
    const kept = this.#read();
    const deps = this.#answerDeps();
    if (kept !== null && deps !== null) this.#tell(kept, deps, nowS);
  }

  /** The configuration changed, after `stored`: what another set-up says of the past was not consumed just now. */
  changed(nowS: number): void {
    const kept = this.#read();
    if (kept === null) return;
    const totals = Object.entries(kept.totals).map(([key, total]) => [key, rebase(total)]);
    this.#keep({ ...kept, totals: Object.fromEntries(totals) });
    this.offer(nowS);
  }

  tick(nowS: number): void {
    const kept = this.#read();
    const deps = this.#answerDeps();
    if (kept !== null) this.switched(nowS);
    if (kept === null || deps === null || !kept.available) return;
    const untilS = this.#freshUntilS(deps, nowS);
    if (untilS > nowS) return this.deps.wakeBy(untilS * 1000);
    this.#keep({ ...this.#read() ?? kept, available: false });
    this.deps.publish([availability(false)]);
  }

  /** Until when the newest minute of any device is news. */
  #freshUntilS(deps: AnswerDeps, nowS: number): number {
    const { at } = live(deps, nowS);
    return at === null ? 0 : silentFromS(at + 60);
  }

  #tell(kept: Kept, deps: AnswerDeps, nowS: number): void {
    const newest = live(deps, nowS);
    const raw = rawTotals(deps, newest, nowS);
    const totals = { ...kept.totals };
    for (const [key, wh] of Object.entries(raw) as [TotalKey, number | null][]) {
      const risen = rise(totals[key], wh);
      if (risen !== undefined) totals[key] = risen;
    }
    const untilS = newest.at === null ? 0 : silentFromS(newest.at + 60);
    const available = untilS > nowS;
    const messages = [
      jsonMessage(
        HA_STATE_TOPIC,
        stateDocument(deps, newest, (key) => totals[key]?.toldWh ?? null),
        RETAINED,
      ),
    ];
    if (available !== kept.available || kept.toldAtS === null) messages.push(availability(available));
    this.#keep({ ...kept, totals, toldAtS: nowS, available });
    this.deps.publish(messages);
    if (available) this.deps.wakeBy(untilS * 1000);
    this.switched(nowS);
  }
}

function availability(available: boolean): Message {
  return newMessage(HA_AVAILABILITY_TOPIC, utf8.encode(available ? "online" : "offline"), RETAINED);
}
