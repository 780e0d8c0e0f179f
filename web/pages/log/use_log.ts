import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../api/ask.ts";
import { askAudit, type AuditEntry } from "../../api/trail.ts";

export interface LogState {
  entries: AuditEntry[];
  keptDays: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}

/** The log, page by page; another `about` begins anew. */
export function useLog(about: string | null) {
  const [state, setState] = useState<LogState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  /** Ends with the filter: what was asked under another one is not added to this one's. */
  const current = useRef(new AbortController());

  async function load(before: LogState | null, { signal }: AbortController) {
    setBusy(true);
    setProblem(null);
    const answer = await askAudit(about, before?.next ?? null, signal);
    if (answer.ok) {
      const { entries, next, keptDays } = answer.value;
      setState({ entries: [...before?.entries ?? [], ...entries], next, keptDays });
    } else setProblem(answer);
    setBusy(false);
  }

  useEffect(() => {
    const ending = current.current = new AbortController();
    setState(null);
    load(null, ending).catch(() => {});
    return () => ending.abort();
  }, [about, attempt]);

  return {
    state,
    problem,
    busy,
    more: () => void load(state, current.current).catch(() => {}),
    retry: () => setAttempt(attempt + 1),
  };
}
