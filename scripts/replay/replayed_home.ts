/** A home of its own for a replayed file: one EcoMain, one branch per column. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { mainsPhase } from "../../worker/domain/channel.ts";
import type { Member } from "../api_client.ts";
import { type BranchWish, claimEcoMain, findOrCreateHome, must, nameBranches } from "../furnish_home.ts";
import { type ReplayPlan, subsOf } from "./columns.ts";

export interface ReplayedHome {
  id: string;
  name: string;
  made: boolean;
  serial: string;
  token: string;
  /** Branch ids by channel; mains phases have none. */
  branches: Map<string, string>;
}

/** The same file, shifted the same, is the same home and the same device. */
export function identityOf(file: string, shiftedTo: string | null): { name: string; serial: string } {
  const name = basename(file).replace(/\.csv$/i, "");
  const home = shiftedTo === null ? name : `${name} from ${shiftedTo}`;
  return { name: home, serial: `replay-${createHash("sha256").update(home).digest("hex").slice(0, 16)}` };
}

export async function prepareHome(
  member: Member,
  identity: { name: string; serial: string },
  plan: ReplayPlan,
  zone: string,
): Promise<ReplayedHome> {
  const { name, serial } = identity;
  const phases = plan.channels.filter(({ channel }) => mainsPhase(channel) !== null).length;
  const service = phases > 1 ? "three" : "single";
  const { id, made } = await findOrCreateHome(member, { name, zone, service });
  const token = await claimEcoMain(member, id, { serial, firmware: "139", subs: subsOf(plan) });
  const wishes = plan.channels.flatMap(({ channel, branch }): BranchWish[] =>
    branch === null ? [] : [{
      key: channel,
      channels: [{ channel, phase: service === "single" ? 1 : null }],
      parent: null,
      name: branch.name,
      namedAs: "device",
      role: branch.role,
    }]
  );
  const branches = await nameBranches(member, must(await member.home(id)), serial, wishes);
  return { id, name, made, serial, token, branches };
}
