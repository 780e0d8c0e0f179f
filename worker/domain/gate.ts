/** What stands between a signed-in person and the service. Pure. */
import { coversVersion } from "./policy.ts";

export const GATES = ["guardian", "policy"] as const;
export type Gate = (typeof GATES)[number];

export interface Standing {
  /** The newest policy version that the person accepted. */
  policyVersion: string | null;
  guardian: "not_needed" | "waiting" | "confirmed" | "withdrawn";
}

/** Null: nothing. A guardian's word comes first: without it no other consent of a minor counts. */
export function gateOf({ policyVersion, guardian }: Standing, versionInForce: string): Gate | null {
  if (guardian === "waiting" || guardian === "withdrawn") return "guardian";
  return coversVersion(policyVersion, versionInForce) ? null : "policy";
}
