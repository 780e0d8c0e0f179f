/** Relays of a Shelly: what it tells of them, and what it is told. Pure. */
import { type Parsed, parseRecord } from "./parsed.ts";

export interface RelayTold {
  relay: number;
  on: boolean;
}

/** How each relay stands that a status speaks of, whether it measures anything or not. */
export function relaysTold(components: Parsed): RelayTold[] {
  return Object.entries(components).flatMap(([name, told]) => {
    const relay = /^switch:(\d{1,3})$/.exec(name)?.[1];
    const on = parseRecord(told)?.output;
    return relay === undefined || typeof on !== "boolean" ? [] : [{ relay: Number(relay), on }];
  });
}

/** `offAfterS`: it goes off by itself then, whether anybody reaches it or not. */
export function setRequest(id: number, relay: number, on: boolean, offAfterS: number | null): string {
  const params = { id: relay, on, ...(offAfterS === null ? {} : { toggle_after: offAfterS }) };
  return JSON.stringify({ id, src: "enecess", method: "Switch.Set", params });
}

/** What it answers: how it stood before, where it says so. */
export function stoodOn(result: Parsed): boolean | null {
  return typeof result.was_on === "boolean" ? result.was_on : null;
}
