import type { Device } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export async function renameDevice(
  deps: ChangeDeps,
  asked: Asked & { device: string },
  name: string | undefined,
): Promise<Outcome<Device>> {
  const isIt = ({ id }: Device) => id === asked.device;
  const changed = await changeHome(deps, asked, "configure", (home) => {
    if (!home.devices.some(isIt)) return refuse("not_found", `Cannot find device: ${asked.device}`);
    const devices = home.devices.map((held) => isIt(held) ? { ...held, name: name ?? held.name } : held);
    return ok({ ...home, devices });
  }, { action: "device.changed", target: asked.device, detail: { fields: "name" } });
  return changed.ok ? ok(changed.value.devices.find(isIt)!) : changed;
}
