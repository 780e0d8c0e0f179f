/** Why a step over Bluetooth did not come off, as a closed list. Pure. */
import { IMPROV_ERRORS, PROGRESS } from "../../worker/protocol/ble_constants.ts";

export const TROUBLES = [
  /** The browser may not use Bluetooth: the person, the system or a policy said no. */
  "permission_refused",
  "bluetooth_off",
  /** The chooser was closed without a choice: perhaps nothing stood in it. */
  "nothing_chosen",
  /** It speaks no Improv Wi-Fi. */
  "not_a_device",
  "out_of_range",
  "no_answer",
  "not_authorized",
  "unable_to_connect",
  "name_too_long",
  "password_too_long",
  "no_internet",
  "claim_refused",
  "claim_expired",
  "device_unknown",
] as const;
export type Trouble = (typeof TROUBLES)[number];

export type Step<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

export function done<T>(value: T): Step<T> {
  return { ok: true, value };
}
export function trouble(trouble: Trouble): { ok: false; trouble: Trouble } {
  return { ok: false, trouble };
}

interface BrowserError {
  name: string;
  message: string;
}

/** Of the chooser: browsers tell most of it in the message only. */
export function troubleOfChoosing({ name, message }: BrowserError): Trouble {
  if (name === "NotFoundError" && /cancel/i.test(message)) return "nothing_chosen";
  if (/adapter|turned? off|powered|not available/i.test(message)) return "bluetooth_off";
  if (name === "SecurityError" || name === "NotAllowedError") return "permission_refused";
  if (/permission|denied|disabled|polic/i.test(message)) return "permission_refused";
  return "nothing_chosen";
}

/** Of reading and writing. */
export function troubleOfLink({ name, message }: BrowserError): Trouble {
  if (name === "NotFoundError") return "not_a_device";
  if (name === "SecurityError" || name === "NotAllowedError") return "permission_refused";
  if (name === "NotSupportedError" && /not permitted|not authorized/i.test(message)) return "not_authorized";
  return "out_of_range";
}

export function troubleOfImprov(error: number): Trouble | null {
  switch (error) {
    case IMPROV_ERRORS.none:
      return null;
    case IMPROV_ERRORS.unableToConnect:
      return "unable_to_connect";
    case IMPROV_ERRORS.notAuthorized:
      return "not_authorized";
    default:
      return "device_unknown";
  }
}

export function troubleOfProgress(progress: number): Trouble | null {
  if (progress < 0x80) return null;
  switch (progress) {
    case PROGRESS.noInternet:
      return "no_internet";
    case PROGRESS.claimRefused:
      return "claim_refused";
    case PROGRESS.claimExpired:
      return "claim_expired";
    default:
      return "device_unknown";
  }
}
