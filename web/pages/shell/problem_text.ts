import type { Problem } from "../../api/ask.ts";
import { type Key, languageShown, t } from "../../i18n/translate.ts";

const TEXT: Partial<Record<Problem["code"], Extract<Key, `problem.${string}`>>> = {
  offline: "problem.offline",
  demo: "problem.demo",
  not_signed_in: "problem.not_signed_in",
  not_allowed: "problem.not_allowed",
  policy_not_accepted: "problem.policy_not_accepted",
  guardian_waiting: "problem.guardian_waiting",
  consent_missing: "problem.consent_missing",
  not_found: "problem.not_found",
  too_many: "problem.too_many",
  limit_reached: "problem.limit_reached",
  last_owner: "problem.last_owner",
  invitation_unknown: "problem.invitation_unknown",
  invitation_not_yours: "problem.invitation_not_yours",
  in_use: "problem.in_use",
  confirmation_needed: "problem.confirmation_needed",
  state_unknown: "problem.state_unknown",
  span_too_long: "problem.span_too_long",
  bad_value: "problem.bad_value",
  home_unavailable: "problem.home_unavailable",
  database_unavailable: "problem.database_unavailable",
};

/** A problem in words for people. */
export function problemTitle({ code }: Problem): string {
  return t(TEXT[code] ?? "problem.internal");
}

/** The server's own sentence, for those who read its language. */
export function serverSentence({ detail }: Problem): string | null {
  return languageShown() === "en" && detail !== "" ? detail : null;
}

const sentenceOf = (problem: Problem) => serverSentence(problem) ?? problemTitle(problem);

/** What is wrong with one field of a form, or null. `field` is the name in the body that was sent. */
export function fieldError(problem: Problem | null, field: string): string | null {
  if (!problem || problem.field !== `/${field}`) return null;
  return sentenceOf(problem);
}

/** What is wrong with the form as a whole, when no field of it shows it. */
export function formError(problem: Problem | null, fields: readonly string[]): string | null {
  if (!problem || fields.some((field) => problem.field === `/${field}`)) return null;
  if (problem.code === "in_use" || problem.code === "limit_reached") return sentenceOf(problem);
  return problemTitle(problem);
}
