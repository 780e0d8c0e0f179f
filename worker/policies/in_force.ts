import { POLICIES } from "./policies.ts";

/** The policy that people are asked to accept: the newest. */
export const POLICY_IN_FORCE = POLICIES[POLICIES.length - 1];
