import type { Problem } from "../api/ask.ts";

/** Something from the server: the last value stays while a newer one is asked for or cannot be had. */
export interface Kept<T> {
  value: T | null;
  problem: Problem | null;
  loading: boolean;
}

export const nothingYet: Kept<never> = { value: null, problem: null, loading: true };
