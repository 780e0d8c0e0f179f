/** From opening the page that adds a device to its first reading on screen, with a simulated device over the air. */
import type { Member } from "../api_client.ts";
import { launch } from "../browser.ts";
import { must } from "../furnish_home.ts";
import { BLUETOOTH_FLAGS, BluetoothAir } from "../peripheral/bluetooth_air.ts";
import { SimulatedDevice } from "../peripheral/simulated_device.ts";
import { countTaps, TAPS_IN_CHOOSER } from "../peripheral/tap_counter.ts";
import { signedInPage } from "./first_chart.ts";

const RUNS = 3;
const LONGEST_MS = 60_000;
const SSID = "Garden Street";
const PASSWORD = "a password of sixteen";

export interface FirstReadingLook {
  seconds: number;
  /** Beside typing the password. */
  taps: number;
}

async function look(member: Member, run: number): Promise<FirstReadingLook> {
  const { id } = must(
    await member.createHome({ name: `Set-up ${run}`, zone: "Europe/Berlin", service: "single" }),
  );
  const device = new SimulatedDevice({
    serial: `setup-${crypto.randomUUID().slice(0, 8)}`,
    networks: [{ ssid: "Neighbour", rssiDbm: -81, password: "unknown" }, {
      ssid: SSID,
      rssiDbm: -48,
      password: PASSWORD,
    }],
  });
  // One emulation for each browser process.
  const browser = await launch(BLUETOOTH_FLAGS);
  try {
    const air = await BluetoothAir.over(browser);
    const address = await air.add(device);
    const page = await signedInPage(browser, member);
    page.setDefaultTimeout(LONGEST_MS);
    const taps = await countTaps(page);
    await air.choose(page.context(), page, address);
    const tap = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const startedMs = performance.now();
    await page.goto(`/h/${id}/add-device`);
    await tap("Search for a device");
    await tap("Yes, go on");
    await page.locator(".pair-row", { hasText: SSID }).click();
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await tap("Connect");
    await page.locator(".pair-reading").waitFor();
    return {
      seconds: (performance.now() - startedMs) / 1000,
      taps: await taps() + TAPS_IN_CHOOSER,
    };
  } finally {
    await browser.close();
  }
}

/** The slowest, and the one with the most taps, of a few. */
export async function firstReading(member: Member): Promise<FirstReadingLook> {
  const looks: FirstReadingLook[] = [];
  for (let run = 0; run < RUNS; run++) looks.push(await look(member, run));
  return {
    seconds: Math.max(...looks.map(({ seconds }) => seconds)),
    taps: Math.max(...looks.map(({ taps }) => taps)),
  };
}
