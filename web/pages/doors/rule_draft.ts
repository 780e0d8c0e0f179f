/** The rules of a door while a person changes them. Pure. */
import { type DoorQuantity, type DoorRule, QUANTITY } from "../../../worker/domain/door.ts";

export interface RuleDraft {
  input: string;
  /** "": not used. */
  channel: string;
  quantity: DoorQuantity;
  reversed: boolean;
  /** As typed. */
  multiplier: string;
}

const GUESSES: readonly [RegExp, DoorQuantity][] = [
  [/(^|[^a-z])(v|volt|volts|voltage|vrms\d*)$/i, "v"],
  [/(^|[^a-z])(a|amp|amps|current|irms\d*)$/i, "a"],
  [/(^|[^a-z])(pf|power_?factor)$/i, "pf"],
  [/(^|[^a-z])ret_a?energy/i, "revWh"],
  [/kwh/i, "fwdKwh"],
  [/(wh|energy|aenergy\.total|_e\d*)$/i, "fwdWh"],
  [/kw$/i, "kw"],
];

/** What a value with this name probably is. */
export function guessQuantity(input: string): DoorQuantity {
  return GUESSES.find(([pattern]) => pattern.test(input))?.[1] ?? "w";
}

/** One line for every input that came or is mapped, by name. */
export function draftsOf(inputs: readonly string[], rules: readonly DoorRule[]): RuleDraft[] {
  const names = [...new Set([...rules.map(({ input }) => input), ...inputs])];
  return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).map((input) => {
    const rule = rules.find((known) => known.input === input);
    return rule === undefined
      ? { input, channel: "", quantity: guessQuantity(input), reversed: false, multiplier: "1" }
      : { ...rule, multiplier: String(rule.multiplier) };
  });
}

/** The rules that are meant, or the input whose multiplier is no number. */
export function rulesOf(drafts: readonly RuleDraft[]): { rules: DoorRule[] } | { badInput: string } {
  const rules: DoorRule[] = [];
  for (const { input, channel, quantity, reversed, multiplier } of drafts) {
    if (channel === "") continue;
    const factor = Number(multiplier.replace(",", "."));
    if (!(factor > 0)) return { badInput: input };
    rules.push({
      input,
      channel,
      quantity,
      reversed: reversed && QUANTITY[quantity].isSigned,
      multiplier: factor,
    });
  }
  return { rules };
}
