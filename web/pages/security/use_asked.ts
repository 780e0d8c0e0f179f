import { useEffect, useState } from "preact/hooks";
import type { Answer, Problem } from "../../api/ask.ts";

export interface Asked<T> {
  value: T | null;
  problem: Problem | null;
  reload(): Promise<void>;
}

/** What the server answers, asked when the part is first shown and again on demand. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): Asked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function reload() {
    const answer = await ask();
    if (answer.ok) setValue(answer.value);
    setProblem(answer.ok ? null : answer);
  }
  useEffect(() => void reload(), []);
  return { value, problem, reload };
}
