/** The panel doctor's operation. */
import type { Operation } from "./openapi_operation.ts";

export const DOCTOR_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/doctor",
    id: "examinePanel",
    group: "Branches",
    summary: "What is wrong with the panel, as its readings show it",
    description:
      "Looks at the newest three days. Each finding has its evidence, and where settings can mend it, the changes " +
      "of channels and branches that would.",
    who: "view",
    answer: { status: 200, shape: "Doctor", text: "The findings; none on a sound panel" },
    problems: ["home_unavailable"],
  },
];
