/** The measurements that a rule's power is made of. Pure. */
import type { HomeConfig } from "./branch.ts";
import type { ChannelName } from "./channel.ts";
import type { PowerRule } from "./power_rule.ts";
import { isActive, seriesOf, type Term, termsOfBranches } from "./series.ts";

/** Sums of terms, each added or taken away; all of them must be known. */
export interface RuleSource {
  parts: { sign: 1 | -1; terms: Term[] }[];
  devices: ReadonlySet<string>;
}

/** Of a branch that is no more, nothing: its power is never known. */
export function sourceOf(
  config: HomeConfig,
  { of, device, channel }: Pick<PowerRule, "of" | "device" | "channel">,
): RuleSource {
  const parts = partsOf(config, of, device, channel);
  const devices = new Set(parts.flatMap(({ terms }) => terms.map((term) => term.device)));
  return { parts, devices };
}

function partsOf(config: HomeConfig, of: string, device: string, channel: ChannelName): RuleSource["parts"] {
  if (of === "self") {
    const own = { device, channel, reversed: false, multiplier: 1, phase: null };
    return [{ sign: 1, terms: [{ ...own, sinceS: 0, untilS: Infinity }] }];
  }
  const series = seriesOf(config);
  // Every phase of its own: the sum of some of them is not the mains.
  if (of === "mains") return series.mains.map(({ terms }) => ({ sign: 1, terms }));
  const termsOf = termsOfBranches(series);
  const parts = series.branches.find(({ id }) => id === of)?.parts ?? null;
  if (parts === null) return [{ sign: 1, terms: termsOf.get(of) ?? [] }];
  return parts.flatMap(({ of, sign }) =>
    of === "mains"
      ? series.mains.map(({ terms }) => ({ sign, terms }))
      : [{ sign, terms: termsOf.get(of) ?? [] }]
  );
}

/** Positive towards the load. Null as soon as one of its measurements is not known. */
export function powerOfSource(
  { parts }: RuleSource,
  atS: number,
  measuredW: (device: string, channel: ChannelName) => number | null,
): number | null {
  let sum = 0;
  for (const { sign, terms } of parts) {
    const active = terms.filter((term) => isActive(term, atS));
    if (active.length === 0) return null;
    for (const { device, channel, multiplier, reversed } of active) {
      const watts = measuredW(device, channel);
      if (watts === null) return null;
      sum += watts * multiplier * (reversed ? -1 : 1) * sign;
    }
  }
  return parts.length === 0 ? null : sum;
}
