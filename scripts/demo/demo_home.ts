/** The demo's home: made or found, its device claimed, its branches named. */
import { localTime } from "../../worker/domain/local_time.ts";
import type { Member } from "../api_client.ts";
import { type BranchWish, claimEcoMain, findOrCreateHome, must, nameBranches } from "../furnish_home.ts";
import { measuredCircuits } from "../simulator/circuits.ts";
import { BERLIN, type HouseOptions, houseOptions } from "../simulator/house.ts";
import type { DemoState } from "./demo_state.ts";

const NAME = "Demo home";
const SUBS: (1 | 2)[] = [1, 2];

/** People of a machine that counts in UTC live somewhere all the same. */
export function demoZone(here: string): string {
  return here === "UTC" || here.startsWith("Etc/") ? BERLIN.zone : here;
}

/** The house of a zone: its sun stands highest about noon of the zone's standard time. */
export function demoHouse(zone: string): HouseOptions {
  const offsetS = Math.min(
    ...[0, 6].map((month) => localTime(zone).offsetAt(Date.UTC(2024, month, 1) / 1000)),
  );
  return houseOptions({ subs: SUBS.length as 2, zone, longitude: offsetS / 3600 * 15 });
}

function wishes(): BranchWish[] {
  return measuredCircuits(SUBS.length).map((circuit) => ({
    key: circuit.key,
    channels: circuit.channels.map((channel, pole) => ({ channel, phase: circuit.phases[pole] })),
    parent: circuit.parent,
    name: circuit.name,
    namedAs: circuit.namedAs,
    role: circuit.role,
    icon: circuit.icon,
    colour: circuit.colour,
    breakerRatingA: circuit.breakerRatingA,
  }));
}

/** Finds the home that the state is of, or the one of the demo's name, or makes it. */
async function homeOf(
  member: Member,
  state: DemoState | null,
  zone: string,
): Promise<{ id: string; made: boolean }> {
  const homes = must(await member.homes());
  if (homes.some(({ id }) => id === state?.home)) return { id: state!.home, made: false };
  return await findOrCreateHome(member, { name: NAME, zone, service: "three" });
}

export interface DemoHome {
  id: string;
  name: string;
  made: boolean;
  serial: string;
  token: string;
  branches: number;
}

/** `token`: that of the state, unless it is not good any more or of another home. */
export async function prepareDemoHome(
  member: Member,
  state: DemoState | null,
  zone: string,
  tokenIsGood: boolean,
): Promise<DemoHome> {
  const { id, made } = await homeOf(member, state, zone);
  const serial = `demo-${id}`.slice(0, 32);
  const token = tokenIsGood && state?.home === id
    ? state.token
    : await claimEcoMain(member, id, { serial, firmware: "139", subs: SUBS });
  const home = must(await member.home(id));
  const branches = await nameBranches(member, home, serial, wishes());
  return { id, name: home.name, made, serial, token, branches: branches.size };
}
