/** What it costs to kill a bridge a hundred times at random. */
import type { Member } from "../api_client.ts";
import { fastHouse } from "../bridge/fast_run.ts";
import { killRun } from "../bridge/kill_run.ts";
import { claimEcoMain, must } from "../furnish_home.ts";
import { PlainError } from "../stack/plain_error.ts";

const KILLS = 100;
const LIFE_MS: [number, number] = [0, 600];
const SPEED = 200;

/** Minutes that were lost, or came twice with two contents; an energy that is not that of the registers ends it. */
export async function minutesAtFault(member: Member, folder: string): Promise<number> {
  const { id } = must(await member.createHome({ name: "Killed", zone: "Europe/Berlin", service: "three" }));
  const house = fastHouse({ speed: SPEED, subs: [] });
  const { serial } = house;
  const token = await claimEcoMain(member, id, { serial, firmware: "139", subs: [] });
  const device = { serial, token, home: id };
  const options = { member, device, house, kills: KILLS, lifeMs: LIFE_MS, random: Math.random, folder };
  const { lost, doubled, conflicts, wrongEnergy } = await killRun(options);
  if (wrongEnergy.length > 0) {
    throw new PlainError(`Cannot confirm the energy of ${wrongEnergy.length} channels after ${KILLS} kills`);
  }
  return lost.length + doubled.length + conflicts;
}
