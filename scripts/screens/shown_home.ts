/** A home worth looking at: the demo's house with its branches, measured until the minute that ended last. */
import { type Member, packed, postReadings } from "../api_client.ts";
import { demoHouse, prepareDemoHome } from "../demo/demo_home.ts";
import { must } from "../furnish_home.ts";
import { BERLIN, House } from "../simulator/house.ts";
import { documents } from "../simulator/write_span.ts";

const DAY_S = 86_400;

export interface ShownHome {
  id: string;
  device: string;
  /** The branch that the panel shows first. */
  branch: string;
  /** A home of the same person that nothing belongs to. */
  empty: string;
}

export async function makeShownHome(member: Member, days: number): Promise<ShownHome> {
  const { id, serial, token } = await prepareDemoHome(member, null, BERLIN.zone, false);
  const endS = Math.floor(Date.now() / 60_000) * 60;
  const sender = { url: member.url, token, gzip: true };
  const house = new House(demoHouse(BERLIN.zone));
  for (const { bytes } of documents(house, serial, { startS: endS - days * DAY_S, endS })) {
    must(await postReadings(sender, packed(bytes, true), member.patience));
  }
  const empty = must(
    await member.createHome({ name: "Empty home", zone: BERLIN.zone, service: "single" }),
  ).id;
  const { devices, branches } = must(await member.home(id));
  return { id, device: devices[0].id, branch: branches[0].id, empty };
}
