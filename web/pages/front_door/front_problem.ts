import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { problemTitle } from "../shell/problem_text.ts";

/** Why a step did not work, for the form as a whole. */
export function frontProblem(problem: Problem | null): string | null {
  if (problem === null) return null;
  if (problem.code === "too_many") return t("front.wait", { seconds: problem.retryAfterS ?? 60 });
  return problemTitle(problem);
}
