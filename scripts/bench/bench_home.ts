/** A home of 43 channels as the bench measures it: an EcoMain with three EcoSubs, a branch for each of its clamps. */
import type { Member } from "../api_client.ts";
import { type BranchWish, claimEcoMain, must, nameBranches } from "../furnish_home.ts";
import { measuredCircuits } from "../simulator/circuits.ts";
import { House, houseOptions } from "../simulator/house.ts";
import type { Sender } from "../api_client.ts";

export const SUBS: (1 | 2 | 3)[] = [1, 2, 3];
export const CHANNELS = 43;
export const DAY_S = 86_400;

/** The UTC day that runs now. */
export function today(): number {
  return Math.floor(Date.now() / 1000 / DAY_S);
}

export interface BenchHome {
  id: string;
  serial: string;
  sender: Sender;
}

export function benchHouse(installedDay: number): House {
  return new House(houseOptions({ subs: SUBS.length as 3, installedDay }));
}

function wishes(): BranchWish[] {
  return measuredCircuits(SUBS.length).flatMap((circuit) =>
    circuit.channels.map((channel, pole): BranchWish => ({
      key: `${circuit.key} ${pole}`,
      channels: [{ channel, phase: circuit.phases[pole] }],
      parent: null,
      name: circuit.channels.length === 1 ? circuit.name : `${circuit.name} L${circuit.phases[pole]}`,
      namedAs: circuit.namedAs,
      role: circuit.role === "subpanel" ? "load" : circuit.role,
      icon: circuit.icon,
      colour: circuit.colour,
      breakerRatingA: circuit.breakerRatingA,
    }))
  );
}

export async function benchHome(
  member: Member,
  name: string,
  options: { branches: boolean },
): Promise<BenchHome> {
  const { id } = must(await member.createHome({ name, zone: "Europe/Berlin", service: "three" }));
  const serial = `bench-${crypto.randomUUID().slice(0, 13)}`;
  const token = await claimEcoMain(member, id, { serial, firmware: "139", subs: SUBS });
  if (options.branches) await nameBranches(member, must(await member.home(id)), serial, wishes());
  return { id, serial, sender: { url: member.url, token, gzip: false } };
}
