import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

/** The Home no longer lists it, so that its token is dead; its feeds stay, and with them what it measured. */
export function removeDevice(
  deps: ChangeDeps,
  asked: Asked & { device: string },
): Promise<Outcome<HomeConfig>> {
  return changeHome(deps, asked, "manage_devices", (home) => {
    const devices = home.devices.filter(({ id }) => id !== asked.device);
    return devices.length === home.devices.length
      ? refuse("not_found", `Cannot find device: ${asked.device}`)
      : ok({ ...home, devices, doors: home.doors?.filter(({ device }) => device !== asked.device) });
  }, { action: "device.removed", target: asked.device });
}
