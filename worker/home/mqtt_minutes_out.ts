/** Which of the minutes that were just stored are news to who watches. */
import type { ReadingsBatch } from "../protocol/readings.ts";
import type { HomeState } from "./home_state.ts";
import { type MinuteDocument, minuteDocuments } from "./mqtt_minute.ts";

/** A backlog that comes late is history, to be asked for. */
const NEWS_S = 600;

export class MinutesOut {
  constructor(readonly state: HomeState) {}

  of(batch: ReadingsBatch): MinuteDocument[] {
    const { config, tables } = this.state;
    const fresh = new Set([...batch.startsS].filter((t) => t >= batch.nowS - NEWS_S));
    if (config === null || fresh.size === 0) return [];
    const startS = Math.min(...fresh), endS = Math.max(...fresh) + 60;
    const deps = { tables, config, device: (id: string) => this.state.device(id) };
    return minuteDocuments(deps, startS, endS, fresh);
  }
}
