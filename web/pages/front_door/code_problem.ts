import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { frontProblem } from "./front_problem.ts";

/** Why a code did not do. */
export function codeProblem(problem: Problem | null): string | null {
  if (problem?.code === "wrong_code") return t("code.wrong");
  if (problem?.code === "code_spent") return t("code.spent");
  if (problem?.code === "in_use") return t("code.inUse");
  return frontProblem(problem);
}

/** How asking for another one went. */
export function resendProblem(problem: Problem): string | null {
  if (problem.code === "too_many") return t("code.tooSoon", { seconds: problem.retryAfterS ?? 60 });
  if (problem.code === "code_spent") return t("code.noMore");
  return frontProblem(problem);
}
