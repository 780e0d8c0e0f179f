/** A question to the home's own history, asked by the home itself. */
import type { EnergyAnswer, Per, PowerAnswer } from "../protocol/questions.ts";
import { answer, type AnswerDeps } from "./answer.ts";

interface Answers {
  energy: EnergyAnswer;
  power: PowerAnswer;
}

/** Null for what cannot be answered. */
export function askHome<K extends keyof Answers>(
  deps: AnswerDeps,
  kind: K,
  startS: number,
  endS: number,
  per: Per,
): Answers[K] | null {
  const query = { start: String(startS), end: String(endS), per } as const;
  const answered = answer(deps, { account: "", kind, query, format: "json" });
  if (!answered.ok) return null;
  const utf8 = new TextDecoder();
  let text = "";
  for (const piece of answered.value) text += utf8.decode(piece, { stream: true });
  return JSON.parse(text);
}
