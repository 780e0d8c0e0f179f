/** Which words a trouble gets, by what the person had chosen. Pure. */
import type { SeenNetwork } from "../../../worker/protocol/ble_frames.ts";
import type { Trouble } from "../../bluetooth/trouble.ts";

export type Words = Trouble | "wrong_password" | "not_heard";

/** Improv has one error for every way not to join: what the device hears tells them apart. */
export function wordsOf(trouble: Trouble, ssid: string | null, heard: readonly SeenNetwork[] | null): Words {
  if (trouble !== "unable_to_connect" || ssid === null) return trouble;
  const network = heard?.find((seen) => seen.ssid === ssid);
  if (network === undefined) return "not_heard";
  return network.open ? "unable_to_connect" : "wrong_password";
}

/** Troubles after which what the device is doing may still come off without the link. */
export function mayStillJoin(words: Words | null): boolean {
  return words === null || words === "out_of_range" || words === "no_answer";
}
