/** The newest minute with what devices have said since laid over it, by the same sums as the home's own. Pure. */
import type { HomeConfig } from "../../../worker/domain/branch.ts";
import { isActive, seriesOf, type Term, termsOfBranches } from "../../../worker/domain/series.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveValues } from "../../../worker/protocol/live.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { channelKey } from "../current_feeds.ts";
import type { Flowing } from "../live_flow.ts";

/** By device id: its newest values, and when they were measured by the server's clock. */
export type FlowByDevice = ReadonlyMap<string, { atS: number; values: LiveValues }>;

/** Values older than this flow no longer. */
export const FLOW_FRESH_S = 6;
/** A minute further behind no longer speaks for now. */
const MINUTE_FRESH_S = 600;

type Channel = LiveAnswer["channels"][number];

export function flowOver(
  home: HomeBody,
  minute: LiveAnswer,
  flow: FlowByDevice,
  nowS: number,
): Flowing | null {
  const fresh = [...flow].filter(([, { atS }]) => nowS - atS <= FLOW_FRESH_S);
  if (fresh.length === 0) return null;
  const newestS = Math.max(...fresh.map(([, { atS }]) => atS));
  const channels = new Map(minute.channels.map((c) => [channelKey(c.device, c.channel), c]));
  const live = new Set<string>();
  for (const [device, { atS, values }] of fresh) {
    for (const [channel, { w = null, v = null, a = null }] of Object.entries(values.channels)) {
      const key = channelKey(device, channel);
      const before = channels.get(key);
      if (w !== null) live.add(key);
      channels.set(key, {
        ...(before ?? { device, channel, powerFactor: null, importWh: null, exportWh: null }),
        // As of a minute that ends now: its age is counted from there.
        at: Math.floor(atS) - 60,
        powerW: w ?? before?.powerW ?? null,
        voltageV: v ?? before?.voltageV ?? null,
        currentA: a ?? before?.currentA ?? null,
      });
    }
  }

  const keyOf = ({ device, channel }: Term) => channelKey(device, channel);
  const active = (terms: readonly Term[]) => terms.filter((term) => isActive(term, newestS));
  const known = (channel: Channel | undefined) =>
    channel === undefined || channel.at < newestS - MINUTE_FRESH_S ? null : channel.powerW;
  const powerOf = (terms: readonly Term[]): number | null => {
    if (terms.length === 0) return null;
    let sum = 0;
    for (const term of terms) {
      const watts = known(channels.get(keyOf(term)));
      if (watts === null) return null;
      sum += watts * term.multiplier * (term.reversed ? -1 : 1);
    }
    return Math.round(sum * 100) / 100;
  };
  const allLive = (terms: readonly Term[]) => terms.length > 0 && terms.every((t) => live.has(keyOf(t)));

  const config: HomeConfig = { ...home, members: [] };
  const series = seriesOf(config);
  const mains = series.mains.map(({ phase, terms }) => {
    const fed = active(terms);
    const one = fed.length === 1 ? channels.get(keyOf(fed[0])) : undefined;
    return { phase, powerW: powerOf(fed), voltageV: one?.voltageV ?? null, currentA: one?.currentA ?? null };
  });
  const branches = [...termsOfBranches(series)].map(([id, terms]) => ({ id, terms: active(terms) }));
  const metered = active(series.metered);
  const mainsTerms = series.mains.flatMap(({ terms }) => active(terms));
  const houseW = mains.reduce<number | null>(
    (sum, { powerW }) => sum === null || powerW === null ? null : sum + powerW,
    0,
  );
  const takenW = metered.length === 0 ? 0 : powerOf(metered);
  const isMainsLive = allLive(mainsTerms);
  return {
    atS: newestS,
    channels: live,
    branches: new Set(branches.filter(({ terms }) => allLive(terms)).map(({ id }) => id)),
    mains: isMainsLive,
    unmetered: isMainsLive && (metered.length === 0 || allLive(metered)),
    answer: {
      ...minute,
      now: nowS,
      at: Math.max(minute.at ?? 0, Math.floor(newestS) - 60),
      mains,
      branches: branches.map(({ id, terms }) => ({ id, powerW: powerOf(terms) })),
      unmetered: {
        powerW: mains.length === 0 || houseW === null || takenW === null
          ? null
          : Math.round((houseW - takenW) * 100) / 100,
      },
      channels: [...channels.values()],
    },
  };
}
