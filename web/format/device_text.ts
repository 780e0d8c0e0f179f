import type { DeviceModel } from "../../worker/domain/branch.ts";
import { maskSerial } from "../../worker/domain/mask.ts";
import { t } from "../i18n/translate.ts";

/** A box in a list: its kind, and enough of its serial to tell two apart. */
export function deviceText({ model, serial }: { model: DeviceModel; serial: string }): string {
  return t("device.name", { model: t(`model.${model}`), serial: maskSerial(serial) });
}
