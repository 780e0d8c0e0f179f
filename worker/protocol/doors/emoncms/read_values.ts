/** Values as emoncms takes them: named, or by their place. Pure. */
import { ok, type Outcome, refuse } from "../../../domain/outcome.ts";

export type NamedValue = [name: string, value: number];

/** A whole decimal number, or null: never the number that a text begins with. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** What emoncms keeps of a name: letters and digits of any script, space, `_ - . :`. */
export function cleanName(name: string): string {
  return name.replace(/[^\p{N}\p{L}_\s\-.:]/gu, "").trim();
}

function bad(detail: string): Outcome<never> {
  return refuse("bad_value", detail);
}

/** `{power1:100, power2:200}`, quotes or none, or values alone, which are named 1, 2, 3 by their place. */
export function readLoose(text: string): Outcome<NamedValue[]> {
  const plain = text.trim().replace(/^\{([\s\S]*)\}$/, "$1");
  if (plain.trim() === "") return bad("Cannot find a value");
  const values: NamedValue[] = [];
  for (const [i, part] of plain.split(",").entries()) {
    const at = part.lastIndexOf(":");
    const written = part.slice(at + 1).replace(/^\s*["']|["']\s*$/g, "");
    if (/^\s*(null|nan)?\s*$/i.test(written)) continue;
    const value = readNumber(written);
    if (value === null) return bad(`Cannot read value ${i + 1}: not a number`);
    const name = at < 0 ? String(i + 1) : cleanName(part.slice(0, at));
    if (name === "") return bad(`Cannot read value ${i + 1}: it has no name`);
    values.push([name, value]);
  }
  return ok(values);
}

/** The members of a parsed JSON object; `null` was not measured. */
export function readMembers(object: object): Outcome<NamedValue[]> {
  const values: NamedValue[] = [];
  for (const [written, value] of Object.entries(object)) {
    if (value === null) continue;
    const name = cleanName(written);
    if (name === "") return bad("Cannot read a value without a name");
    const number = typeof value === "string" ? readNumber(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return bad(`Cannot read the value of ${name}: not a number`);
    }
    values.push([name, number]);
  }
  return ok(values);
}
