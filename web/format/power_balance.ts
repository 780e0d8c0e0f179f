/** Where the house's power comes from and where it goes: signs become sides. Pure. */
import type { BranchRole } from "../../worker/domain/branch.ts";

export interface BalancePart {
  key: "grid" | "solar" | "battery" | "generator" | "house";
  watts: number;
}
export interface PowerBalance {
  /** What the house uses: mains less all that sources take or give. Null when any part is unknown. */
  houseW: number | null;
  gridW: number | null;
  /** Each without sign; both sides have the same sum. */
  from: BalancePart[];
  to: BalancePart[];
}

const PARTS = ["solar", "battery", "generator"] as const;

/** `mainsW`: the mains phases; `sources`: those that `topSources` names. Both signed as measured. */
export function powerBalance(
  mainsW: readonly (number | null)[],
  sources: readonly { role: BranchRole; powerW: number | null }[],
): PowerBalance {
  const gridW = sum(mainsW);
  const byRole = PARTS.map((key) => ({
    key,
    signedW: sum(sources.filter(({ role }) => role === key).map(({ powerW }) => powerW)) ?? null,
    there: sources.some(({ role }) => role === key),
  })).filter(({ there }) => there);
  const sourcesW = byRole.length === 0 ? 0 : sum(byRole.map(({ signedW }) => signedW));
  const houseW = gridW === null || sourcesW === null ? null : gridW - sourcesW;

  const from: BalancePart[] = [];
  const to: BalancePart[] = [];
  const put = (key: BalancePart["key"], inW: number | null) => {
    if (inW === null || inW === 0) return;
    (inW > 0 ? from : to).push({ key, watts: Math.abs(inW) });
  };
  for (const { key, signedW } of byRole) put(key, signedW === null ? null : -signedW);
  put("grid", gridW);
  if (houseW !== null && houseW !== 0) {
    (houseW > 0 ? to : from).unshift({ key: "house", watts: Math.abs(houseW) });
  }
  return { houseW, gridW, from, to };
}

/** Unknown as soon as one part is; of nothing at all, unknown. */
function sum(parts: readonly (number | null)[]): number | null {
  if (parts.length === 0) return null;
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return total;
}
