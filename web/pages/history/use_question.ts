import { useEffect, useState } from "preact/hooks";
import type { Answer, Problem } from "../../api/ask.ts";
import { whileVisible } from "../../live/while_visible.ts";

const REFRESH_MS = 60_000;

export interface Questioned<T> {
  /** The newest answer; while another question is under way, that of the one before. */
  value: T | null;
  /** Whether `value` answers the present question. */
  current: boolean;
  problem: Problem | null;
  retry(): void;
}

interface State<T> {
  path: string | null;
  value: T | null;
  problem: Problem | null;
}

/** Asks when the path changes, and once a minute where the present is part of the question. Null asks nothing. */
export function useQuestion<T>(
  path: string | null,
  ask: (path: string, signal: AbortSignal) => Promise<Answer<T>>,
  refresh: boolean,
): Questioned<T> {
  const [state, setState] = useState<State<T>>({ path: null, value: null, problem: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    return whileVisible(refresh ? REFRESH_MS : Infinity, async (signal) => {
      const answer = await ask(path, signal);
      setState((old) =>
        answer.ok
          ? { path, value: answer.value, problem: null }
          : { path: old.path, value: old.value, problem: answer }
      );
    });
  }, [path, refresh, turn]);
  return {
    value: path === null ? null : state.value,
    current: state.path === path,
    problem: state.problem,
    retry: () => setTurn(turn + 1),
  };
}
