/** The browser's own chooser: which device the person means. */
import { IMPROV_SERVICE, SETUP_SERVICE } from "../../worker/protocol/ble_constants.ts";
import { done, type Step, trouble, troubleOfChoosing } from "./trouble.ts";

/** Firefox, and Safari on iPhone and iPad, have none. */
export function hasBluetooth(): boolean {
  return typeof navigator !== "undefined" && "bluetooth" in navigator;
}

/** Must be called from a tap. */
export async function pickDevice(bluetooth: Bluetooth): Promise<Step<BluetoothDevice>> {
  try {
    // Asked at the same time: a tap that waits for an answer first is no longer a tap.
    const [device, available] = await Promise.allSettled([
      bluetooth.requestDevice({
        filters: [{ services: [IMPROV_SERVICE] }],
        optionalServices: [SETUP_SERVICE],
      }),
      bluetooth.getAvailability(),
    ]);
    if (device.status === "fulfilled") return done(device.value);
    if (available.status === "fulfilled" && !available.value) return trouble("bluetooth_off");
    return trouble(troubleOfChoosing(device.reason));
  } catch (error) {
    return trouble(troubleOfChoosing(error as Error));
  }
}
