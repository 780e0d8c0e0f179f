/** The questions that a home's history answers. */
import type { Operation } from "./openapi_operation.ts";

const QUESTION_TYPES = ["application/json", "text/csv", "application/x-ndjson"] as const;
const asked = {
  group: "History",
  who: "view",
  question: true,
  problems: ["bad_value", "span_too_long", "not_acceptable", "home_unavailable"],
} as const;
const QUESTION_TEXT =
  "Columns, parallel to `start`; null is unknown. Days, months and years are those of the home's time zone. JSON, " +
  "CSV or NDJSON by `Accept`; a long span is streamed.";

export const HISTORY_ROWS: readonly Operation[] = [
  {
    ...asked,
    method: "get",
    path: "/v1/homes/{home}/energy",
    id: "getEnergy",
    scope: "read:energy",
    summary: "Energy by mains phase, branch and unmetered",
    description: QUESTION_TEXT,
    answer: { status: 200, shape: "Energy", types: QUESTION_TYPES, text: "Wh by interval" },
  },
  {
    ...asked,
    method: "get",
    path: "/v1/homes/{home}/power",
    id: "getPower",
    scope: "read:energy",
    summary: "Mean, least and greatest power",
    description: QUESTION_TEXT,
    answer: { status: 200, shape: "Power", types: QUESTION_TYPES, text: "W by interval" },
  },
  {
    ...asked,
    method: "get",
    path: "/v1/homes/{home}/voltage",
    id: "getVoltage",
    scope: "read:energy",
    summary: "Volts and amperes",
    description: QUESTION_TEXT,
    answer: { status: 200, shape: "Voltage", types: QUESTION_TYPES, text: "V and A by interval" },
  },
  {
    method: "get",
    path: "/v1/homes/{home}/live",
    id: "getLive",
    scope: "read:live",
    group: "History",
    summary: "The newest minute of every channel, and what it means by branch",
    who: "view",
    answer: { status: 200, shape: "Live", text: "The newest readings" },
    problems: ["home_unavailable"],
  },
];
