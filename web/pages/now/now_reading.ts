/** What the newest minute means: power by branch, the house's balance, and what is too old to be trusted. Pure. */
import type { Device } from "../../../worker/domain/branch.ts";
import type { Phase } from "../../../worker/domain/channel.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { isSilent } from "../../../worker/domain/device_health.ts";
import { isStale } from "../../format/age.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { biggestFirst, type PlacedBranch, topSources } from "../../format/branch_order.ts";
import { type PowerBalance, powerBalance } from "../../format/power_balance.ts";
import { channelKey, currentFeeds, fedPhases, feedsOf } from "../../live/current_feeds.ts";

export interface NowBranch extends PlacedBranch<HomeBody["branches"][number]> {
  powerW: number | null;
  colour: string;
  /** Start of the oldest minute that it is made of, where that is stale; otherwise null. */
  staleAt: number | null;
}
export interface NowReading {
  balance: PowerBalance;
  hasMains: boolean;
  /** Mains phases that a channel feeds and of which there is no reading. */
  missingPhases: Phase[];
  branches: NowBranch[];
  unmeteredW: number | null;
  /** Devices without a reading for so long that they may have gone silent. */
  silent: { device: Device; at: number }[];
}

export function readNow(home: HomeBody, answer: LiveAnswer, nowS: number): NowReading {
  const power = new Map(answer.branches.map(({ id, powerW }) => [id, powerW]));
  const powerOf = (id: string) => power.get(id) ?? null;
  const feeds = [...currentFeeds(home, nowS).values()];
  const phases = fedPhases(feeds);
  const mainsW = answer.mains.filter(({ phase }) => phases.includes(phase)).map(({ powerW }) => powerW);
  const sources = topSources(home.branches).filter(({ id }) => feedsOf(id, feeds).length > 0);
  const colours = branchColours(home.branches);
  const channelAt = new Map(
    answer.channels.map(({ device, channel, at }) => [channelKey(device, channel), at]),
  );

  // When the whole home is silent the page says so once.
  const othersSpeak = answer.at !== null && !isStale(answer.at, nowS);
  const staleAt = (branch: string) => {
    const ages = feedsOf(branch, feeds).flatMap(({ device, channel }) =>
      channelAt.get(channelKey(device, channel)) ?? []
    );
    const oldest = Math.min(...ages);
    return othersSpeak && ages.length > 0 && isStale(oldest, nowS) ? oldest : null;
  };
  const silent = answer.devices.flatMap(({ id, at }) => {
    const device = home.devices.find((d) => d.id === id);
    return device && at !== null && isSilent(at + 60, nowS) ? [{ device, at }] : [];
  });

  return {
    balance: powerBalance(mainsW, sources.map(({ id, role }) => ({ role, powerW: powerOf(id) }))),
    hasMains: phases.length > 0,
    missingPhases: phases.filter((p) =>
      (answer.mains.find(({ phase }) => phase === p)?.powerW ?? null) === null
    ),
    branches: biggestFirst(home.branches, powerOf).map((placed) => ({
      ...placed,
      powerW: powerOf(placed.branch.id),
      colour: colours.get(placed.branch.id)!,
      staleAt: staleAt(placed.branch.id),
    })),
    unmeteredW: answer.unmetered.powerW,
    silent,
  };
}
