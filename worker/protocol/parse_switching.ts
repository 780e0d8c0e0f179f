/** What devices tell of their switches, and what they are told: the device protocol's own documents. Pure. */
import { channelCode } from "../domain/channel.ts";
import type { Command } from "../domain/command.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";

export interface ToldResult {
  id: string;
  ok: boolean;
  code: string | null;
}
export interface ToldState {
  channel: string;
  on: boolean;
}
/** What came in one message or one post. */
export interface ToldSwitching {
  results: ToldResult[];
  states: ToldState[];
}

const RESULTS_MAX = 100;
const CODE_MAX = 64;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function parseResult(document: unknown, field = ""): Outcome<ToldResult> {
  if (!isRecord(document) || typeof document.id !== "string" || typeof document.ok !== "boolean") {
    return refuse("bad_value", "Cannot read result: no id and ok", { field });
  }
  const { id, code } = document;
  return ok({ id, ok: document.ok, code: typeof code === "string" ? code.slice(0, CODE_MAX) : null });
}

/** `{"plug": {"on": true}, "t": …}`: channels that it does not know, and fields besides, are passed over. */
export function parseState(document: unknown, field = ""): Outcome<ToldState[]> {
  if (!isRecord(document)) return refuse("bad_value", "Cannot read state: not an object", { field });
  const states: ToldState[] = [];
  for (const [channel, told] of Object.entries(document)) {
    if (channelCode(channel) === null) continue;
    if (!isRecord(told) || typeof told.on !== "boolean") {
      return refuse("bad_value", `Cannot read state of ${channel}: no on`, { field: `${field}/${channel}` });
    }
    states.push({ channel, on: told.on });
  }
  return ok(states);
}

/** `results` and `state` of a readings document; null where it has neither. */
export function parseSwitching(document: Record<string, unknown>): Outcome<ToldSwitching | null> {
  const { results = null, state = null } = document;
  if (results === null && state === null) return ok(null);
  const told: ToldSwitching = { results: [], states: [] };
  if (results !== null) {
    if (!Array.isArray(results) || results.length > RESULTS_MAX) {
      return refuse("bad_value", `Cannot read results: not a list of at most ${RESULTS_MAX}`, {
        field: "/results",
      });
    }
    for (const [i, result] of results.entries()) {
      const parsed = parseResult(result, `/results/${i}`);
      if (!parsed.ok) return parsed;
      told.results.push(parsed.value);
    }
  }
  if (state !== null) {
    const parsed = parseState(state, "/state");
    if (!parsed.ok) return parsed;
    told.states = parsed.value;
  }
  return ok(told);
}

/** A command as its device gets it; a device passes over one whose `expires` (Unix seconds) is over. */
export type WireCommand = {
  id: string;
  do: "switch.set";
  channel: string;
  on: boolean;
  expires: number;
};

export function wireCommand({ id, channel, on, expiresAtMs }: Command): WireCommand {
  return { id, do: "switch.set", channel, on, expires: Math.floor(expiresAtMs / 1000) };
}
