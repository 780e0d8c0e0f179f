/** First steps of a simulated or replayed home, through the public API; each may be taken again and changes nothing then. */
import type { BranchRole, ServiceType } from "../worker/domain/branch.ts";
import type { ChannelName, Phase } from "../worker/domain/channel.ts";
import type { HomeBody } from "../worker/protocol/config.ts";
import { claimDevice, type Member } from "./api_client.ts";
import type { Failure, Reply } from "./patient_fetch.ts";
import { PlainError } from "./stack/plain_error.ts";

/** A step that the server did not take. */
export class StepRefused extends PlainError {
  override name = "PlainError";

  constructor(readonly failure: Failure) {
    super(failure.detail);
  }

  /** Whether it only did not come through: what asked to wait was waited for already. */
  get unreached(): boolean {
    return this.failure.status === 0;
  }
}

/** The value of a reply; a failure ends the step with its one sentence. */
export function must<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new StepRefused(reply);
}

export interface HomeWish {
  name: string;
  zone: string;
  service: ServiceType;
}

/** The member's own home of this name, made if there is none. */
export async function findOrCreateHome(
  member: Member,
  wish: HomeWish,
): Promise<{ id: string; made: boolean }> {
  const homes = must(await member.homes());
  const found = homes.find(({ name, role }) => name === wish.name && role === "owner");
  if (found !== undefined) return { id: found.id, made: false };
  return { id: must(await member.createHome(wish)).id, made: true };
}

export interface DeviceWish {
  serial: string;
  firmware: string;
  subs: (1 | 2 | 3)[];
}

/** Claims an EcoMain for the home; one that it has already gets a new token. */
export async function claimEcoMain(member: Member, home: string, wish: DeviceWish): Promise<string> {
  const claim = must(await member.issueClaim(home));
  const request = { claim, model: "ecoMain" as const, ...wish };
  return must(await claimDevice(member.url, request, member.patience)).token;
}

export interface BranchWish {
  /** Names the wish for others that hang under it. */
  key: string;
  channels: { channel: ChannelName; phase: Phase | null }[];
  /** Key of the branch that it hangs under; that wish stands before this one. */
  parent: string | null;
  name: string;
  namedAs: "room" | "device";
  role: BranchRole;
  icon?: string;
  colour?: number;
  breakerRatingA?: number;
}

/** What a channel feeds in the newest of its feeds. */
function targetOf(home: HomeBody, device: string, channel: ChannelName): string | null {
  const feeds = home.feeds.filter((feed) => feed.device === device && feed.channel === channel);
  return feeds.sort((a, b) => b.sinceS - a.sinceS)[0]?.target ?? null;
}

/** Makes the branches that the device's channels do not feed yet, and feeds them from the first reading on. */
export async function nameBranches(
  member: Member,
  home: HomeBody,
  serial: string,
  wishes: readonly BranchWish[],
): Promise<Map<string, string>> {
  const device = home.devices.find((held) => held.serial === serial)?.id;
  if (device === undefined) throw new PlainError(`Cannot find device ${serial} in home ${home.name}`);
  const branches = new Map<string, string>();
  for (const wish of wishes) {
    const { key, channels, parent, ...named } = wish;
    const open = channels.filter(({ channel }) => targetOf(home, device, channel) === null);
    const fed = channels.map(({ channel }) => targetOf(home, device, channel)).find((target) =>
      target !== null
    );
    // A branch of this name that nothing feeds is what an interrupted start left behind.
    const left = home.branches.find(({ id, name }) =>
      name === named.name && !home.feeds.some((f) => f.target === id)
    );
    const branch = fed ?? left?.id ?? must(
      await member.createBranch(home.id, {
        ...named,
        poles: channels.length as 1 | 2 | 3,
        parent: parent === null ? null : branches.get(parent) ?? null,
      }),
    ).id;
    branches.set(key, branch);
    for (const { channel, phase } of open) {
      const reply = await member.feedChannel(home.id, device, channel, {
        target: branch,
        phase,
        since: "start",
      });
      if (!reply.ok) throw new StepRefused(reply);
    }
  }
  return branches;
}
