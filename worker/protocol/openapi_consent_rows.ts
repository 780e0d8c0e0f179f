/** The policy, and what people agree to. */
import type { Operation } from "./openapi_operation.ts";

const LANGUAGE = { name: "language", text: "A BCP 47 language; absent: en", required: false };

export const CONSENT_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/policies",
    id: "listPolicies",
    group: "Privacy",
    summary: "Every version of the privacy policy, the oldest first",
    who: "anyone",
    answer: { status: 200, shape: "PolicyList", text: "The versions" },
  },
  {
    method: "get",
    path: "/v1/policies/{version}",
    id: "getPolicy",
    group: "Privacy",
    summary: "A version of the privacy policy, whole",
    description: "In the language asked for, or in the first that this version has.",
    who: "anyone",
    query: [LANGUAGE],
    answer: { status: 200, shape: "Policy", text: "The text" },
    problems: ["not_found"],
  },
];
