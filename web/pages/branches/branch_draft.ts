/** A branch while it is being written. Pure. */
import type { BranchPart, BranchRole } from "../../../worker/domain/branch.ts";
import type { BranchWish } from "../../api/homes.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { parseDecimal } from "../../format/parse_decimal.ts";

export interface BranchDraft {
  name: string;
  namedAs: "room" | "device";
  role: BranchRole;
  /** Null: the server picks a free one. */
  colour: number | null;
  icon: string;
  poles: "1" | "2" | "3";
  breakerRatingA: string;
  parent: string | null;
  /** Null: clamps measure it. */
  parts: BranchPart[] | null;
}

export function draftOf(branch: HomeBranch | null): BranchDraft {
  if (!branch) {
    return {
      name: "",
      namedAs: "device",
      role: "load",
      colour: null,
      icon: "plug",
      poles: "1",
      breakerRatingA: "",
      parent: null,
      parts: null,
    };
  }
  const { name, namedAs, role, colour, icon, poles, breakerRatingA, parent, parts } = branch;
  return {
    name,
    namedAs,
    role,
    colour,
    icon,
    poles: `${poles}`,
    breakerRatingA: breakerRatingA === null ? "" : String(breakerRatingA),
    parent,
    parts: parts ?? null,
  };
}

export type DraftFault = "name" | "breakerRatingA" | "parts";

/** What is sent, or the first thing that cannot be. */
export function wishOf(
  draft: BranchDraft,
): { ok: true; value: BranchWish } | { ok: false; faults: DraftFault[] } {
  const rating = draft.breakerRatingA.trim() === "" ? null : parseDecimal(draft.breakerRatingA);
  const faults: DraftFault[] = [];
  if (draft.name.trim() === "") faults.push("name");
  if (rating !== null && !(rating >= 1 && rating <= 1000)) faults.push("breakerRatingA");
  if (draft.parts?.length === 0) faults.push("parts");
  if (faults.length > 0) return { ok: false, faults };
  const { name, namedAs, role, colour, icon, poles, parent, parts } = draft;
  return {
    ok: true,
    value: {
      name: name.trim(),
      namedAs,
      role,
      icon,
      poles: Number(poles) as 1 | 2 | 3,
      breakerRatingA: rating,
      parent: parts === null ? parent : null,
      parts,
      ...(colour === null ? {} : { colour }),
    },
  };
}
