import type { PolicyBody, PolicyList } from "../../worker/protocol/policies.ts";
import { ask } from "./ask.ts";

export const askPolicies = () => ask<PolicyList>("GET", "/v1/policies");
/** `version` may be "in-force". */
export const askPolicy = (version: string, language: string) =>
  ask<PolicyBody>("GET", `/v1/policies/${encodeURIComponent(version)}?${new URLSearchParams({ language })}`);
