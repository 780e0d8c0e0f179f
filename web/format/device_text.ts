import type { DeviceModel } from "../../worker/domain/branch.ts";
import { maskSerial } from "../../worker/domain/mask.ts";
import { t } from "../i18n/translate.ts";

/** What a list says of a box beneath its name. */
export function deviceNote(
  { name, model, serial }: { name: string; model: DeviceModel; serial: string },
): string {
  return name === t(`model.${model}`) ? maskSerial(serial) : deviceText({ model, serial });
}

/** A box in a list: its kind, and enough of its serial to tell two apart. */
export function deviceText({ model, serial }: { model: DeviceModel; serial: string }): string {
  return t("device.name", { model: t(`model.${model}`), serial: maskSerial(serial) });
}
