/** `/input/post`: one set of values. Pure. */
import { ok, type Outcome, refuse } from "../../../domain/outcome.ts";
import type { Sample } from "../sample.ts";
import { cleanName, readLoose, readMembers, readNumber } from "./read_values.ts";

export type Fields = ReadonlyMap<string, string>;

/** Unix seconds, or an ISO 8601 instant with offset or Z. */
export function readMoment(text: string): number | null {
  const seconds = readNumber(text);
  if (seconds !== null) return seconds;
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const ms = Date.parse(text.replace(" ", "T"));
  return Number.isNaN(ms) ? null : ms / 1000;
}

export function inputName(node: string, name: string): string {
  return `${node}/${name}`;
}

/** A node's name as emoncms keeps it; 0 without one. */
export function nodeName(written: string | undefined): string {
  return cleanName(written ?? "") || "0";
}

const LOOSE = ["json", "csv", "data"] as const;

/** `node` of the address wins over the field. */
export function readPost(fields: Fields, node: string | undefined, nowS: number): Outcome<Sample[]> {
  let atS = nowS;
  const setTime = (written: string) => {
    const moment = readMoment(written);
    if (moment !== null) atS = moment;
    return moment !== null;
  };
  const time = fields.get("time");
  if (time !== undefined && !setTime(time)) {
    return refuse("bad_value", `Cannot read time: ${time.slice(0, 40)}`);
  }

  const full = fields.get("fulljson");
  const loose = LOOSE.map((name) => fields.get(name)).find((text) => text !== undefined);
  let values;
  if (full !== undefined) {
    let object: unknown;
    try {
      object = JSON.parse(full);
    } catch {
      return refuse("bad_json", "Cannot read fulljson: no valid JSON");
    }
    if (typeof object !== "object" || object === null || Array.isArray(object)) {
      return refuse("bad_value", "Cannot read fulljson: not an object");
    }
    const { time: inside, ...members } = object as Record<string, unknown>;
    if (inside !== undefined && inside !== null && time === undefined) {
      const said = typeof inside === "object" ? JSON.stringify(inside) : String(inside);
      if (!setTime(said)) return refuse("bad_value", `Cannot read time: ${said.slice(0, 40)}`);
    }
    values = readMembers(members);
  } else if (loose !== undefined) {
    values = readLoose(loose);
  } else {
    return refuse("bad_value", "Cannot find values: no json, fulljson, csv or data");
  }
  if (!values.ok) return values;
  const of = nodeName(node ?? fields.get("node"));
  return ok(values.value.map(([name, value]) => ({ input: inputName(of, name), atS, value })));
}
