/**
 * Values of a device's inputs on their way to minutes. Per input, the newest minute is open: its values are kept,
 * each time's once, until a later minute's value shows that it is whole. What comes for an older minute is taken as
 * it is: what is stored already stays. Pure.
 */
import { type DoorRule, meant, minuteOf, QUANTITY } from "../domain/door.ts";
import { DOOR_MINUTE_WAITS_S } from "../domain/limits.ts";
import type { Sample } from "../protocol/doors/sample.ts";

/** A value's place in its minute: whole seconds after the start, 0 to 60. */
type Placed = [offsetS: number, value: number];

interface OpenMinute {
  startS: number;
  /** When something was added last, by the server's clock. */
  touchedS: number;
  values: Placed[];
}

export interface InputState {
  /** The newest value, its own time, and the newest time of any. */
  value: number;
  atS: number;
  open: OpenMinute | null;
}
export type DoorState = Record<string, InputState>;

export interface WholeMinute {
  rule: DoorRule;
  startS: number;
  /** In the unit of the rule's field. */
  value: number;
}

function add(values: Placed[], placed: Placed): void {
  if (!values.some(([offsetS]) => offsetS === placed[0])) values.push(placed);
}

function whole(rule: DoorRule, startS: number, values: readonly Placed[]): WholeMinute {
  if (QUANTITY[rule.quantity].isRegister) {
    const [, last] = values.reduce((a, b) => b[0] > a[0] ? b : a);
    return { rule, startS, value: meant(rule, last) };
  }
  const inOrder = [...values].sort((a, b) => a[0] - b[0]);
  const sum = inOrder.reduce((total, [, value]) => total + value, 0);
  return { rule, startS, value: meant(rule, sum / values.length) };
}

export interface Folded {
  state: DoorState;
  minutes: WholeMinute[];
}

/** Adds samples in any order; the same ones again change nothing but to offer a minute again. */
export function foldSamples(
  before: DoorState,
  rules: readonly DoorRule[],
  samples: readonly Sample[],
  nowS: number,
): Folded {
  const state: DoorState = { ...before };
  const ruleOf = new Map(rules.map((rule) => [rule.input, rule]));
  const minutes: WholeMinute[] = [];
  const byInput = Map.groupBy(samples, ({ input }) => input);
  for (const [input, given] of byInput) {
    const known = Object.hasOwn(before, input) ? before[input] : null;
    const newest = given.reduce((a, b) => b.atS >= a.atS ? b : a);
    const shown = known !== null && known.atS > newest.atS ? known : newest;
    const rule = ruleOf.get(input);
    const next: InputState = { value: shown.value, atS: shown.atS, open: null };
    state[input] = next;
    if (rule === undefined) continue;

    const byMinute = new Map<number, Placed[]>();
    const opened = known?.open ?? null;
    if (opened !== null) byMinute.set(opened.startS, [...opened.values]);
    for (const { atS, value } of given) {
      const startS = minuteOf(rule.quantity, atS);
      let values = byMinute.get(startS);
      if (values === undefined) byMinute.set(startS, values = []);
      add(values, [Math.floor(atS - startS), value]);
    }
    const lastS = [...byMinute.keys()].reduce((a, b) => Math.max(a, b));
    for (const [startS, values] of byMinute) {
      if (startS === lastS) next.open = { startS, touchedS: nowS, values };
      else minutes.push(whole(rule, startS, values));
    }
  }
  return { state, minutes };
}

/** The minutes that nothing was added to for long. An input that is mapped no longer drops its own. */
export function closeSilent(before: DoorState, rules: readonly DoorRule[], nowS: number): Folded {
  const state: DoorState = { ...before };
  const minutes: WholeMinute[] = [];
  const ruleOf = new Map(rules.map((rule) => [rule.input, rule]));
  for (const [input, held] of Object.entries(before)) {
    if (held.open === null || closesAtS(held.open) > nowS) continue;
    const rule = ruleOf.get(input);
    if (rule !== undefined) minutes.push(whole(rule, held.open.startS, held.open.values));
    state[input] = { ...held, open: null };
  }
  return { state, minutes };
}

function closesAtS({ startS, touchedS }: OpenMinute): number {
  return Math.max(startS + 60, touchedS) + DOOR_MINUTE_WAITS_S;
}

/** When the first open minute is to be closed, or null. */
export function nextCloseS(state: DoorState): number | null {
  let first: number | null = null;
  for (const { open } of Object.values(state)) {
    if (open === null) continue;
    const at = closesAtS(open);
    if (first === null || at < first) first = at;
  }
  return first;
}
