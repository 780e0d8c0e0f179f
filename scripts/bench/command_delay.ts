/** How soon a command is at its device: from the person's request to the connected device. */
import { claimDevice, type Member } from "../api_client.ts";
import { must } from "../furnish_home.ts";
import { LightClient } from "../mqtt/light_client.ts";

const HOMES = 4;
/** Fewer than one home's burst. */
const COMMANDS = 50;

/** ms at the 99th percentile. */
export async function commandDelay99(member: Member): Promise<number> {
  const delays: number[] = [];
  for (let h = 0; h < HOMES; h++) {
    const { id: home } = must(await member.createHome({ name: "Bench", zone: "UTC", service: "single" }));
    const claim = must(await member.issueClaim(home));
    const serial = `bench-${crypto.randomUUID().slice(0, 13)}`;
    const asked = { claim, serial, model: "ecoPlug" as const };
    const { token, mqtt: url } = must(await claimDevice(member.url, asked, member.patience));
    const [{ id: device }] = must(await member.home(home)).devices;
    const headers = { authorization: `Bearer ${token}` };
    const hears = await LightClient.connect(serial, { url, headers, userName: serial, password: token });
    const topic = `enecess/${serial}/command`;
    await hears.subscribe(topic, 1);
    for (let i = 0; i < COMMANDS; i++) {
      const heard = hears.message(topic).then(() => performance.now());
      const startMs = performance.now();
      const wish = { id: crypto.randomUUID(), device, do: i % 2 === 0 ? "on" : "off" } as const;
      const [, heardMs] = await Promise.all([member.command(home, wish), heard]);
      delays.push(heardMs - startMs);
    }
    hears.close();
  }
  const sorted = delays.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1];
}
