import type { CommandBody } from "../../../worker/protocol/commands.ts";
import { t } from "../../i18n/translate.ts";

/** Why a command came to nothing, in words for people; null where nothing is known of it. */
export function endText({ end, deviceCode }: CommandBody): string | null {
  if (end === null) return null;
  if (end === "device_refused" && deviceCode !== null) {
    return t("control.end.device_refusedWith", { code: deviceCode });
  }
  return t(`control.end.${end}`);
}
