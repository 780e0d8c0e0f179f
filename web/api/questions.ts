import type { EnergyAnswer, Per, PowerAnswer } from "../../worker/protocol/questions.ts";
import { ask, askBlob } from "./ask.ts";

export interface Asked {
  home: string;
  /** A local date or Unix seconds. */
  start: string;
  end: string;
  per: Per;
  /** Null: all branches. */
  branches: readonly string[] | null;
}
export type QuestionKind = "energy" | "power";

export function questionPath(kind: QuestionKind, { home, start, end, per, branches }: Asked): string {
  const query = new URLSearchParams({ start, end, per });
  if (branches) query.set("branches", branches.join(","));
  return `/v1/homes/${encodeURIComponent(home)}/${kind}?${query}`;
}

export const askEnergy = (path: string, signal?: AbortSignal) => ask<EnergyAnswer>("GET", path, { signal });
export const askPower = (path: string, signal?: AbortSignal) => ask<PowerAnswer>("GET", path, { signal });
export const askCsv = (path: string) => askBlob(path, "text/csv");
