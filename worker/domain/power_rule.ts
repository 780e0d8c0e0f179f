/** "Off when it takes too much": how long a power has been above a limit, and when that is long enough. Pure. */
import type { ChannelName } from "./channel.ts";
import { RULE_FRESH_S, RULE_UNTOLD_S } from "./limits.ts";

export interface PowerRule {
  id: string;
  /** What is switched off. */
  device: string;
  channel: ChannelName;
  /** Whose power is looked at: what the switch itself passes, the mains, or a branch's id. */
  of: "self" | "mains" | string;
  aboveW: number;
  forS: number;
  enabled: boolean;
  /** May switch off what is marked to be confirmed. */
  confirmed: boolean;
  /** The account that made it. */
  by: string;
}

/** How the power of a rule stands. Unix seconds. */
export interface RuleRun {
  aboveSinceS: number | null;
  /** The end of the newest that is known: what was measured before changes nothing. */
  untilS: number;
  /** It has switched off for this, and does not again before the power was below. */
  fired: boolean;
}
export interface RuleBook {
  rules: PowerRule[];
  /** By the rule's id; absent until its power was ever above. */
  runs: Record<string, RuleRun>;
}

/** Mean power of `[startS, endS]`; both the same for what is measured at one moment. What is unknown is not told. */
export interface PowerSeen {
  startS: number;
  endS: number;
  powerW: number;
}

const NOTHING_SEEN: RuleRun = { aboveSinceS: null, untilS: 0, fired: false };

export function runOf({ runs }: Pick<RuleBook, "runs">, id: string): RuleRun {
  return runs[id] ?? NOTHING_SEEN;
}

/** What another value makes of a run. A stretch without values ends what lasted, unless it is no longer than the minute that is still to come. */
function powerSeen(run: RuleRun, { aboveW }: Pick<PowerRule, "aboveW">, seen: PowerSeen): RuleRun {
  const { startS, endS, powerW } = seen;
  if (endS <= run.untilS) return olderSeen(run, powerW > aboveW, seen);
  if (powerW <= aboveW) return { aboveSinceS: null, untilS: endS, fired: false };
  const goesOn = run.aboveSinceS !== null && startS - run.untilS < RULE_UNTOLD_S;
  const aboveSinceS = goesOn ? run.aboveSinceS : Math.max(startS, run.untilS);
  return { ...run, aboveSinceS, untilS: endS };
}

/** What comes late takes away from what lasted, where all of it lies in it; it adds nothing. */
function olderSeen(run: RuleRun, isAbove: boolean, { startS, endS }: PowerSeen): RuleRun {
  const { aboveSinceS } = run;
  if (isAbove || aboveSinceS === null || startS < aboveSinceS || endS === aboveSinceS) return run;
  return { ...run, aboveSinceS: endS };
}

/** What was seen, by rule, in the order of time; the very same book where it changes nothing. */
export function powersSeen<B extends RuleBook>(book: B, seen: ReadonlyMap<string, readonly PowerSeen[]>): B {
  const runs = { ...book.runs };
  let isNew = false;
  for (const rule of book.rules) {
    const before = runOf(book, rule.id);
    const run = (seen.get(rule.id) ?? []).reduce((run, one) => powerSeen(run, rule, one), before);
    if (run === before) continue;
    runs[rule.id] = run;
    isNew = true;
  }
  return isNew ? { ...book, runs } : book;
}

/** Those whose power has been above for long enough, by values that are fresh, and that have not fired for it. */
export function dueRules(
  book: RuleBook,
  isOff: (rule: PowerRule) => boolean,
  nowS: number,
): { rule: PowerRule; aboveSinceS: number }[] {
  return book.rules.flatMap((rule) => {
    const { aboveSinceS, untilS, fired } = runOf(book, rule.id);
    if (!rule.enabled || fired || aboveSinceS === null || untilS - aboveSinceS < rule.forS) return [];
    return nowS - untilS > RULE_FRESH_S || isOff(rule) ? [] : [{ rule, aboveSinceS }];
  });
}

export function ruleFired<B extends RuleBook>(book: B, id: string): B {
  return { ...book, runs: { ...book.runs, [id]: { ...runOf(book, id), fired: true } } };
}

/** A switch was turned on: whatever it may be switched off for has to last anew. */
export function rulesRearmed<B extends RuleBook>(
  book: B,
  { device, channel }: Pick<PowerRule, "device" | "channel">,
  nowS: number,
): B {
  const its = book.rules.filter((rule) => rule.device === device && rule.channel === channel);
  if (its.length === 0) return book;
  const runs = its.map(({ id }): [string, RuleRun] => {
    const untilS = Math.max(runOf(book, id).untilS, nowS);
    return [id, { aboveSinceS: null, untilS, fired: false }];
  });
  return { ...book, runs: { ...book.runs, ...Object.fromEntries(runs) } };
}

/** Whether what is stored has to follow; a minute of what lasts is all that may be lost. */
export function areRunsNews(stored: RuleBook, now: RuleBook): boolean {
  return now.rules.some(({ id }) => {
    const was = runOf(stored, id), is = runOf(now, id);
    if (was.aboveSinceS !== is.aboveSinceS || was.fired !== is.fired) return true;
    return is.aboveSinceS !== null && !is.fired && is.untilS - was.untilS >= RULE_UNTOLD_S;
  });
}
